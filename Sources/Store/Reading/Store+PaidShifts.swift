import GRDB
package import OddJobMarket

/// What a shift pays, for the usual pay of a trade.
package struct PaidShift: Hashable, Sendable {
  /// Where a shift stands in the order by day, start and key.
  package struct Place: Hashable, Sendable {
    var day: Int
    var start: Int64
    var key: Int64

    /// The place before all shifts of a day.
    package init(before day: BusinessDay) {
      (self.day, start, key) = (day.number, .min, 0)
    }

    init(day: Int, start: Int64, key: Int64) {
      (self.day, self.start, self.key) = (day, start, key)
    }
  }

  package var place: Place
  package var trade: TradeCode
  /// For a day, of eight hours where the hour is paid; nil where work is paid by the piece or whole.
  package var dailyPay: Money?
}

extension Store {
  /// Returns what the shifts after a place pay, through a day, in the order of their places; at most
  /// `limit`: a week's work is read in parts, so that the station goes on answering between them.
  package func paidShifts(
    after place: PaidShift.Place, through day: BusinessDay, limit: Int
  ) throws -> [PaidShift] {
    try read { database in
      let rows = try Row.fetchCursor(
        try database.cachedStatement(
          sql: """
            SELECT s.day, s.startAt, s.key, p.trade,
              CASE p.payUnit WHEN 'hour' THEN p.payAmount * 8 WHEN 'day' THEN p.payAmount END
            FROM shift s CROSS JOIN posting p ON p.key = s.postingKey
            WHERE (s.day, s.startAt, s.key) > (?, ?, ?) AND s.day <= ?
            ORDER BY s.day, s.startAt, s.key LIMIT ?
            """), arguments: [place.day, place.start, place.key, day.number, limit])
      var shifts: [PaidShift] = []
      shifts.reserveCapacity(limit)
      while let row = try rows.next() {
        let fen: Int? = row[4]
        shifts.append(
          PaidShift(
            place: PaidShift.Place(day: row[0], start: row[1], key: row[2]),
            trade: TradeCode(row[3]), dailyPay: fen.map { Money(fen: $0) }))
      }
      return shifts
    }
  }
}
