import FoundationEssentials
import GRDB
package import OddJobMarket

/// What one part of a round of wiping did.
package struct WipedPart: Hashable, Sendable {
  /// How many bodies went.
  package var wiped: Int
  /// After which operation the next part begins; nil when the round is over.
  package var next: Int64?

  package init(wiped: Int, next: Int64?) {
    self.wiped = wiped
    self.next = next
  }
}

/// How the station stands by its retention rule.
package struct RetentionStanding: Hashable, Sendable {
  /// When it last looked through to the end; nil where it never did.
  package var lastAt: Instant?
  /// How many bodies are old enough and archived, and still here; counted up to a limit.
  package var due: Int

  package init(lastAt: Instant?, due: Int) {
    self.lastAt = lastAt
    self.due = due
  }
}

extension Store {
  /// Wipes the bodies of operations that are safe in the county's archive and older than the
  /// retention rule asks, among the next `count` operations. Numbers, hashes and all else stay, and
  /// so does the chain.
  ///
  /// Each call is one short transaction, so that whoever stands at a seat waits for no more than that;
  /// a round is over where all are looked at, or where all of a part are too young. What stays here
  /// in quarantine keeps its body, and so does a rejection that nobody has seen.
  /// - Parameters:
  ///   - instant: only what was made before it, by the station's clock.
  ///   - sequence: where the part before ended; nil begins a round.
  package func wipeArchivedBodies(
    madeBefore instant: Instant, after sequence: Int64? = nil, count: Int = 50
  ) throws -> WipedPart {
    let now = surroundings.clock.now
    return try write { database in
      let through = try Self.wipingLimit(database)
      let wipedThrough = try Self.wipedThrough(database)
      let start = sequence ?? wipedThrough
      let old = try Bool.fetchAll(
        database,
        sql: """
          SELECT json_extract(CAST(bytes AS TEXT), '$.wallMs') < ? FROM outbox
          WHERE seq > ? AND seq <= ? ORDER BY seq LIMIT ?
          """, arguments: [instant.milliseconds, start, through, count])
      let end = start + Int64(old.count)
      let wiped = try wipe(from: start + 1, through: end, madeBefore: instant, in: database)
      if start <= wipedThrough { try advance(from: wipedThrough, to: end, in: database) }
      guard old.count == count, old.contains(true) else {
        try database.execute(
          sql: "UPDATE outboxWiping SET lastAt = ?", arguments: [now.milliseconds])
        return WipedPart(wiped: wiped, next: nil)
      }
      return WipedPart(wiped: wiped, next: end)
    }
  }

  /// Returns when the station last looked for bodies to wipe, and how many wait for it now, counted
  /// among the next few thousand operations.
  package func retention(madeBefore instant: Instant) throws -> RetentionStanding {
    try readAside { database in
      let start = try Self.wipedThrough(database)
      let end = min(try Self.wipingLimit(database), start + Self.dueCountMax)
      let due = try Int.fetchOne(
        database, sql: "SELECT count(*) FROM outbox o WHERE \(Self.isDue)",
        arguments: [start + 1, end, instant.milliseconds])
      let lastAt = try Int64.fetchOne(database, sql: "SELECT lastAt FROM outboxWiping")
      return RetentionStanding(
        lastAt: lastAt.map { Instant(milliseconds: $0) }, due: due ?? 0)
    }
  }

  private static let dueCountMax: Int64 = 2_000

  private static let isDue = """
    o.seq BETWEEN ? AND ? AND o.wipedSize IS NULL
      AND json_extract(CAST(o.bytes AS TEXT), '$.wallMs') < ?
      AND NOT EXISTS (SELECT 1 FROM quarantine q WHERE q.seq = o.seq)
      AND NOT EXISTS (SELECT 1 FROM operationResult r
        WHERE r.seq = o.seq AND r.status = 'rejected' AND r.seenAt IS NULL)
    """

  private func wipe(
    from first: Int64, through last: Int64, madeBefore instant: Instant, in database: Database
  ) throws -> Int {
    guard first <= last else { return 0 }
    try database.execute(
      sql: "UPDATE outboxWiping SET through = ?, madeBefore = ?",
      arguments: [last, instant.milliseconds])
    try database.execute(
      sql: """
        UPDATE outbox SET wipedSize = length(bytes), bytes = \(SyncSchema.withoutBody("bytes"))
        WHERE seq IN (SELECT o.seq FROM outbox o WHERE \(Self.isDue))
        """, arguments: [first, last, instant.milliseconds])
    let wiped = database.changesCount
    try database.execute(sql: "UPDATE outboxWiping SET through = 0, madeBefore = 0")
    return wiped
  }

  /// Remembers up to where nothing is left to wipe, so that the next round begins there.
  private func advance(
    from known: Int64, to end: Int64, in database: Database
  ) throws {
    let first = try Int64.fetchOne(
      database,
      sql: """
        SELECT min(seq) FROM outbox WHERE seq > ? AND seq <= ? AND wipedSize IS NULL
        """, arguments: [known, end])
    let through = first.map { $0 - 1 } ?? end
    guard through > known else { return }
    try database.execute(sql: "UPDATE outboxWiping SET wipedThrough = ?", arguments: [through])
  }

  /// The last operation that the county has for good.
  private static func wipingLimit(_ database: Database) throws -> Int64 {
    min(
      try syncPosition(database)["archivedThrough"] as Int64, try acceptedThrough(database))
  }

  private static func wipedThrough(_ database: Database) throws -> Int64 {
    try Int64.fetchOne(database, sql: "SELECT wipedThrough FROM outboxWiping") ?? 0
  }
}
