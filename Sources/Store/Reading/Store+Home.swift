import GRDB
package import OddJobMarket

extension Store {
  /// Returns the figures of a day.
  package func totals(on day: BusinessDay) throws -> BoardTotals {
    let now = surroundings.clock.now
    return try read { database in
      let open = try Row.fetchOne(
        database,
        sql: """
          SELECT count(*) AS postings, coalesce(sum(s.allotted - s.held - s.confirmed), 0) AS places,
            coalesce(sum(s.startAt BETWEEN ? AND ?), 0) AS soon
          FROM shift s JOIN posting p ON p.key = s.postingKey
          WHERE s.day = ? AND s.closesAt > ? AND p.state = 'live'
            AND s.held + s.confirmed < s.allotted
          """,
        arguments: [
          now.milliseconds, (now + 60).milliseconds, day.number, now.milliseconds,
        ])
      let people = try Row.fetchOne(
        database,
        sql: """
          SELECT coalesce(sum(n.isPlacement), 0) AS confirmed,
            coalesce(sum(a.state IN ('arrived', 'finished', 'settled', 'disputed')), 0) AS arrived,
            coalesce(sum(a.state = 'noShow'), 0) AS noShow
          FROM shift s JOIN application a ON a.shiftKey = s.key
          JOIN applicationStateName n ON n.name = a.state WHERE s.day = ?
          """, arguments: [day.number])
      return BoardTotals(
        openPostings: open?["postings"] ?? 0, startingWithinHour: open?["soon"] ?? 0,
        placesLeft: open?["places"] ?? 0,
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
      try Row.fetchAll(
        database,
        sql: """
          SELECT \(PostingCard.selection) FROM \(PostingCard.tables)
          WHERE s.day = ? AND s.closesAt > ? AND p.state = 'live'
            AND s.held + s.confirmed < s.allotted
          ORDER BY p.isUrgent DESC, s.startAt, s.key LIMIT ?
          """, arguments: [day.number, now.milliseconds, limit]
      ).map { try PostingCard(row: $0) }
    }
  }

  /// Returns the median pay of a day's work by trade over the last seven days, for the trades with
  /// the most postings.
  package func payByTrade(before day: BusinessDay, limit: Int) throws -> [TradePay] {
    try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT p.trade, CASE p.payUnit WHEN 'hour' THEN p.payAmount * 8 ELSE p.payAmount END AS pay
          FROM shift s JOIN posting p ON p.key = s.postingKey
          WHERE s.day BETWEEN ? AND ? AND p.payUnit IN ('hour', 'day')
          ORDER BY p.trade, pay
          """, arguments: [day.number - 7, day.number])
      var byTrade: [String: [Int]] = [:]
      while let row = try rows.next() { byTrade[row["trade"], default: []].append(row["pay"]) }
      return byTrade.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.prefix(limit)
        .map { trade, pays in
          TradePay(
            trade: TradeCode(trade), dailyPay: Money(fen: pays[pays.count / 2]),
            postings: pays.count)
        }
    }
  }
}
