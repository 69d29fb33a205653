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
  /// No place is this station's to promise, but one may stand by for one of the county's.
  package var takesStandbysOnly: Bool
  package var isLive: Bool
}

extension Store {
  /// Returns how many shifts there are, those of days past included.
  package func shiftCount() throws -> Int {
    try read { try Int.fetchOne($0, sql: "SELECT count(*) FROM shift") ?? 0 }
  }

  /// Returns the next open shifts after a row key, at most `limit`: the list in memory is filled in
  /// chunks, so that the station goes on answering between them.
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

  /// Returns the rows of all shifts of an employer, after a suspension began or was lifted.
  package func listedShifts(of employer: EmployerID) throws -> [ListedShift] {
    let now = surroundings.clock.now
    return try read {
      try listed("e.id = ? AND s.closesAt > ?", [employer.rawValue, now.milliseconds], in: $0)
    }
  }

  /// Returns the open rows of employers whose suspension ended by itself: its last day is one of
  /// those given.
  package func listedShifts(suspendedUntil days: Range<BusinessDay>) throws -> [ListedShift] {
    let now = surroundings.clock.now
    return try read {
      try listed(
        "e.suspendedUntilDay >= ? AND e.suspendedUntilDay < ? AND s.closesAt > ?",
        [days.lowerBound.number, days.upperBound.number, now.milliseconds], in: $0)
    }
  }

  /// Returns the row of one shift, after a place was taken or given back.
  package func listedShift(_ shift: ShiftID) throws -> ListedShift? {
    try read { try listed("s.id = ?", [shift.rawValue], in: $0).first }
  }

  private func listed(
    _ condition: String, _ arguments: StatementArguments, in database: Database
  ) throws -> [ListedShift] {
    let rows = try Row.fetchCursor(
      try database.cachedStatement(
        sql: """
          SELECT s.key, p.title, e.publicName, p.siteName, p.township, p.trade, s.day, s.startAt,
            s.endAt, s.closesAt, p.payAmount, p.payUnit, p.expectedDailyPay, p.distance, p.isUrgent,
            p.meals <> 'none', p.ride <> 'none', p.settlement = 'sameDay',
            s.allotted - s.held - s.confirmed, s.places - s.allotted,
            \(PostingCard.isOpen(on: businessDay))
          FROM \(PostingCard.tables) WHERE \(condition)
          """), arguments: arguments)
    var listed: [ListedShift] = []
    while let row = try rows.next() { listed.append(try ListedShift(row)) }
    return listed
  }
}

extension ListedShift {
  /// Reads the columns by their places: all rows of the list come through here at every start.
  fileprivate init(_ row: Row) throws {
    let start: Int64 = row[7]
    let end: Int64 = row[8]
    let unit: String = row[11]
    let expected: Int? = row[12]
    guard let unit = PayUnit(rawValue: unit),
      let window = TimeWindow(
        start: Instant(milliseconds: start), end: Instant(milliseconds: end))
    else { throw StoreError.corrupt(detail: "shift \(row[0] as Int64)") }
    let pay = Pay(
      amount: Money(fen: row[10]), unit: unit, expectedDailyPay: expected.map { Money(fen: $0) },
      payer: "", settlement: .sameDay)
    self.init(
      key: row[0], title: row[1], employerName: row[2] ?? "", siteName: row[3], township: row[4],
      trade: TradeCode(row[5]), day: BusinessDay(number: row[6]), start: window.start,
      end: window.end, closesAt: Instant(milliseconds: row[9]),
      pay: pay.comparableShiftPay(shiftMinutes: window.minutes), distanceMetres: row[13],
      isUrgent: row[14], hasMeals: row[15], hasRide: row[16], isSettledSameDay: row[17],
      placesLeft: row[18], takesStandbysOnly: row[18] <= 0 && row[19] > 0, isLive: row[20])
  }
}
