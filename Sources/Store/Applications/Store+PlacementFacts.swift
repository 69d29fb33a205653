import GRDB
import OddJobMarket

extension Store {
  static let shiftSelection = """
    SELECT s.*, p.id AS postingID, p.title, p.trade, p.state AS postingState, p.hiringMode,
      p.employerKey, e.suspendedUntilDay
    FROM shift s JOIN posting p ON p.key = s.postingKey JOIN employer e ON e.key = p.employerKey
    """

  func shiftRow(_ shift: ShiftID, in database: Database) throws -> Row {
    guard
      let row = try Row.fetchOne(
        database, sql: Self.shiftSelection + " WHERE s.id = ?", arguments: [shift.rawValue])
    else { throw Refusal.unknownRecord }
    return row
  }

  /// Gathers, inside the transaction, what the rules need to know of a person and a shift.
  func placementFacts(
    person: Row, shift: Row, at now: Instant, in database: Database
  ) throws -> PlacementFacts {
    let personKey: Int64 = person["key"]
    let day = try businessDay(at: now, in: database)
    let certificates = try String.fetchAll(
      database, sql: "SELECT certificate FROM certificateSeen WHERE personKey = ?",
      arguments: [personKey])
    let hadPlacement = try Bool.fetchOne(
      database,
      sql: """
        SELECT EXISTS (SELECT 1 FROM application WHERE personKey = ?
          AND state IN ('arrived', 'finished', 'settled', 'disputed'))
        """, arguments: [personKey])
    return PlacementFacts(
      now: now, today: settings.calendar.civilDate(of: now),
      birthDate: try idNumber(of: person)?.birthDate, verification: try verification(of: person),
      hadPlacementBefore: hadPlacement == true,
      certificatesSeen: Set(certificates.compactMap(Certificate.init)),
      otherWork: try engagements(personKey: personKey, besides: shift["key"], in: database),
      shift: Shift(
        id: ShiftID(shift["id"]), posting: PostingID(shift["postingID"]),
        day: BusinessDay(number: shift["day"]), window: try shift.window("startAt", "endAt"),
        places: shift["places"]),
      posting: try shift.decoded("postingState", as: PostingState.self),
      closesAt: Instant(milliseconds: shift["closesAt"]),
      trade: TradeCatalogue.standard[TradeCode(shift["trade"])],
      isEmployerSuspended: try isSuspended(shift, on: day),
      isDateInDoubt: try Self.dayGuard(database)?.needsConfirmation ?? false)
  }

  func engagements(
    personKey: Int64, besides shiftKey: Int64, in database: Database
  ) throws -> [Engagement] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT p.title, s.day, s.startAt, s.endAt FROM application a
        JOIN applicationStateName n ON n.name = a.state AND n.usesPlace = 1
        JOIN shift s ON s.key = a.shiftKey JOIN posting p ON p.key = s.postingKey
        WHERE a.personKey = ? AND a.shiftKey <> ?
        """, arguments: [personKey, shiftKey]
    ).map { row in
      Engagement(
        title: row["title"], day: BusinessDay(number: row["day"]),
        window: try row.window("startAt", "endAt"))
    }
  }
}

extension PlaceCount {
  /// Reads the places of a shift's row.
  init(shift row: Row) {
    self.init(
      places: row["places"], allotted: row["allotted"], held: row["held"],
      confirmed: row["confirmed"])
  }
}
