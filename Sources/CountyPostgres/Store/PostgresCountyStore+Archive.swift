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

  private static let disagreements = Reconciliation.disagreements(
    anyPerson: "(array_agg(p.id))[1]")

  private static func chainFaults(_ transaction: PostgresTransaction) throws -> [String] {
    let chains = try transaction.rows("SELECT station, epoch FROM chain ORDER BY station, epoch")
    return try chains.compactMap { chain in
      let station: StationID = try chain.identifier(0)
      let epoch = UInt64(bitPattern: try chain.int64(1))
      var walk = ChainWalk(station: station, epoch: epoch)
      // Some operations at a time: a chain may be longer than memory.
      while walk.fault == nil {
        let entries = try transaction.entries(
          of: station, epoch: epoch, in: (walk.sequence + 1)...(walk.sequence + 1_000))
        if entries.isEmpty { break }
        for entry in entries {
          walk.take(sequence: entry.sequence, hash: entry.hash, bytes: entry.bytes)
        }
      }
      return walk.fault
    }
  }
}
