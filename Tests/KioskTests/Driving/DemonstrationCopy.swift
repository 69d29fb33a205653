import DemonstrationCounty
import Glibc
import StationTestSupport

/// A demonstration county in a database of the test's own, copied from one that was made once.
struct DemonstrationCopy {
  /// The county that `kiosk demo` invents where nothing else is asked for.
  static let county = DemonstrationCounty(seed: 2026)

  let directory: TemporaryDirectory
  let database: String

  /// What the programs on it find around them besides.
  let changing: [String: String?]

  private static let prepared = Result { try prepare() }
  private static let preparedInMorning = Result { try prepare(morning(minute: 0)) }

  private static func prepare(_ changing: [String: String?] = [:]) throws -> FolderCopy {
    let directory = try TemporaryDirectory()
    let result = try Kiosk.program(
      "demo", "--database", directory.file("demo.sqlite"), "--prepare-only", in: directory,
      changing: changing
    ).run(seconds: 120)
    guard result.end == .exited(0) else { throw TestFailure("demo: \(result)") }
    return try FolderCopy(of: directory)
  }

  /// Has a program begin at eight in the morning of today in Shanghai, and a few minutes.
  private static func morning(minute: Int) -> [String: String?] {
    // Eight there is midnight in Greenwich.
    let day = (time(nil) + 8 * 3_600) / 86_400
    return [
      "LD_PRELOAD": BuiltProgram.path("libFaultyClock.so"),
      "FAULTY_CLOCK": "\(day * 86_400 + minute * 60)",
    ]
  }

  /// - Parameter inMorning: whether it is eight in the morning for the programs, for what can't be told
  ///   at any hour: late in the evening nothing of the day's work is left to propose to anybody.
  init(inMorning: Bool = false) throws {
    directory = try TemporaryDirectory()
    database = directory.file("demo.sqlite")
    changing = inMorning ? Self.morning(minute: 5) : [:]
    try (inMorning ? Self.preparedInMorning : Self.prepared).get().lay(in: directory)
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
      "demo", "--database", database, in: directory,
      changing: self.changing.merging(changing) { _, new in new }, inputPath: inputPath)
  }
}
