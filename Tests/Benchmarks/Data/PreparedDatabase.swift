import DemonstrationCounty
import Foundation
import OddJobMarket
import Station
import StationTestSupport
import Store
import TerminalUI

/// A database with a large demonstration county in it, made by the program itself.
struct PreparedDatabase {
  let path: String
  /// Where copies and lists may be put; removed after the run.
  let directory: String
  let postings: Int
  let people: Int
  let seed: UInt64

  var county: DemonstrationCounty {
    DemonstrationCounty(seed: seed, postings: postings, people: people)
  }

  func prepare() throws {
    guard !FileManager.default.fileExists(atPath: path) else { return }
    try Child.run([
      try Self.program("kiosk"), "demo", "--prepare-only", "--postings", "\(postings)", "--people",
      "\(people)", "--seed", "\(seed)", "--database", path,
    ])
  }

  /// Returns the path of a program that was built with this one.
  static func program(_ name: String) throws -> String {
    let path = BuiltProgram.path(name)
    guard FileManager.default.isExecutableFile(atPath: path) else {
      throw BenchmarkProblem("\(path) is missing: swift build -c release")
    }
    return path
  }

  /// The command that runs the station on the database.
  func command(_ arguments: String...) throws -> [String] {
    [try Self.program("kiosk"), "run", "--database", path] + arguments
  }

  /// The command that runs the program as it is installed, with a backtracer beside it, for which
  /// it starts itself once more.
  ///
  /// - Parameter settings: what its `kiosk.conf` says; nil for the defaults.
  func installedCommand(settings: String? = nil) throws -> [String] {
    var options: [String] = []
    if let settings {
      let file = directory + "/kiosk.conf"
      try settings.write(toFile: file, atomically: true, encoding: .utf8)
      options = ["--config", file]
    }
    guard Machine().runtime == "static" else { return try command() + options }
    let files = FileManager.default
    let program = directory + "/installed/bin/kiosk"
    if !files.fileExists(atPath: program) {
      let backtracer = directory + "/installed/libexec/kiosk/swift-backtrace-static"
      for path in [program, backtracer] {
        try files.createDirectory(
          at: URL(fileURLWithPath: path).deletingLastPathComponent(),
          withIntermediateDirectories: true)
      }
      try files.copyItem(atPath: try Self.program("kiosk"), toPath: program)
      // Whether it is there is looked at, it is run after a crash only.
      try files.copyItem(atPath: "/bin/true", toPath: backtracer)
    }
    return [program, "run", "--database", path] + options
  }

  /// Opens a copy, so that what is written does not change what others measure.
  func openCopy(_ name: String) throws -> Desk {
    let copy = directory + "/" + name + ".sqlite"
    try self.copy(to: copy)
    return try open(copy)
  }

  /// Copies the database with its key; nothing may have it open.
  func copy(to copy: String) throws {
    for suffix in ["", ".key", "-wal"] where FileManager.default.fileExists(atPath: path + suffix) {
      try FileManager.default.copyItem(atPath: path + suffix, toPath: copy + suffix)
    }
  }

  private func open(_ path: String) throws -> Desk {
    let surroundings = Surroundings.live()
    let settings = StationSettings(demonstrating: county)
    let store = try Store.open(
      path: path, settings: settings.store, surroundings: surroundings, marksDemonstration: true)
    return Desk(
      store: store, settings: settings, surroundings: surroundings)
  }

  /// Returns all open shifts, by their start.
  func shifts(of desk: Desk) throws -> [ListedShift] {
    var shifts: [ListedShift] = []
    while case let chunk = try desk.store.listedShifts(after: shifts.last?.key ?? 0, limit: 20_000),
      !chunk.isEmpty
    {
      shifts += chunk
    }
    return shifts.filter(\.isLive).sorted { ($0.start, $0.key) < ($1.start, $1.key) }
  }

  /// Writes all open shifts as lines of a terminal's width, for the floor; returns how many.
  func writeLines(of desk: Desk, to file: String) throws -> Int {
    let lines = try shifts(of: desk).map {
      ListLine(shift: $0, calendar: desk.settings.calendar).text
    }
    try (lines.joined(separator: "\n") + "\n").write(
      toFile: file, atomically: true, encoding: .utf8)
    return lines.count
  }
}

/// A shift as one line of a plain list: what a card shows, in one row.
struct ListLine {
  let text: String

  init(shift: ListedShift, calendar: StationCalendar) {
    let start = calendar.clockText(of: shift.start)
    let end = calendar.clockText(of: shift.end)
    let parts = [
      "\(shift.day.date.text.dropFirst(5)) \(start)-\(end)", shift.title,
      "\((shift.pay?.fen ?? 0) / 100)元", "余\(shift.placesLeft)人", shift.siteName,
      shift.employerName,
    ]
    text = TextLayout.truncate(
      parts.joined(separator: "  "), to: TerminalSession.columns - 1)
  }
}
