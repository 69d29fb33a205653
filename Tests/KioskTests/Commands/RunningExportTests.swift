import DemonstrationCounty
import Foundation
import GRDB
import Glibc
import StationTestSupport
import Testing

/// `kiosk export` and `kiosk doctor` while the station runs, which is all day.
@Suite("Exporting from a station that runs")
struct RunningExportTests {
  private func run(
    _ arguments: [String], in station: DemonstrationCopy, input: String = ""
  ) throws -> ProgramResult {
    var program = Kiosk.program(in: station.directory)
    program.arguments = [arguments[0], "--database", station.database] + arguments.dropFirst()
    return try program.run(input: input)
  }

  private func disclosures(_ station: DemonstrationCopy) throws -> Int {
    try DatabaseQueue(path: station.database).read { database in
      try Int.fetchOne(
        database, sql: "SELECT count(*) FROM outbox WHERE type = 'dataExported'") ?? -1
    }
  }

  @Test("the running station writes the same bytes, and goes on serving")
  func sameBytes() throws {
    let station = try DemonstrationCopy()
    let pin = DemonstrationCopy.county.attendant.pin + "\n"
    let mapping = station.directory.file("province.toml")
    let example = try Kiosk.program("export", "--example-mapping", in: station.directory).run()
    try Data(example.output.utf8).write(to: URL(filePath: mapping))
    let wishes: [[String]] = [
      ["export", "day-sheet"], ["export", "people", "--full"], ["export", "roll", "--day", "今天"],
      ["export", "placements", "--mapping", mapping, "--encoding", "utf-8-bom"],
    ]
    let panel = try station.start(rows: 30, columns: 100)
    let running = try wishes.map { try run($0, in: station, input: pin) }
    try panel.goHome()
    panel.signal(SIGTERM)
    try panel.waitForEnd()
    #expect(try disclosures(station) == 1)
    for (wish, asked) in zip(wishes, running) {
      let stopped = try run(wish, in: station, input: pin)
      #expect(asked.end == .exited(0) && stopped.end == .exited(0), "\(wish) \(asked.errors)")
      #expect(asked.output == stopped.output && asked.errors == stopped.errors, "\(wish)")
      #expect(asked.output.count > 100)
    }
    #expect(try disclosures(station) == 2)
  }

  @Test("what is wrong is said as the stopped station says it")
  func faults() throws {
    let station = try DemonstrationCopy()
    let panel = try station.start(rows: 30, columns: 100)
    let cases: [([String], Int32, String)] = [
      (["export", "people", "--full"], EX_DATAERR, "[identity.notMatched]"),
      (["export", "people", "--day", "昨天的昨天"], EX_DATAERR, "[date.form]"),
      (["export", "people", "--output", "/sys/out.csv"], EX_CANTCREAT, "[exchange.no-output]"),
    ]
    for (arguments, status, code) in cases {
      let result = try run(arguments, in: station, input: "000000\n")
      #expect(result.end == .exited(status) && result.output.isEmpty, "\(arguments)")
      #expect(result.errors.contains(code), "\(result.errors)")
    }
    try panel.goHome()
    panel.signal(SIGTERM)
    try panel.waitForEnd()
    #expect(try disclosures(station) == 0)
  }

  @Test("doctor asks the station that runs; a database that another command has is still refused")
  func doctor() throws {
    let station = try DemonstrationCopy()
    let lock = open(station.database + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    try #require(flock(lock, LOCK_EX | LOCK_NB) == 0)
    let refused = try run(["export", "people"], in: station)
    #expect(refused.end == .exited(EX_TEMPFAIL) && refused.output.isEmpty)
    let ill = try run(["doctor"], in: station)
    #expect(ill.output.contains("✗ store"))
    close(lock)
    let panel = try station.start(rows: 30, columns: 100)
    let well = try run(["doctor"], in: station)
    #expect(well.output.contains("✓ store") && well.output.contains("✓ synchronous: FULL"))
    #expect(well.output.contains("✓ chain"), "\(well.output)")
    try panel.goHome()
  }

  @Test("a full disk and a reader that has gone have words and a status", arguments: [false, true])
  func badOutput(isRunning: Bool) throws {
    let station = try DemonstrationCopy()
    let panel = isRunning ? try station.start(rows: 30, columns: 100) : nil
    func shell(_ script: String) throws -> ProgramResult {
      var program = Kiosk.program(in: station.directory)
      program.path = "/bin/sh"
      program.arguments = [
        "-c", script, "sh", Kiosk.path, station.database, station.directory.file("fifo"),
      ]
      return try program.run()
    }
    let full = try shell("exec \"$1\" export people --database \"$2\" > /dev/full")
    #expect(full.end == .exited(EX_IOERR) && full.errors.contains("[exchange.not-written]"))
    // The only reader is closed before the program starts.
    let gone = try shell(
      "mkfifo \"$3\"; exec 3<>\"$3\" 4>\"$3\"; exec 3<&-; "
        + "exec \"$1\" export people --database \"$2\" >&4")
    #expect(gone.end == .exited(EX_IOERR) && gone.errors.contains("[exchange.reader-gone]"))
    let well = try shell("exec \"$1\" export people --database \"$2\" | cat")
    #expect(well.end == .exited(0) && well.output.contains("编号,姓名"))
    try panel?.goHome()
  }
}
