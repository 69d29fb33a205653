import CountyAPI
import CountyEndpoint
import OddJobMarket

extension PostgresCountyStore: CountyArchive {
  /// Has `pg_dump` write the county's tables into a file of its own format, for `pg_restore`; it
  /// counts as the archive of what every chain had before it began.
  ///
  /// - Throws: `CountyStoreError.notCopied`, and nothing counts as archived.
  package func backup(to path: String) throws {
    // What is committed now is in every copy that begins after it.
    let heads = try reading { transaction in
      try transaction.rows("SELECT station, epoch, sequence FROM chain").map { row in
        (
          station: try row.identifier(0, of: Station.self), epoch: try row.int64(1),
          sequence: try row.int64(2)
        )
      }
    }
    try PostgresDump(address: address).write(to: path)
    try writing { transaction in
      try transaction.execute(
        """
        UPDATE chain SET archived_through = greatest(archived_through, n.sequence)
        FROM unnest($1::uuid[], $2::bigint[], $3::bigint[]) AS n(station, epoch, sequence)
        WHERE chain.station = n.station AND chain.epoch = n.epoch
          AND n.sequence <= chain.sequence
        """
      ) {
        $0.append(all: heads.map { $0.station.rawValue })
        $0.append(all: heads.map { $0.epoch })
        $0.append(all: heads.map { $0.sequence })
      }
    }
  }

  package var wayBack: String {
    "Put back with pg_restore and said so with county-endpoint restored, it begins a new generation."
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
