import DemonstrationCounty
import Foundation
import StationTestSupport

/// A demonstration county in a database of the test's own, copied from one that was made once.
struct DemonstrationCopy {
  /// The county that `kiosk demo` invents where nothing else is asked for.
  static let county = DemonstrationCounty(seed: 2026)

  let directory: TemporaryDirectory
  let database: String

  /// The files of it by name; in memory, so that nothing of it is left when the tests have ended.
  private static let prepared = Result {
    let directory = try TemporaryDirectory()
    let result = try Kiosk.program(
      "demo", "--database", directory.file("demo.sqlite"), "--prepare-only", in: directory
    ).run(seconds: 120)
    guard result.end == .exited(0) else { throw TestFailure("demo: \(result)") }
    let names = try FileManager.default.contentsOfDirectory(atPath: directory.path)
    return try names.map { name in
      (name, try Data(contentsOf: URL(filePath: directory.file(name))))
    }
  }

  init() throws {
    let files = try Self.prepared.get()
    directory = try TemporaryDirectory()
    database = directory.file("demo.sqlite")
    for (name, data) in files {
      let attributes: [FileAttributeKey: Any] = [.posixPermissions: 0o600]
      guard
        FileManager.default.createFile(
          atPath: directory.file(name), contents: data, attributes: attributes)
      else { throw TestFailure("can't copy \(name)") }
    }
  }

  /// Starts the demonstration on a terminal and waits for its first screen.
  func start(
    rows: Int = 45, columns: Int = 140, changing: [String: String?] = [:]
  ) throws -> PseudoTerminal {
    let seat = try PseudoTerminal(program(changing: changing), rows: rows, columns: columns)
    try seat.wait(for: "点一下屏幕")
    return seat
  }

  /// Hands another terminal to a running station as a seat.
  func attach(
    _ kind: String, to station: PseudoTerminal, rows: Int = 34, columns: Int = 120,
    changing: [String: String?] = [:]
  ) throws -> PseudoTerminal {
    let program = Kiosk.program(
      "seat", kind, "--database", database, in: directory, changing: changing)
    let seat = try PseudoTerminal(program, rows: rows, columns: columns)
    seat.drawnBy = station.processID
    return seat
  }

  func program(changing: [String: String?] = [:], inputPath: String? = nil) -> TerminalProgram {
    Kiosk.program(
      "demo", "--database", database, in: directory, changing: changing, inputPath: inputPath)
  }
}
