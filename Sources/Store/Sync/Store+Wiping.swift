import FoundationEssentials
import GRDB
package import OddJobMarket

extension Store {
  /// Wipes the bodies of operations that are safe in the county's archive and older than the
  /// retention rule asks. Numbers, hashes and all else stay, and so does the chain.
  ///
  /// What stays here in quarantine keeps its body, and so does a rejection that nobody has seen.
  /// - Parameters:
  ///   - instant: only what was made before it, by the station's clock.
  ///   - count: how many at most in this call; each call is one transaction.
  /// - Returns: how many were wiped.
  package func wipeArchivedBodies(madeBefore instant: Instant, upTo count: Int = 500) throws -> Int
  {
    try write { database in
      let archived = try Self.syncPosition(database)["archivedThrough"] as Int64
      let through = min(archived, try Self.acceptedThrough(database))
      try database.execute(
        sql: "UPDATE outboxWiping SET through = ?, madeBefore = ?",
        arguments: [through, instant.milliseconds])
      try database.execute(
        sql: """
          UPDATE outbox SET wipedSize = length(bytes), bytes = \(SyncSchema.withoutBody("bytes"))
          WHERE seq IN (
            SELECT o.seq FROM outbox o WHERE o.seq <= ? AND o.wipedSize IS NULL
              AND json_extract(CAST(o.bytes AS TEXT), '$.wallMs') < ?
              AND NOT EXISTS (SELECT 1 FROM quarantine q WHERE q.seq = o.seq)
              AND NOT EXISTS (SELECT 1 FROM operationResult r
                WHERE r.seq = o.seq AND r.status = 'rejected' AND r.seenAt IS NULL)
            ORDER BY o.seq LIMIT ?)
          """, arguments: [through, instant.milliseconds, count])
      let wiped = database.changesCount
      try database.execute(sql: "UPDATE outboxWiping SET through = 0, madeBefore = 0")
      return wiped
    }
  }
}
