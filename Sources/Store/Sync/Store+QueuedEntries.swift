package import CountyAPI
import FoundationEssentials
import GRDB
import OddJobMarket

extension Store {
  /// Returns the operations from a sequence number on, at most so many, and so many bytes of them,
  /// but always one where there is one. No more than these are read: the queue may be long.
  ///
  /// In the place of one that stays here, and of one whose body was wiped, stands its stub.
  package func queuedEntries(
    from sequence: Int64, count: Int, bytes: Int
  ) throws -> [OperationBatch.Entry] {
    try read { database in
      let rows = try Row.fetchCursor(
        try database.cachedStatement(
          sql: """
            SELECT o.seq, o.bytes, o.hash, o.wipedSize, q.seq IS NOT NULL AS staysHere
            FROM outbox o LEFT JOIN quarantine q ON q.seq = o.seq
            WHERE o.seq >= ? ORDER BY o.seq LIMIT ?
            """), arguments: [sequence, count])
      var entries: [OperationBatch.Entry] = []
      var size = 0
      while let row = try rows.next() {
        let entry = try Self.entry(row)
        guard entries.isEmpty || size + entry.size <= bytes else { break }
        size += entry.size + 1
        entries.append(entry)
      }
      return entries
    }
  }

  /// Reads a row of sequence, bytes, hash, size before the wiping, and whether it stays here.
  private static func entry(_ row: Row) throws -> OperationBatch.Entry {
    let wipedSize: Int? = row[3]
    let bytes = try row.withUnsafeData(atIndex: 1) { [UInt8]($0 ?? Data()) }
    guard wipedSize != nil || row[4] else { return .operation(bytes) }
    guard let hash = OperationHash(bytes: [UInt8](row[2] as Data)) else {
      throw StoreError.corrupt(detail: "outbox.hash")
    }
    return .stub(
      OperationStub(sequence: row[0], hash: hash, size: wipedSize ?? bytes.count))
  }

  /// Keeps an operation at the station from now on; its stub goes in its place. Once is as good as
  /// twice.
  ///
  /// - Throws: `StoreError` for an operation that the chain does not have.
  package func quarantine(_ sequence: Int64, because reason: QuarantineReason) throws {
    let now = surroundings.clock.now
    try write { database in
      try database.execute(
        sql: """
          INSERT INTO quarantine(seq, reason, quarantinedAt) VALUES (?, ?, ?)
          ON CONFLICT DO NOTHING
          """, arguments: [sequence, reason.rawValue, now.milliseconds])
    }
  }
}
