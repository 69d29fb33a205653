import Crypto
import DurableFiles
import FoundationEssentials
import GRDB
import Glibc
import OddJobMarket

extension Store {
  /// Opens the station's database, making it and its key on first start.
  ///
  /// An established key says that the station was there before: a file without it is refused and
  /// never begun again (see ``StationKey``).
  ///
  /// - Parameters:
  ///   - path: the database file; the key lies beside it as `FILE.key`, the lock as `FILE.lock`.
  ///   - marksDemonstration: marks a new database as a demonstration, for ever.
  /// - Throws: `StoreError`: another process has it, the key is missing or wrong, the file is
  ///   lost or damaged, newer than this program, or not writable, or would not be durable.
  package static func open(
    path: String, settings: StoreSettings = StoreSettings(), surroundings: Surroundings,
    marksDemonstration: Bool = false
  ) throws(StoreError) -> Store {
    let lock = try lock(path)
    let key = try StationKey.find(forDatabase: path)
    let vault = Vault(master: key.master)
    do {
      if access(path, F_OK) != 0 { try create(path) }
      let queue = try DatabaseQueue(path: path, configuration: configuration())
      return try open(
        queue, path: path, key: key, vault: vault, lock: lock, settings: settings,
        surroundings: surroundings, marksDemonstration: marksDemonstration)
    } catch let error as StoreError {
      throw error
    } catch let error as DatabaseError {
      throw StoreError(error, path: path, systemError: errno)
    } catch {
      throw .failed(code: 0, detail: "\(error)")
    }
  }

  /// Makes a file that has every table and no station: a first start that finds it takes it up, as it
  /// does what a first start left behind that was cut off there.
  ///
  /// - Throws: `DatabaseError` where the file can't be written.
  package static func makeTables(at path: String) throws {
    try Migrations.migrator().migrate(DatabaseQueue(path: path, configuration: configuration()))
  }

  private static func open(
    _ queue: DatabaseQueue, path: String, key: StationKey, vault: Vault, lock: ProcessLock,
    settings: StoreSettings, surroundings: Surroundings, marksDemonstration: Bool
  ) throws -> Store {
    do {
      try assertDurable(queue)
      if key.isEstablished, try !queue.read({ try hasStation($0) }) {
        throw StoreError.databaseMissing(path: path)
      }
      let migrator = Migrations.migrator()
      if try queue.read({ try migrator.hasBeenSuperseded($0) }) { throw StoreError.newerVersion }
      try migrator.migrate(queue)
      let identity = try queue.write { database in
        try settleInterruptedPrints(at: surroundings.clock.now, in: database)
        return try loadIdentity(
          in: database, vault: vault, surroundings: surroundings,
          marksDemonstration: marksDemonstration, keyPath: key.path, settings: settings)
      }
      try key.establish()
      chmod(path, 0o600)
      return Store(
        queue: queue, vault: vault, settings: settings, surroundings: surroundings, path: path,
        lock: lock, identity: identity,
        knownDay: try queue.read { try dayGuard($0) })
    } catch let error as DatabaseError {
      throw StoreError(error, path: path, systemError: queue.systemError(of: error))
    }
  }

  private static func hasStation(_ database: Database) throws -> Bool {
    guard try database.tableExists("station") else { return false }
    return try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM station)") ?? false
  }

  /// SQLite's `synchronous` level of the one connection: 2 is FULL.
  package func synchronousLevel() throws -> Int {
    try queue.inDatabase { try Int.fetchOne($0, sql: "PRAGMA synchronous") ?? -1 }
  }

  /// KiB of pages held by SQLite, half its default: an application touches about a hundred pages,
  /// and others lie in the system's memory, a copy away.
  static let usualCache = 1_024

  private static func configuration() -> Configuration {
    var configuration = Configuration()
    configuration.label = "station"
    configuration.journalMode = .wal
    configuration.foreignKeysEnabled = true
    // Without it, INSERT OR REPLACE would delete what must never be deleted and fire no trigger.
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA recursive_triggers = ON")
      try database.execute(sql: "PRAGMA cache_size = -\(usualCache)")
      database.add(function: TurnSchema.hashing())
    }
    return configuration
  }

  /// GRDB sets NORMAL in WAL mode, after `prepareDatabase`; in power cuts NORMAL lost acknowledged
  /// rows. So FULL is set once the connection is open, and then read back.
  private static func assertDurable(_ queue: DatabaseQueue) throws {
    let level = try queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA synchronous = FULL")
      return try Int.fetchOne(database, sql: "PRAGMA synchronous") ?? -1
    }
    guard level == 2 else { throw StoreError.notDurable(level: level) }
  }

  /// SQLite gives its log and index the mode of the database, so that must be right before the
  /// first of them is made.
  private static func create(_ path: String) throws(StoreError) {
    do { try PrivateFile.create(path, []) } catch { throw StoreError(error) }
  }

  private static func lock(_ path: String) throws(StoreError) -> ProcessLock {
    do {
      return try ProcessLock(path: path + ".lock")
    } catch .held(let process) {
      throw .lockHeld(process: process)
    } catch {
      throw .readOnly(path: path + ".lock")
    }
  }

  private static func loadIdentity(
    in database: Database, vault: Vault, surroundings: Surroundings, marksDemonstration: Bool,
    keyPath: String, settings: StoreSettings
  ) throws -> StationIdentity {
    try settle(settings, in: database)
    if let row = try Row.fetchOne(database, sql: "SELECT * FROM station") {
      guard row["keyProof"] == vault.proof else { throw StoreError.keyWrong(path: keyPath) }
      return StationIdentity(
        id: StationID(row["id"]), epoch: UInt64(bitPattern: row["epoch"]),
        isDemonstration: row["isDemonstration"])
    }
    let id = surroundings.identifiers.identifier(Station.self)
    let epoch = surroundings.identifiers.randomBits()
    try database.execute(
      sql: """
        INSERT INTO station(key, id, epoch, keyProof, isDemonstration, createdAt)
        VALUES (1, ?, ?, ?, ?, ?)
        """,
      arguments: [
        id.rawValue, Int64(bitPattern: epoch), vault.proof, marksDemonstration,
        surroundings.clock.now.milliseconds,
      ])
    return StationIdentity(id: id, epoch: epoch, isDemonstration: marksDemonstration)
  }
}

extension IdentifierSource {
  /// Returns 64 bits of a fresh UUID's random part.
  func randomBits() -> UInt64 {
    let uuid = next().uuid
    let bytes = [uuid.0, uuid.1, uuid.2, uuid.3, uuid.4, uuid.5, uuid.14, uuid.15]
    return bytes.reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// Returns a salt of 16 bytes.
  func salt() -> Data { withUnsafeBytes(of: next().uuid) { Data($0) } }
}
