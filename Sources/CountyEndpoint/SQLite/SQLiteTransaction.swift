import CountyAPI
import FoundationEssentials
import GRDB
import OddJobMarket

/// A transaction on the county's SQLite file.
final class SQLiteTransaction: CountyTransaction {
  let database: Database

  init(_ database: Database) { self.database = database }

  func meta() throws -> CountyMeta {
    guard let row = try Row.fetchOne(database, sql: "SELECT * FROM county") else {
      throw CountyStoreError.corrupt(detail: "county")
    }
    let barrier: String? = row["barrier"]
    return CountyMeta(
      generation: row["generation"],
      barrier: try barrier.map { try RestoreBarrier(JSONValue(parsing: Array($0.utf8))) })
  }

  func save(_ meta: CountyMeta) throws {
    try database.execute(
      sql: "UPDATE county SET generation = ?, barrier = ?",
      arguments: [
        meta.generation,
        meta.barrier.map { String(decoding: $0.json.canonicalBytes, as: UTF8.self) },
      ])
  }

  func stations() throws -> [StationRecord] {
    try Row.fetchAll(database, sql: "SELECT * FROM station ORDER BY id").map(stationRecord)
  }

  func station(_ id: StationID) throws -> StationRecord? {
    try Row.fetchOne(
      try database.cachedStatement(sql: "SELECT * FROM station WHERE id = ?"),
      arguments: [id.rawValue]
    ).map(stationRecord)
  }

  private func stationRecord(_ row: Row) throws -> StationRecord {
    var record = StationRecord(
      id: StationID(row["id"]), name: row["name"], state: try row.choice("state"))
    record.heardAt = row["heardAt"]
    record.lastHello = (row["lastHello"] as Data?).map { Array($0) }
    return record
  }

  func save(_ station: StationRecord) throws {
    try database.execute(
      sql: """
        INSERT INTO station(id, name, state, heardAt, lastHello) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET name = excluded.name, state = excluded.state,
          heardAt = excluded.heardAt, lastHello = excluded.lastHello
        """,
      arguments: [
        station.id.rawValue, station.name, station.state.rawValue, station.heardAt,
        station.lastHello.map { Data($0) },
      ])
  }

  func chain(of station: StationID, epoch: UInt64) throws -> ChainHead? {
    let row = try Row.fetchOne(
      try database.cachedStatement(sql: "SELECT * FROM chain WHERE station = ? AND epoch = ?"),
      arguments: [station.rawValue, Int64(bitPattern: epoch)])
    return try row.map { row in
      ChainHead(
        sequence: row["sequence"], hash: try hash(row["hash"]),
        archivedThrough: row["archivedThrough"])
    }
  }

  func entries(
    of station: StationID, epoch: UInt64, in range: ClosedRange<Int64>
  ) throws -> [StoredEntry] {
    let rows = try Row.fetchAll(
      try database.cachedStatement(
        sql: """
          SELECT e.* FROM entry e JOIN chain c ON c.key = e.chainKey
          WHERE c.station = ? AND c.epoch = ? AND e.sequence BETWEEN ? AND ? ORDER BY e.sequence
          """),
      arguments: [
        station.rawValue, Int64(bitPattern: epoch), range.lowerBound, range.upperBound,
      ])
    return try rows.map { row in
      StoredEntry(
        sequence: row["sequence"], hash: try hash(row["hash"]),
        bytes: (row["bytes"] as Data?).map { Array($0) }, result: try result(row))
    }
  }

  private func result(_ row: Row) throws -> OperationResult {
    if let bytes = row["result"] as Data? {
      return try OperationResult(JSONMembers(JSONValue(parsing: Array(bytes))))
    }
    let operation: UUID? = row["operation"]
    return OperationResult(
      sequence: row["sequence"], id: operation.map { Identifier($0) },
      status: try row.choice("status"))
  }

  private func hash(_ data: Data) throws -> OperationHash {
    guard let hash = OperationHash(bytes: Array(data)) else {
      throw CountyStoreError.corrupt(detail: "hash")
    }
    return hash
  }

  func append(
    _ entries: [StoredEntry], to head: ChainHead, of station: StationID, epoch: UInt64
  ) throws {
    let key = try Int64.fetchOne(
      try database.cachedStatement(
        sql: """
          INSERT INTO chain(station, epoch, sequence, hash, archivedThrough)
          VALUES (?, ?, ?, ?, ?)
          ON CONFLICT DO UPDATE SET sequence = excluded.sequence, hash = excluded.hash
          RETURNING key
          """),
      arguments: [
        station.rawValue, Int64(bitPattern: epoch), head.sequence, Data(head.hash.bytes),
        head.archivedThrough,
      ])
    let insert = try database.cachedStatement(
      sql: """
        INSERT INTO entry(chainKey, sequence, hash, operation, bytes, status, result)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """)
    for entry in entries {
      try insert.execute(
        arguments: [
          key, entry.sequence, Data(entry.hash.bytes), entry.result.id?.rawValue,
          entry.bytes.map { Data($0) }, entry.result.status.rawValue, entry.result.column,
        ])
    }
  }

  func settle(_ place: OperationPlace, _ result: OperationResult) throws {
    try database.execute(
      sql: """
        UPDATE entry SET status = ?, result = ? WHERE sequence = ? AND chainKey =
          (SELECT key FROM chain WHERE station = ? AND epoch = ?)
        """,
      arguments: [
        result.status.rawValue, result.column, place.sequence, place.station.rawValue,
        Int64(bitPattern: place.epoch),
      ])
  }

  func demand() throws -> [StationID: Int] {
    let rows = try Row.fetchAll(
      database, sql: "SELECT station, count(*) AS count FROM application GROUP BY station")
    return Dictionary(
      rows.map { (StationID($0["station"]), $0["count"]) }, uniquingKeysWith: { $1 })
  }

  func troubled(limit: Int) throws -> [TroubledEntry] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT e.*, c.station, c.epoch FROM entry e JOIN chain c ON c.key = e.chainKey
        WHERE e.status IN ('rejected', 'deferred') ORDER BY e.rowid DESC LIMIT ?
        """, arguments: [limit])
    return try rows.map { row in
      TroubledEntry(
        place: OperationPlace(
          station: StationID(row["station"]), epoch: UInt64(bitPattern: row["epoch"]),
          sequence: row["sequence"]),
        result: try result(row))
    }
  }
}

extension OperationResult {
  /// Nil where there is nothing to say but that the operation was applied.
  fileprivate var column: Data? {
    isPlain ? nil : Data(json.canonicalBytes)
  }
}

extension Row {
  func choice<Choice: RawRepresentable>(
    _ column: String
  ) throws -> Choice where Choice.RawValue == String {
    guard let text = self[column] as String?, let choice = Choice(rawValue: text) else {
      throw CountyStoreError.corrupt(detail: column)
    }
    return choice
  }
}
