import CountyAPI
import CountyEndpoint
import OddJobMarket

/// What the stations sent, as it came.
extension PostgresTransaction {
  func chain(of station: StationID, epoch: UInt64) throws -> ChainHead? {
    let sql = """
      SELECT sequence, hash, archived_through FROM chain WHERE station = $1 AND epoch = $2
      """
    let row = try rows(isWriting ? sql + " FOR UPDATE" : sql) {
      $0.append(station.rawValue)
      $0.append(Int64(bitPattern: epoch))
    }.first
    return try row.map { row in
      ChainHead(
        sequence: try row.int64(0), hash: try hash(row, 1), archivedThrough: try row.int64(2))
    }
  }

  func entries(
    of station: StationID, epoch: UInt64, in range: ClosedRange<Int64>
  ) throws -> [StoredEntry] {
    let rows = try rows(
      """
      SELECT sequence, hash, operation, status, result, bytes FROM entry
      WHERE station = $1 AND epoch = $2 AND sequence BETWEEN $3 AND $4 ORDER BY sequence
      """
    ) {
      $0.append(station.rawValue)
      $0.append(Int64(bitPattern: epoch))
      $0.append(range.lowerBound)
      $0.append(range.upperBound)
    }
    return try rows.map { row in
      StoredEntry(
        sequence: try row.int64(0), hash: try hash(row, 1), bytes: row.array(5),
        result: try result(row))
    }
  }

  private func hash(_ row: PostgresRows.Row, _ column: CInt) throws -> OperationHash {
    guard let bytes = row.array(column), let hash = OperationHash(bytes: bytes) else {
      throw CountyStoreError.corrupt(detail: "hash")
    }
    return hash
  }

  /// Reads a row of sequence, hash, operation, status, result.
  private func result(_ row: PostgresRows.Row) throws -> OperationResult {
    if let bytes = row.array(4) {
      return try OperationResult(JSONMembers(JSONValue(parsing: bytes)))
    }
    return OperationResult(
      sequence: try row.int64(0), id: try row.uuid(2).map { Identifier($0) },
      status: try row.choice(3))
  }

  func append(
    _ entries: [StoredEntry], to head: ChainHead, of station: StationID, epoch: UInt64
  ) throws {
    try execute(
      """
      INSERT INTO chain(station, epoch, sequence, hash, archived_through)
      VALUES ($1, $2, $3, $4, $5)
      ON CONFLICT (station, epoch) DO UPDATE
        SET sequence = excluded.sequence, hash = excluded.hash
      """
    ) {
      $0.append(station.rawValue)
      $0.append(Int64(bitPattern: epoch))
      $0.append(head.sequence)
      $0.append(head.hash.bytes)
      $0.append(head.archivedThrough)
    }
    try execute(
      """
      INSERT INTO entry(station, epoch, sequence, hash, operation, bytes, status, result)
      SELECT $1::uuid, $2::bigint, unnest($3::bigint[]), unnest($4::bytea[]), unnest($5::uuid[]),
        unnest($6::bytea[]), unnest($7::text[]), unnest($8::bytea[])
      """, bytes: entries.reduce(256) { $0 + 128 + ($1.bytes?.count ?? 0) }
    ) {
      $0.append(station.rawValue)
      $0.append(Int64(bitPattern: epoch))
      $0.append(all: entries.lazy.map { $0.sequence })
      $0.append(all: entries.lazy.map { $0.hash })
      $0.append(all: entries.lazy.map { $0.result.id?.rawValue })
      $0.append(all: entries.lazy.map { $0.bytes })
      $0.append(all: entries.lazy.map { $0.result.status.rawValue })
      $0.append(all: entries.lazy.map { $0.result.column })
    }
  }

  func settle(_ settled: [(place: OperationPlace, result: OperationResult)]) throws {
    // Of several results of one operation the last one holds.
    var last: [OperationPlace: OperationResult] = [:]
    for (place, result) in settled { last[place] = result }
    guard !last.isEmpty else { return }
    let places = Array(last)
    try execute(
      """
      UPDATE entry SET status = n.status, result = n.result
      FROM unnest($1::uuid[], $2::bigint[], $3::bigint[], $4::text[], $5::bytea[])
        AS n(station, epoch, sequence, status, result)
      WHERE entry.station = n.station AND entry.epoch = n.epoch
        AND entry.sequence = n.sequence
      """
    ) {
      $0.append(all: places.map { $0.key.station.rawValue })
      $0.append(all: places.map { Int64(bitPattern: $0.key.epoch) })
      $0.append(all: places.map { $0.key.sequence })
      $0.append(all: places.map { $0.value.status.rawValue })
      $0.append(all: places.map { $0.value.column })
    }
  }

  func troubled(limit: Int) throws -> [TroubledEntry] {
    let rows = try rows(
      """
      SELECT sequence, hash, operation, status, result, station, epoch FROM entry
      WHERE status IN ('rejected', 'deferred') ORDER BY taken_at DESC, sequence DESC LIMIT $1
      """
    ) { $0.append(Int64(limit)) }
    return try rows.map { row in
      TroubledEntry(
        place: OperationPlace(
          station: try row.identifier(5), epoch: UInt64(bitPattern: try row.int64(6)),
          sequence: try row.int64(0)),
        result: try result(row))
    }
  }
}

extension OperationResult {
  /// Nil where there is nothing to say but that the operation was applied.
  fileprivate var column: [UInt8]? {
    isPlain ? nil : json.canonicalBytes
  }
}
