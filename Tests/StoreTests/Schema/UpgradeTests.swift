import FoundationEssentials
import GRDB
import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

@Suite("A file of the first schema")
struct UpgradeTests {
  private static func schema(_ queue: DatabaseQueue) throws -> [String] {
    try queue.read {
      try String.fetchAll(
        $0,
        sql: """
          SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_master
          WHERE tbl_name NOT LIKE 'sqlite_%' ORDER BY type, name
          """)
    }
  }

  /// Takes off what came later, and claims that the file is one that the first schema made.
  private func takeBack(_ station: TemporaryStation) throws {
    let first = try DatabaseQueue()
    try Migrations.migrator().migrate(first, upTo: "1 market")
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: station.path, configuration: configuration)
    let triggers = try first.read {
      try String.fetchAll($0, sql: "SELECT sql FROM sqlite_master WHERE type = 'trigger'")
    }
    try queue.write { database in
      // Triggers first: what reads a column holds it.
      try drop("trigger", besides: [], database)
      for type in ["index", "table"] {
        let known = try first.read {
          try String.fetchAll(
            $0, sql: "SELECT name FROM sqlite_master WHERE type = ?", arguments: [type])
        }
        try drop(type, besides: known, database)
      }
      for table in ["application", "recommendation"] {
        let known = try first.read { try $0.columns(in: table).map(\.name) }
        for column in try database.columns(in: table).reversed()
        where !known.contains(column.name) {
          try database.execute(sql: "ALTER TABLE \(table) DROP COLUMN \(column.name)")
        }
      }
      for trigger in triggers { try database.execute(sql: trigger) }
      try database.execute(sql: "DELETE FROM grdb_migrations WHERE identifier <> '1 market'")
    }
    #expect(try Self.schema(queue) == Self.schema(first))
  }

  private func drop(_ type: String, besides known: [String], _ database: Database) throws {
    let names = try String.fetchAll(
      database,
      sql: "SELECT name FROM sqlite_master WHERE type = ? AND sql IS NOT NULL ORDER BY rowid DESC",
      arguments: [type])
    for name in names where !known.contains(name) {
      try database.execute(sql: "DROP \(type) IF EXISTS \(name)")
    }
  }

  private func contents(_ path: String) throws -> [Row] {
    try DatabaseQueue(path: path).read { database in
      try [
        "station", "person", "employer", "posting", "shift", "application", "outbox", "receipt",
        "counter", "attendant",
      ].flatMap { table in
        // What came later is not there before, and empty after.
        let later = ["leftAt", "replacesKey", "joinsAt"]
        let columns = try database.columns(in: table).map(\.name).filter { !later.contains($0) }
        let names = columns.map { "\"\($0)\"" }.joined(separator: ",")
        return try Row.fetchAll(database, sql: "SELECT \(names) FROM \(table)")
      }
    }
  }

  @Test("a file with data in it keeps all of it, and works by the new rules")
  func upgrade() throws {
    let station = try TemporaryStation()
    let (person, other) = (try station.person(), try station.person())
    let work = try station.work { $0.places = 2 }
    let waiting = try station.work(hasFindings: true)
    _ = try station.store.setAttendant(name: "杨姐", pin: PersonalCode(validating: "2580"))
    _ = try station.store.apply(person.id, shifts: [work.shift], by: person.party)
    station.close()
    try takeBack(station)
    let before = try contents(station.path)
    try station.open()
    station.close()
    #expect(try contents(station.path) == before)
    let reopened = try station.open()
    #expect(try reopened.person(person.id).name == person.name)
    #expect(try reopened.applications(of: person.id).map(\.state) == [.confirmed])
    #expect(try reopened.verifyChain().firstBroken == nil)
    try reopened.review(
      waiting.id, accepts: true, note: "核实", findings: [.sample], by: station.attendant)
    #expect(try reopened.reviews(of: waiting.id).map(\.findings) == [[.sample]])
    _ = try reopened.apply(other.id, shifts: [work.shift], by: other.party)
    #expect(throws: Refusal.postingFilled) {
      try reopened.raisePay(work.id, to: .yuan(200), by: work.employer)
    }
  }

  @Test("the first schema, which is out in the villages, stays what it was")
  func released() throws {
    let queue = try DatabaseQueue()
    try Migrations.migrator().migrate(queue, upTo: "1 market")
    var digest: UInt64 = 0xcbf2_9ce4_8422_2325
    for line in try Self.schema(queue) {
      for byte in line.utf8 { digest = (digest ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }
    #expect(
      digest == 4_913_331_029_839_676_137, "a released migration is never modified; add another")
  }
}
