import GRDB
package import OddJobMarket

extension Store {
  /// Returns the work of the last seven days, each employer's same work once and at its newest
  /// shift: that of yesterday first, then the newest, and what is already dated ahead last.
  package func recentPostings(before day: BusinessDay, limit: Int) throws -> [PostingCard] {
    try read { database in
      let rows = try Row.fetchCursor(
        try database.cachedStatement(
          sql: """
            WITH recent AS (
              SELECT s.key, s.day, row_number() OVER (
                PARTITION BY p.employerKey, p.trade, p.title, p.siteName
                ORDER BY s.day DESC, s.key DESC) AS place
              FROM shift s JOIN posting p ON p.key = s.postingKey
              WHERE s.day >= ? AND p.state IN ('live', 'paused', 'closed'))
            SELECT \(PostingCard.selection) FROM \(PostingCard.tables)
            JOIN recent r ON r.key = s.key WHERE r.place = 1
            ORDER BY s.day <> ?, s.day > ?, s.day DESC, s.key DESC LIMIT ?
            """),
        arguments: [day.number - 7, day.number - 1, day.number, limit])
      var cards: [PostingCard] = []
      while let row = try rows.next() { cards.append(try PostingCard(row: row)) }
      return cards
    }
  }
}
