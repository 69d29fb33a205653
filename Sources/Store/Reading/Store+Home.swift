import GRDB
package import OddJobMarket

extension Store {
  /// Returns the figures of a day; what is open is counted row by row, which takes its time where
  /// there is much of it.
  package func totals(on day: BusinessDay) throws -> BoardTotals {
    var totals = try totalsWithoutOpenWork(on: day)
    let now = surroundings.clock.now
    try read { database in
      let open = try Row.fetchOne(
        try database.cachedStatement(
          sql: """
            SELECT count(*) AS postings, coalesce(sum(s.allotted - s.held - s.confirmed), 0) AS places,
              coalesce(sum(s.startAt BETWEEN ? AND ?), 0) AS soon
            FROM \(PostingCard.tables)
            WHERE s.day = ? AND s.closesAt > ? AND \(PostingCard.isOpen(on: businessDay))
              AND s.held + s.confirmed < s.allotted
            """),
        arguments: [
          now.milliseconds, (now + 60).milliseconds, day.number, now.milliseconds,
        ])
      totals.openPostings = open?["postings"] ?? 0
      totals.startingWithinHour = open?["soon"] ?? 0
      totals.placesLeft = open?["places"] ?? 0
    }
    return totals
  }

  /// Returns the figures of a day but for what is open, which the list in memory counts faster.
  package func totalsWithoutOpenWork(on day: BusinessDay) throws -> BoardTotals {
    try read { database in
      let people = try Row.fetchOne(
        try database.cachedStatement(
          sql: """
            SELECT coalesce(sum(n.isPlacement), 0) AS confirmed,
              coalesce(sum(a.state IN ('arrived', 'finished', 'settled', 'disputed')), 0) AS arrived,
              coalesce(sum(a.state = 'noShow'), 0) AS noShow
            FROM shift s JOIN application a ON a.shiftKey = s.key
            JOIN applicationStateName n ON n.name = a.state WHERE s.day = ?
            """), arguments: [day.number])
      return BoardTotals(
        signedIn: try Int.fetchOne(
          database, sql: "SELECT count(*) FROM signIn WHERE day = ?", arguments: [day.number]) ?? 0,
        confirmed: people?["confirmed"] ?? 0, arrived: people?["arrived"] ?? 0,
        noShow: people?["noShow"] ?? 0,
        inReview: try Int.fetchOne(
          database, sql: "SELECT count(*) FROM posting WHERE state = 'inReview'") ?? 0,
        queued: try Self.queuedOperations(database))
    }
  }

  /// Returns what the idle board pages through: urgent first, then by start, with places left.
  package func idleBoard(on day: BusinessDay, limit: Int) throws -> [PostingCard] {
    let now = surroundings.clock.now
    return try read { database in
      // Urgent ones and others apart: each is read in the order of the index and ends at the
      // limit, where one list ordered by urgency would have to read the whole day.
      let urgent = try board(isUrgent: true, day, at: now, limit: limit, in: database)
      let others = try board(
        isUrgent: false, day, at: now, limit: limit - urgent.count, in: database)
      return urgent + others
    }
  }

  private func board(
    isUrgent: Bool, _ day: BusinessDay, at now: Instant, limit: Int, in database: Database
  ) throws -> [PostingCard] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT \(PostingCard.selection) FROM \(PostingCard.tables)
        WHERE s.day = ? AND s.startAt > ? AND s.closesAt > ? AND \(PostingCard.isOpen(on: day))
          AND s.held + s.confirmed < s.allotted AND p.isUrgent = ?
        ORDER BY s.startAt, s.key LIMIT ?
        """)
    // What began longer ago takes nobody: the index passes over it.
    let firstStart = now - Posting.lateStartLimit
    let rows = try Row.fetchCursor(
      statement,
      arguments: [day.number, firstStart.milliseconds, now.milliseconds, isUrgent, limit])
    var cards: [PostingCard] = []
    while let row = try rows.next() { cards.append(try PostingCard(row: row, on: day)) }
    return cards
  }
}
