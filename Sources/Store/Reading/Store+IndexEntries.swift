import GRDB
package import OddJobMarket

/// One row for the list in memory: all that filters, sorts and searches.
package struct ListedShift: Hashable, Sendable {
  package var key: Int64
  package var title: String
  package var employerName: String
  package var siteName: String
  package var township: String
  package var trade: TradeCode
  package var day: BusinessDay
  package var start: Instant
  package var end: Instant
  package var closesAt: Instant
  package var pay: Money?
  package var distanceMetres: Int?
  package var isUrgent: Bool
  package var hasMeals: Bool
  package var hasRide: Bool
  package var isSettledSameDay: Bool
  package var placesLeft: Int
  package var isLive: Bool
}

extension Store {
  /// Calls `body` with the open shifts in chunks, so that the station goes on answering between
  /// them; returns when all have been seen.
  package func listedShifts(
    after key: Int64, limit: Int
  ) throws -> [ListedShift] {
    let now = surroundings.clock.now
    return try read { database in
      try listed(
        "s.key > ? AND s.closesAt > ? ORDER BY s.key LIMIT ?", [key, now.milliseconds, limit],
        in: database)
    }
  }

  /// Returns the rows of one posting's shifts, after a change.
  package func listedShifts(of posting: PostingID) throws -> [ListedShift] {
    try read { try listed("p.id = ?", [posting.rawValue], in: $0) }
  }

  /// Returns the row of one shift, after a place was taken or given back.
  package func listedShift(_ shift: ShiftID) throws -> ListedShift? {
    try read { try listed("s.id = ?", [shift.rawValue], in: $0).first }
  }

  private func listed(
    _ condition: String, _ arguments: StatementArguments, in database: Database
  ) throws -> [ListedShift] {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT s.key, p.title, e.publicName, p.siteName, p.township, p.trade, s.day, s.startAt,
          s.endAt, s.closesAt, p.distance, p.isUrgent, p.meals <> 'none' AS hasMeals,
          p.ride <> 'none' AS hasRide, p.settlement = 'sameDay' AS sameDay, p.state = 'live' AS live,
          s.allotted - s.held - s.confirmed AS placesLeft, p.payAmount, p.payUnit,
          p.expectedDailyPay
        FROM \(PostingCard.tables) WHERE \(condition)
        """, arguments: arguments)
    var listed: [ListedShift] = []
    while let row = try rows.next() { listed.append(try ListedShift(row)) }
    return listed
  }
}

extension ListedShift {
  fileprivate init(_ row: Row) throws {
    let window = try row.window("startAt", "endAt")
    let unit = try row.decoded("payUnit", as: PayUnit.self)
    let expected: Int? = row["expectedDailyPay"]
    let pay = Pay(
      amount: Money(fen: row["payAmount"]), unit: unit,
      expectedDailyPay: expected.map { Money(fen: $0) }, payer: "", settlement: .sameDay)
    self.init(
      key: row["key"], title: row["title"], employerName: row["publicName"] ?? "",
      siteName: row["siteName"], township: row["township"], trade: TradeCode(row["trade"]),
      day: BusinessDay(number: row["day"]), start: window.start, end: window.end,
      closesAt: Instant(milliseconds: row["closesAt"]),
      pay: pay.comparableShiftPay(shiftMinutes: window.minutes), distanceMetres: row["distance"],
      isUrgent: row["isUrgent"], hasMeals: row["hasMeals"], hasRide: row["hasRide"],
      isSettledSameDay: row["sameDay"], placesLeft: row["placesLeft"], isLive: row["live"])
  }
}
