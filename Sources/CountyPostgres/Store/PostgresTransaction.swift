import CountyAPI
import CountyEndpoint
import FoundationEssentials
import OddJobMarket

/// A transaction on the county's PostgreSQL.
final class PostgresTransaction: CountyTransaction {
  static let beginReading = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"

  let connection: PostgresConnection
  /// Whether what is read is locked, so that it is still so when it is written back.
  let isWriting: Bool
  /// What was there when it was read: the rest is new, and another transaction may make it too.
  private var loaded: [Table: Set<UUID>] = [:]

  /// The tables whose rows are read before they are written.
  enum Table: String { case posting, shift, application, person, employer }

  init(_ connection: PostgresConnection, isWriting: Bool) {
    self.connection = connection
    self.isWriting = isWriting
  }

  func rows(
    _ sql: String, _ add: (inout PostgresParameters) -> Void = { _ in }
  ) throws -> PostgresRows {
    var parameters = PostgresParameters()
    add(&parameters)
    return try connection.query(sql, parameters)
  }

  /// Hands a statement over whose answer is read with the next that is waited for; its rows are those
  /// that the connection's `flush` returns.
  ///
  /// - Parameter bytes: how many the parameters have, about, where it is a lot.
  func execute(
    _ sql: String, bytes: Int = 0, _ add: (inout PostgresParameters) -> Void
  ) throws {
    var parameters = PostgresParameters(reserving: bytes)
    add(&parameters)
    try connection.enqueue(sql, parameters)
  }

  func note(_ id: UUID, in table: Table) { loaded[table, default: []].insert(id) }
  func forget(_ id: UUID, in table: Table) { loaded[table]?.remove(id) }
  func has(_ id: UUID, in table: Table) -> Bool { loaded[table]?.contains(id) == true }

  func meta() throws -> CountyMeta {
    let meta = try meta("SELECT generation, barrier FROM county WHERE key = 1")
    // While stations are awaited after a restore, everything goes one after the other.
    guard isWriting, meta.barrier != nil else { return meta }
    return try self.meta("SELECT generation, barrier FROM county WHERE key = 1 FOR UPDATE")
  }

  private func meta(_ sql: String) throws -> CountyMeta {
    guard let row = try rows(sql).first else { throw CountyStoreError.corrupt(detail: "county") }
    let barrier = row.text(1)
    return CountyMeta(
      generation: try row.int64(0),
      barrier: try barrier.map { try RestoreBarrier(JSONValue(parsing: Array($0.utf8))) })
  }

  func save(_ meta: CountyMeta) throws {
    try execute("UPDATE county SET generation = $1, barrier = $2 WHERE key = 1") {
      $0.append(meta.generation)
      $0.append(meta.barrier.map { String(decoding: $0.json.canonicalBytes, as: UTF8.self) })
    }
  }

  func stations() throws -> [StationRecord] {
    try rows("SELECT id, name, state, heard_at, last_hello FROM station ORDER BY id")
      .map(stationRecord)
  }

  /// A station that is written about is held: its batches come one after the other.
  func station(_ id: StationID) throws -> StationRecord? {
    let sql = "SELECT id, name, state, heard_at, last_hello FROM station WHERE id = $1"
    return try rows(isWriting ? sql + " FOR NO KEY UPDATE" : sql) { $0.append(id.rawValue) }
      .first.map(stationRecord)
  }

  private func stationRecord(_ row: PostgresRows.Row) throws -> StationRecord {
    var record = StationRecord(
      id: try row.identifier(0), name: try row.string(1), state: try row.choice(2))
    record.heardAt = try row.integer(3)
    record.lastHello = row.array(4)
    return record
  }

  func save(_ station: StationRecord) throws {
    try execute(
      """
      INSERT INTO station(id, name, state, heard_at, last_hello) VALUES ($1, $2, $3, $4, $5)
      ON CONFLICT (id) DO UPDATE SET name = excluded.name, state = excluded.state,
        heard_at = excluded.heard_at, last_hello = excluded.last_hello
      """
    ) {
      $0.append(station.id.rawValue)
      $0.append(station.name)
      $0.append(station.state.rawValue)
      $0.append(station.heardAt)
      $0.append(station.lastHello)
    }
  }

  func demand() throws -> [StationID: Int] {
    let rows = try rows("SELECT station, count(*) FROM application GROUP BY station")
    return Dictionary(
      try rows.map { (try $0.identifier(0), try $0.int(1)) }, uniquingKeysWith: { $1 })
  }

  func pendingReferences() throws -> LedgerReferences {
    var references = LedgerReferences()
    references.applications = Set(
      try rows("SELECT id FROM application WHERE standing = 'pending'").map {
        try $0.identifier(0)
      })
    return references
  }

  func shiftsHeld(by station: StationID) throws -> LedgerReferences {
    var references = LedgerReferences()
    let sql = "SELECT shift FROM allotment WHERE station = $1 AND allotted > confirmed"
    references.shifts = Set(
      try rows(sql) { $0.append(station.rawValue) }.map { try $0.identifier(0) })
    return references
  }
}
