package import CountyAPI
import FoundationEssentials
import GRDB
import OddJobMarket

extension Store {
  /// Returns where the station stands towards the county, in one consistent reading.
  package func syncStanding() throws -> SyncStanding {
    let today = businessDay
    return try read { database in
      let head = try Self.chainHead(database)
      let position = try Self.syncPosition(database)
      let acceptedThrough = try Self.acceptedThrough(database)
      return SyncStanding(
        station: stationID, epoch: try Self.epoch(database), headSequence: head?.sequence ?? 0,
        headHash: try head?.hash ?? chainBeginning(database), acceptedThrough: acceptedThrough,
        cursor: Self.cursor(position), ledgerGeneration: position["ledgerGeneration"],
        allotments: try openAllotments(since: today, in: database),
        oldestWaitingMilliseconds: try Self.madeAt(acceptedThrough + 1, in: database),
        rejected: try Int.fetchOne(
          database,
          sql: """
            SELECT count(*) FROM operationResult WHERE status = 'rejected' AND seenAt IS NULL
            """) ?? 0)
    }
  }

  /// Returns the hash after the operation with this number; of the station's beginning for 0; nil
  /// for a number that the chain does not have.
  package func chainHash(at sequence: Int64) throws -> OperationHash? {
    try read { database in try chainHash(at: sequence, in: database) }
  }

  func chainHash(at sequence: Int64, in database: Database) throws -> OperationHash? {
    if sequence == 0 { return try chainBeginning(database) }
    return try Data.fetchOne(
      try database.cachedStatement(sql: "SELECT hash FROM outbox WHERE seq = ?"),
      arguments: [sequence]
    ).flatMap { OperationHash(bytes: [UInt8]($0)) }
  }

  /// Returns what is left of the rights to each shift: places of today and later that may still be
  /// confirmed here.
  private func openAllotments(
    since today: BusinessDay, in database: Database
  ) throws -> [Hello.OpenAllotment] {
    // A shift that began before the day's turn may go on after it.
    try Row.fetchAll(
      database,
      sql: """
        SELECT id, allotted, held + confirmed AS used FROM shift
        WHERE day >= ? AND allotted > held + confirmed ORDER BY day, startAt, key LIMIT ?
        """, arguments: [today.number - 1, WireLimits.allotments]
    ).map { row in
      Hello.OpenAllotment(
        shift: ShiftID(row["id"] as UUID), allotted: row["allotted"], used: row["used"])
    }
  }

  static func epoch(_ database: Database) throws -> UInt64 {
    UInt64(
      bitPattern: try Int64.fetchOne(database, sql: "SELECT epoch FROM station") ?? 0)
  }

  private func chainBeginning(_ database: Database) throws -> OperationHash {
    OperationHash(station: stationID, epoch: try Self.epoch(database))
  }

  static func chainHead(
    _ database: Database
  ) throws -> (sequence: Int64, hash: OperationHash)? {
    let row = try Row.fetchOne(
      database, sql: "SELECT seq, hash FROM outbox ORDER BY seq DESC LIMIT 1")
    guard let row, let hash = OperationHash(bytes: [UInt8](row["hash"] as Data)) else { return nil }
    return (row["seq"], hash)
  }

  static func acceptedThrough(_ database: Database) throws -> Int64 {
    try Int64.fetchOne(database, sql: "SELECT acceptedThrough FROM outboxProgress") ?? 0
  }

  static func syncPosition(_ database: Database) throws -> Row {
    guard let row = try Row.fetchOne(database, sql: "SELECT * FROM syncPosition") else {
      throw StoreError.corrupt(detail: "syncPosition")
    }
    return row
  }

  static func cursor(_ position: Row) -> ChangeCursor? {
    guard let generation: Int64 = position["generation"] else { return nil }
    return ChangeCursor(generation: generation, position: position["position"])
  }

  static func madeAt(_ sequence: Int64, in database: Database) throws -> Int64? {
    try Int64.fetchOne(
      database,
      sql: "SELECT json_extract(CAST(bytes AS TEXT), '$.wallMs') FROM outbox WHERE seq = ?",
      arguments: [sequence])
  }
}
