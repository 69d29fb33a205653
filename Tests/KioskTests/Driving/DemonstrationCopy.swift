import DemonstrationCounty
import StationTestSupport

/// A demonstration county in a database of the test's own, copied from one that was made once.
struct DemonstrationCopy {
  /// The county that `kiosk demo` invents where nothing else is asked for.
  static let county = DemonstrationCounty(seed: 2026)

  let directory: TemporaryDirectory
  let database: String

  private static let prepared = Result {
    let directory = try TemporaryDirectory()
    let result = try Kiosk.program(
      "demo", "--database", directory.file("demo.sqlite"), "--prepare-only", in: directory
    ).run(seconds: 120)
    guard result.end == .exited(0) else { throw TestFailure("demo: \(result)") }
    return try FolderCopy(of: directory)
  }

  init() throws {
    directory = try TemporaryDirectory()
    database = directory.file("demo.sqlite")
    try Self.prepared.get().lay(in: directory)
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
