import GRDB
import Glibc
import OddJobMarket
import StationTestSupport
import Testing

/// `kiosk draw verify` on the program itself.
@Suite("The command about draws")
struct DrawCommandTests {
  private func verify(_ day: String, _ station: TemporaryStation) throws -> ProgramResult {
    try Kiosk.program(
      "draw", "verify", day, "--database", station.path, in: station.directory
    ).run(input: "")
  }

  @Test("a draw is told with hash, seed and order and agrees; another order in the file is found")
  func draw() throws {
    let station = try TemporaryStation()
    let notice = try station.drawnDay(people: 4)
    let seed = try #require(notice.seed)
    let running = try verify("2026-09-12", station)
    #expect(running.end == .exited(EX_TEMPFAIL), "\(running)")
    station.close()
    let agreed = try verify("2026-09-12", station)
    #expect(agreed.end == .exited(0) && agreed.output.contains("一致"), "\(agreed)")
    #expect(agreed.output.contains(notice.commitment) && agreed.output.contains(seed))
    let none = try verify("2026-09-11", station)
    #expect(none.end == .exited(EX_NOINPUT) && none.errors.contains("[draw.none]"), "\(none)")

    try DatabaseQueue(path: station.path).write { database in
      let triggers = try String.fetchAll(
        database,
        sql: "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'signIn'")
      for trigger in triggers { try database.execute(sql: "DROP TRIGGER \"\(trigger)\"") }
      // Two people with each other's numbers.
      for step in ["number + 100 WHERE number < 3", "103 - number WHERE number > 100"] {
        try database.execute(sql: "UPDATE signIn SET number = \(step)")
      }
    }
    let tampered = try verify("2026-09-12", station)
    #expect(tampered.end == .exited(EX_DATAERR), "\(tampered)")
    #expect(tampered.errors.contains("[draw.differs]") && tampered.errors.contains("次序从第"))
  }
}
