import CountyAPI
import CountyEndpoint
import OddJobMarket

extension PostgresCountyStore: CountyArchive {
  /// - Throws: `Problem`: a copy of PostgreSQL is made by its own means.
  package func backup(to path: String) throws {
    throw Problem(
      .malformedBody,
      "PostgreSQL is copied with pg_dump or its own archive; after it was put back, say so with "
        + "county-endpoint restored.")
  }

  /// Says that the database was put back from a copy: the ledger gets a generation of its own, and
  /// gives nothing out until every active station has said what it holds.
  package func beginAnew(generation: Int64) throws {
    try write { transaction in
      let active = try transaction.stations().filter { $0.state == .active }
      var barrier = active.isEmpty ? nil : RestoreBarrier(waiting: Set(active.map(\.id)))
      // What waited when the copy was made still waits.
      barrier?.deferred = try transaction.meta().barrier?.deferred ?? []
      try transaction.save(CountyMeta(generation: generation, barrier: barrier))
    }
  }

  package func reconcile() throws -> [String] {
    try reading { transaction in
      var faults: [String] = []
      for (sentence, sql) in Self.disagreements {
        for row in try transaction.rows(sql) {
          faults.append("\(try row.identifier(0, of: Shift.self).text)  \(sentence)")
        }
      }
      return faults + (try Self.chainFaults(transaction))
    }
  }

  private static let disagreements = [
    (
      "shift: the places and the stations' rights do not add up",
      """
      SELECT s.id FROM shift s LEFT JOIN allotment a ON a.shift = s.id GROUP BY s.id
      HAVING s.confirmed <> coalesce(sum(a.confirmed), 0)
        OR s.outstanding <> coalesce(sum(a.allotted - a.confirmed), 0)
        OR s.headcount <> s.confirmed + s.outstanding + s.free
      """
    ),
    (
      "shift: not as many are confirmed as have a place",
      """
      SELECT s.id FROM shift s LEFT JOIN application a ON a.shift = s.id
        AND a.standing = 'placed' GROUP BY s.id HAVING s.confirmed <> count(a.id)
      """
    ),
    (
      "person: two places of one shift",
      """
      SELECT (array_agg(p.id))[1] FROM application a JOIN person p ON p.id = a.person
      WHERE a.standing = 'placed' GROUP BY a.shift, p.identity HAVING count(*) > 1
      """
    ),
  ]

  /// Walks every chain, some operations at a time: each one's hash, each link to the one before, no
  /// place left out.
  private static func chainFaults(_ transaction: PostgresTransaction) throws -> [String] {
    var faults: [String] = []
    let chains = try transaction.rows(
      "SELECT station, epoch FROM chain ORDER BY station, epoch")
    for chain in chains {
      let station: StationID = try chain.identifier(0)
      let epoch = UInt64(bitPattern: try chain.int64(1))
      var previous = OperationHash(station: station, epoch: epoch)
      var sequence: Int64 = 0
      walk: while true {
        let entries = try transaction.entries(
          of: station, epoch: epoch, in: (sequence + 1)...(sequence + 1_000))
        for entry in entries {
          sequence += 1
          let isWhole = entry.bytes.map { OperationHash(ofCanonicalBytes: $0) == entry.hash }
          let link = entry.bytes.flatMap { try? RawOperation(bytes: $0[...]) }?.previousHash
          guard entry.sequence == sequence, isWhole ?? true, link ?? previous == previous else {
            faults.append("\(station.text)  chain broken at \(sequence)")
            break walk
          }
          previous = entry.hash
        }
        if entries.isEmpty { break }
      }
    }
    return faults
  }
}
