import CMeters
import CursesTerminal
import DemonstrationCounty
import Foundation
import Glibc
import OddJobMarket
import Station
import Store
import TerminalUI

/// A small station whose every answer is the same on every machine: its clock stands still, its
/// data come from a seed, and its seat is a real curses terminal that nobody looks at.
final class CountedStation {
  /// What one key cost.
  struct Cost {
    var bytes = 0
    var statements = 0
    /// The bytes of the characters that have changed or look different, without a single one for
    /// where they stand or how they look: less no program can write.
    var leastBytes = 0
  }

  let desk: Desk
  let county: DemonstrationCounty
  private let directory: String

  /// Half past seven in the morning of 3 March 2026, when a station is at its busiest.
  private static let instant = StationCalendar().instant(
    on: CivilDate(daysSince1970: 20_515), minuteOfDay: 7 * 60 + 30)

  private struct StandingClock: MarketClock {
    let now: Instant
  }

  init(seed: UInt64, postings: Int) throws {
    meter_count_statements()
    county = DemonstrationCounty(seed: seed, postings: postings, people: 100)
    directory =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("kiosk-counts-\(getpid())").path
    try FileManager.default.createDirectory(
      atPath: directory, withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
    var settings = StationSettings(demonstrating: county)
    settings.pinCost = PINHashCost(rounds: 16)
    let surroundings = Surroundings(
      clock: StandingClock(now: Self.instant), identifiers: SeededIdentifiers(seed: seed),
      monotonicMilliseconds: { 0 }, bootID: "counts")
    let store = try Store.open(
      path: directory + "/station.sqlite", settings: settings.store, surroundings: surroundings,
      marksDemonstration: true)
    desk = Desk(
      store: store, settings: settings, surroundings: surroundings)
    try DemonstrationLoader(county: county, desk: desk).load()
    try desk.loadList()
  }

  deinit {
    try? FileManager.default.removeItem(atPath: directory)
  }

  /// Returns a seat of the station on a terminal of the panel's size.
  func seat(_ kind: SeatProgram.SeatKind) throws -> CountedSeat {
    try CountedSeat(desk: desk, hint: county.hint, kind: kind)
  }
}

/// One seat: keys go in as bytes, effects are carried out at once, and what it cost is counted.
final class CountedSeat {
  private final class Surroundings {
    var now = Duration.zero
    var effects: [(SeatProgram.Effect, SeatID)] = []
  }

  private let surroundings = Surroundings()
  private let office: SeatOffice
  private let terminal: CursesTerminal
  private let loop: EventLoop<SeatProgram>
  private let input: CInt
  private let descriptors: [CInt]
  private let seat: SeatID
  private let metrics: Metrics

  init(desk: Desk, hint: DemonstrationHint, kind: SeatProgram.SeatKind) throws {
    var ends: [CInt] = [-1, -1]
    let nowhere = open("/dev/null", O_RDWR | O_CLOEXEC)
    guard pipe(&ends) == 0, nowhere >= 0 else { throw BenchmarkProblem("no descriptors") }
    descriptors = ends + [nowhere]
    input = ends[1]
    terminal = try CursesTerminal(
      input: ends[0], output: nowhere, term: "xterm-256color", locale: "C.UTF-8",
      acceptsFiles: true)
    let size = Size(rows: TerminalSession.rows, columns: TerminalSession.columns)
    terminal.resize(to: size)
    office = SeatOffice(desk: desk)
    let surroundings = surroundings
    let options = LoopOptions(
      answerPatience: .milliseconds(3), tickInterval: .seconds(1_000_000))
    guard
      let loop = EventLoop<SeatProgram>(
        options: options, now: { surroundings.now },
        perform: { surroundings.effects.append(($0, $1)) })
    else { throw BenchmarkProblem("no descriptors") }
    self.loop = loop
    let factory = SeatFactory(settings: desk.settings, hint: hint, now: desk.now)
    metrics = factory.metrics
    seat = loop.addSeat(
      terminal, state: factory.state(kind: kind, size: size), metrics: factory.metrics,
      messages: [.started])
    settle()
  }

  deinit {
    terminal.close()
    for descriptor in descriptors { close(descriptor) }
  }

  /// Types keys and returns what they cost together.
  @discardableResult
  func press(_ keys: String) -> CountedStation.Cost {
    cost {
      let bytes = Array(keys.utf8)
      _ = write(input, bytes, bytes.count)
    }
  }

  /// Gives the seat a message and returns what that cost.
  func send(_ message: SeatProgram.Message) -> CountedStation.Cost {
    cost { loop.handle.post(message) }
  }

  private func cost(_ work: () -> Void) -> CountedStation.Cost {
    let bytes = terminal.bytesWritten
    let statements = meter_statements()
    let before = canvas()
    work()
    settle()
    return CountedStation.Cost(
      bytes: terminal.bytesWritten - bytes, statements: Int(meter_statements() - statements),
      leastBytes: Self.leastBytes(from: before, to: canvas()))
  }

  /// What the seat shows.
  private func canvas() -> Canvas {
    var frame = Frame<SeatProgram.Message>(size: terminal.size, metrics: metrics)
    if let state = loop.state(of: seat) { SeatProgram.render(state, into: &frame) }
    return frame.canvas
  }

  private static func leastBytes(from before: Canvas, to after: Canvas) -> Int {
    zip(before.cells, after.cells).reduce(0) { bytes, cells in
      // The right half of a wide character is written with its left one.
      guard cells.0 != cells.1, cells.1.width > 0 else { return bytes }
      let scalar = Unicode.Scalar(cells.1.glyph)
      return bytes + (scalar.map { UTF8.width($0) } ?? 1)
    }
  }

  /// Turns the loop until nothing is left to do, with more than a frame's time between the turns.
  private func settle() {
    repeat {
      loop.turn(waitMax: .zero)
      let effects = surroundings.effects
      surroundings.effects = []
      let handle = loop.handle
      for (effect, seat) in effects {
        office.carryOut(effect, seat: seat) { handle.post($0, to: $1) }
      }
      // Answers come before the frame that waits for them.
      loop.turn(waitMax: .zero)
      surroundings.now += .milliseconds(100)
      loop.turn(waitMax: .zero)
    } while !surroundings.effects.isEmpty
    surroundings.now += .milliseconds(100)
    loop.turn(waitMax: .zero)
  }
}
