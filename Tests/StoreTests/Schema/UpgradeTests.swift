import Foundation
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

  /// Makes the file one that the first schema made, with what it would hold of the data.
  private func takeBack(_ station: TemporaryStation) throws {
    let path = station.path + ".first"
    let columns = try Self.firstColumns()
    do {
      let first = try DatabaseQueue(path: path)
      try Migrations.migrator().migrate(first, upTo: "1 market")
      try first.writeWithoutTransaction { database in
        let triggers = try Row.fetchAll(
          database, sql: "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        for trigger in triggers {
          try database.execute(sql: "DROP TRIGGER \(trigger["name"] as String)")
        }
        try database.execute(sql: "PRAGMA foreign_keys = OFF")
        try database.execute(sql: "ATTACH ? AS later", arguments: [station.path])
        for (table, names) in columns {
          try database.execute(
            sql: """
              DELETE FROM main.\(table);
              INSERT INTO main.\(table)(\(names)) SELECT \(names) FROM later.\(table)
              """)
        }
        try database.execute(sql: "DETACH later")
        for trigger in triggers { try database.execute(sql: trigger["sql"]) }
      }
      let fresh = try DatabaseQueue()
      try Migrations.migrator().migrate(fresh, upTo: "1 market")
      #expect(try Self.schema(first) == Self.schema(fresh))
    }
    for suffix in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: station.path + suffix)
    }
    try FileManager.default.moveItem(atPath: path, toPath: station.path)
  }

  /// The tables of the first schema and their columns.
  private static func firstColumns() throws -> [(table: String, names: String)] {
    let first = try DatabaseQueue()
    try Migrations.migrator().migrate(first, upTo: "1 market")
    return try first.read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT m.name, group_concat(c.name) AS names FROM sqlite_master m
          JOIN pragma_table_info(m.name) c
          WHERE m.type = 'table' AND m.name <> 'grdb_migrations' GROUP BY m.name ORDER BY m.name
          """
      ).map { ($0["name"], $0["names"]) }
    }
  }

  private func contents(_ path: String) throws -> [Row] {
    let columns = try Self.firstColumns()
    return try DatabaseQueue(path: path).read { database in
      try columns.flatMap { table, names in
        try Row.fetchAll(database, sql: "SELECT \(names) FROM \(table)")
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
