import Foundation
import GRDB
import StationTestSupport
import Testing

@testable import Store

/// A station's file as an earlier program would have left it.
struct EarlierFile {
  /// The last migration that the earlier program knew.
  let migration: String

  init(_ migration: String) {
    self.migration = migration
  }

  static func schema(_ queue: DatabaseQueue) throws -> [String] {
    try queue.read {
      try String.fetchAll(
        $0,
        sql: """
          SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_master
          WHERE tbl_name NOT LIKE 'sqlite_%' ORDER BY type, name
          """)
    }
  }

  /// Makes the file of a closed station an earlier one, with what that would hold of the data.
  ///
  /// - Parameter change: writes what an earlier program could write, and this one can't.
  func take(_ station: TemporaryStation, _ change: (Database) throws -> Void = { _ in }) throws {
    let path = station.path + ".earlier"
    let columns = try columns()
    do {
      let earlier = try DatabaseQueue(path: path)
      try Migrations.migrator().migrate(earlier, upTo: migration)
      try earlier.writeWithoutTransaction { database in
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
        try change(database)
        for trigger in triggers { try database.execute(sql: trigger["sql"]) }
      }
      #expect(try Self.schema(earlier) == Self.schema(fresh()))
    }
    for suffix in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: station.path + suffix)
    }
    try FileManager.default.moveItem(atPath: path, toPath: station.path)
  }

  /// The tables of the earlier schema and their columns.
  func columns() throws -> [(table: String, names: String)] {
    try fresh().read { database in
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

  private func fresh() throws -> DatabaseQueue {
    let queue = try DatabaseQueue()
    try Migrations.migrator().migrate(queue, upTo: migration)
    return queue
  }
}
