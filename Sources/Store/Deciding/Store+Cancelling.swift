import CountyAPI
import GRDB
package import OddJobMarket

extension Store {
  /// Cancels one shift with its cause: everyone who applied or is confirmed is told that the employer
  /// cancelled, and no place of it can be had any more. Who has arrived keeps the work.
  ///
  /// - Throws: `Refusal.shiftCancelled` the second time, `.postingExpired` once it is over,
  ///   `.notAllowed` for anyone but the employer and the attendants.
  package func cancelShift(
    _ shift: ShiftID, by actor: ActingParty, reason: TransitionReason
  ) throws {
    let now = surroundings.clock.now
    try write { database in
      let row = try shiftRow(shift, in: database)
      let posting = PostingID(row["postingID"])
      try requireEmployer(of: posting, actor: actor, in: database)
      let state = try row.decoded("postingState", as: PostingState.self)
      guard state.successors.contains(.cancelled) else { throw Refusal.postingNotLive(state) }
      try requireNotCancelled(shiftKey: row["key"], in: database)
      guard now.milliseconds < row["endAt"] else { throw Refusal.postingExpired }
      try recordCancellation(of: row["key"], reason: reason, at: now, in: database)
      try cancelApplications(
        of: posting, shift: shift, by: actor, reason: reason, at: now, in: database)
      try database.execute(
        sql: """
          UPDATE shift SET places = confirmed, allotted = confirmed, closesAt = min(closesAt, ?)
          WHERE key = ?
          """, arguments: [now.milliseconds, row["key"] as Int64])
      try outbox.append(
        .shiftCancelled, by: actor,
        body: [
          "shift": .string(shift.text), "cause": .string(reason.cause.rawValue),
          "note": .string(reason.note),
        ], at: now, in: database)
    }
  }

  /// Returns what cancelling a shift, or its whole posting, would mean.
  package func cancellation(of shift: ShiftID) throws -> CancellationSummary {
    let now = surroundings.clock.now
    return try read { database in
      guard
        let row = try Row.fetchOne(
          database, sql: Self.cancellationSelection,
          arguments: [shift.rawValue, now.milliseconds])
      else { throw Refusal.unknownRecord }
      return CancellationSummary(
        shift: shift, posting: PostingID(row["postingID"]), title: row["title"],
        confirmed: row["confirmed"] ?? 0, open: row["open"] ?? 0,
        confirmedInPosting: row["confirmedInPosting"] ?? 0,
        openInPosting: row["openInPosting"] ?? 0, shifts: row["shifts"])
    }
  }

  /// Returns how often an employer has cancelled, by whose cause, and how many lost their work.
  package func cancellations(of employer: EmployerID) throws -> CancellationHistory {
    try read { database in
      let row = try Row.fetchOne(
        database,
        sql: """
          SELECT coalesce(sum(c.cause = 'employer'), 0) AS own,
            coalesce(sum(c.cause <> 'employer'), 0) AS other, coalesce(sum(c.confirmed), 0) AS lost
          FROM shiftCancellation c JOIN shift s ON s.key = c.shiftKey
          JOIN posting p ON p.key = s.postingKey JOIN employer e ON e.key = p.employerKey
          WHERE e.id = ?
          """, arguments: [employer.rawValue])
      return CancellationHistory(
        ownCause: row?["own"] ?? 0, otherCause: row?["other"] ?? 0, peopleLost: row?["lost"] ?? 0)
    }
  }

  /// Writes down why a shift does not take place, and how many were confirmed until then.
  func recordCancellation(
    of shiftKey: Int64, reason: TransitionReason, at now: Instant, in database: Database
  ) throws {
    try database.execute(
      sql: """
        INSERT INTO shiftCancellation(shiftKey, cause, note, confirmed, cancelledAt)
        SELECT ?, ?, ?, count(*), ? FROM application
        WHERE shiftKey = ? AND state IN ('confirmed', 'departed')
        """,
      arguments: [
        shiftKey, reason.cause.rawValue, reason.note, now.milliseconds, shiftKey,
      ])
  }

  /// Returns the shifts of a posting that are neither over nor cancelled.
  func shiftsAhead(
    of posting: PostingID, at now: Instant, in database: Database
  ) throws -> [Int64] {
    try Int64.fetchAll(
      database,
      sql: """
        SELECT s.key FROM shift s JOIN posting p ON p.key = s.postingKey
        WHERE p.id = ? AND s.endAt > ?
          AND NOT EXISTS (SELECT 1 FROM shiftCancellation c WHERE c.shiftKey = s.key)
        ORDER BY s.key
        """, arguments: [posting.rawValue, now.milliseconds])
  }

  private static let cancellationSelection = """
    SELECT p.id AS postingID, p.title, count(DISTINCT s.key) AS shifts,
      sum(s.key = o.key AND a.state IN ('confirmed', 'departed')) AS confirmed,
      sum(s.key = o.key AND a.state IN ('applied', 'standby', 'held')) AS open,
      sum(a.state IN ('confirmed', 'departed')) AS confirmedInPosting,
      sum(a.state IN ('applied', 'standby', 'held')) AS openInPosting
    FROM shift o JOIN posting p ON p.key = o.postingKey JOIN shift s ON s.postingKey = p.key
    LEFT JOIN application a ON a.shiftKey = s.key
    WHERE o.id = ? AND (s.key = o.key OR s.endAt > ?) GROUP BY p.key
    """
}
