import DurableFiles
import FoundationEssentials
import GRDB
import Glibc
import OddJobMarket

/// The county in one SQLite file, for a county that one machine serves.
///
/// One process has the file, with one connection that reads and writes; an answer is sent only after
/// its transaction is on the disk.
package final class SQLiteCountyStore: CountyStore {
  let queue: DatabaseQueue
  private let lock: ProcessLock

  /// Opens the county's database and makes it on first start.
  ///
  /// A copy that `backup` made is taken for a restore: the ledger gets a generation of its own, and
  /// gives nothing out until every active station has said what it holds.
  ///
  /// - Parameter generation: drawn by the caller, for a new ledger or a restored one.
  /// - Throws: `CountyStoreError`: another process has it, it is newer than this program, or it would
  ///   not be durable; `DatabaseError`.
  package init(path: String, generation: Int64) throws {
    lock = try ProcessLock(ofCounty: path)
    if access(path, F_OK) != 0 { try PrivateFile.create(path, []) }
    var configuration = Configuration()
    configuration.label = "county"
    configuration.journalMode = .wal
    configuration.foreignKeysEnabled = true
    queue = try DatabaseQueue(path: path, configuration: configuration)
    // GRDB sets NORMAL in WAL mode after its preparation; in power cuts NORMAL lost what was answered.
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA synchronous = FULL")
    }
    guard try synchronousLevel() == 2 else { throw CountyStoreError.notDurable }
    let migrator = SQLiteCountySchema.migrator()
    if try queue.read({ try migrator.hasBeenSuperseded($0) }) {
      throw CountyStoreError.newerVersion
    }
    try migrator.migrate(queue)
    try queue.write { try Self.begin($0, generation: generation) }
  }

  /// SQLite's `synchronous` level of the one connection: 2 is FULL.
  package func synchronousLevel() throws -> Int {
    try queue.inDatabase { try Int.fetchOne($0, sql: "PRAGMA synchronous") ?? -1 }
  }

  package func write<Answer>(_ body: (any CountyTransaction) throws -> Answer) throws -> Answer {
    try queue.write { try body(SQLiteTransaction($0)) }
  }

  package func read<Answer>(_ body: (any CountyTransaction) throws -> Answer) throws -> Answer {
    try queue.read { try body(SQLiteTransaction($0)) }
  }

  /// Writes a copy of the whole database, which counts as the archive of what it holds.
  ///
  /// - Throws: `DatabaseError`, where a file is there already too.
  package func backup(to path: String) throws {
    let heads = try queue.read { database in
      try Row.fetchAll(database, sql: "SELECT key, sequence FROM chain")
        .map { ($0[0] as Int64, $0[1] as Int64) }
    }
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "VACUUM INTO ?", arguments: [path])
    }
    chmod(path, 0o600)
    let copy = try DatabaseQueue(path: path)
    try copy.write { try $0.execute(sql: "UPDATE county SET isCopy = 1") }
    try copy.close()
    try PrivateFile.flush(path)
    // Only now: what counts as archived, stations may wipe in their own files.
    try queue.write { database in
      for (key, sequence) in heads {
        try database.execute(
          sql: "UPDATE chain SET archivedThrough = max(archivedThrough, ?) WHERE key = ?",
          arguments: [sequence, key])
      }
    }
  }

  private static func begin(_ database: Database, generation: Int64) throws {
    guard let row = try Row.fetchOne(database, sql: "SELECT * FROM county") else {
      try database.execute(
        sql: "INSERT INTO county(key, generation) VALUES (1, ?)", arguments: [generation])
      return
    }
    guard row["isCopy"] == true else { return }
    let transaction = SQLiteTransaction(database)
    let active = try transaction.stations().filter { $0.state == .active }
    try database.execute(sql: "UPDATE county SET isCopy = 0")
    var barrier = active.isEmpty ? nil : RestoreBarrier(waiting: Set(active.map(\.id)))
    // What waited when the copy was made still waits.
    barrier?.deferred = try transaction.meta().barrier?.deferred ?? []
    try transaction.save(CountyMeta(generation: generation, barrier: barrier))
  }
}
