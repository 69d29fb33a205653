import CountyAPI
import FoundationEssentials
import GRDB
import OddJobMarket

/// Appends operations to the station's chain, inside the transaction that makes them true.
///
/// The operation and the rows it speaks of commit together or not at all: written before, it would
/// tell the county of something that may not happen; written after, a power cut would lose it.
struct Outbox {
  let surroundings: Surroundings
  let station: StationID

  func append(
    _ type: OperationType, by actor: ActingParty, body: [String: JSONValue],
    at now: Instant, in database: Database
  ) throws {
    try requireRoom(for: actor)
    let last = try Row.fetchOne(
      database, sql: "SELECT seq, hash FROM outbox ORDER BY seq DESC LIMIT 1")
    let previousHash =
      try last.flatMap { OperationHash(bytes: [UInt8]($0["hash"] as Data)) }
      ?? firstHash(database)
    let operation = Operation(
      id: surroundings.identifiers.identifier(), sequence: (last?["seq"] ?? 0) + 1, type: type,
      actor: actor,
      instant: OperationInstant(
        wallMilliseconds: now.milliseconds, bootID: surroundings.bootID,
        monotonicMilliseconds: surroundings.monotonicMilliseconds(),
        lastServerMilliseconds: try Self.lastServerMilliseconds(database)),
      body: .object(body), previousHash: previousHash)
    let bytes = operation.canonicalBytes
    try database.execute(
      sql: "INSERT INTO outbox(seq, id, type, bytes, hash) VALUES (?, ?, ?, ?, ?)",
      arguments: [
        operation.sequence, operation.id.rawValue, type.rawValue, Data(bytes),
        Data(OperationHash(ofCanonicalBytes: bytes).bytes),
      ])
  }

  /// Where the disk is nearly full, nobody's act is taken in any more: what is left is for what was
  /// promised already to reach the county, and for the station's own expiry.
  private func requireRoom(for actor: ActingParty) throws {
    switch actor {
    case .system, .county: return
    case .jobSeeker, .employer, .attendant:
      guard DiskSpace(freeBytes: surroundings.freeDiskBytes()) != .full else {
        throw StoreError.diskFull
      }
    }
  }

  /// When it was at the county, as last heard.
  private static func lastServerMilliseconds(_ database: Database) throws -> Int64? {
    try Int64.fetchOne(
      try database.cachedStatement(
        sql: "SELECT lastServerMs FROM syncPosition WHERE lastServerMs IS NOT NULL"))
  }

  private func firstHash(_ database: Database) throws -> OperationHash {
    let epoch = try Int64.fetchOne(database, sql: "SELECT epoch FROM station") ?? 0
    return OperationHash(station: station, epoch: UInt64(bitPattern: epoch))
  }
}

extension Store {
  var outbox: Outbox { Outbox(surroundings: surroundings, station: stationID) }

  /// Returns how many operations wait for the county.
  package func queuedOperations() throws -> Int {
    try read { database in try Self.queuedOperations(database) }
  }

  static func queuedOperations(_ database: Database) throws -> Int {
    try Int.fetchOne(
      database,
      sql: """
        SELECT coalesce((SELECT max(seq) FROM outbox), 0)
          - (SELECT acceptedThrough FROM outboxProgress)
        """) ?? 0
  }
}
