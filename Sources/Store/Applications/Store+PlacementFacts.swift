import GRDB
import OddJobMarket

extension Store {
  static let shiftSelection = """
    SELECT s.*, p.id AS postingID, p.title, p.trade, p.kind, p.state AS postingState, p.hiringMode,
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
  ///
  /// - Parameter joinsAt: from when somebody works who takes a place over; what is left of the shift
  ///   counts then, and it is open for them to its end.
  func placementFacts(
    person: Row, shift: Row, joinsAt: Instant? = nil, at now: Instant, in database: Database
  ) throws -> PlacementFacts {
    var window: TimeWindow = try shift.window("startAt", "endAt")
    if let joinsAt, joinsAt > window.start {
      guard let rest = TimeWindow(start: joinsAt, end: window.end) else {
        throw Refusal.postingExpired
      }
      window = rest
    }
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
        day: BusinessDay(number: shift["day"]), window: window,
        places: shift["places"]),
      posting: try shift.decoded("postingState", as: PostingState.self),
      closesAt: Instant(milliseconds: shift[joinsAt == nil ? "closesAt" : "endAt"]),
      trade: TradeCatalogue.standard[TradeCode(shift["trade"])],
      isEmployerSuspended: try isSuspended(shift, on: day),
      isDateInDoubt: try Self.dayGuard(database)?.needsConfirmation ?? false,
      keptFor: try shift.decoded("kind", as: PostingKind.self).keptFor,
      verifiedGroups: Set(try verifiedGroups(of: person)))
  }

  func engagements(
    personKey: Int64, besides shiftKey: Int64, in database: Database
  ) throws -> [Engagement] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT p.title, s.day, max(s.startAt, coalesce(a.joinsAt, s.startAt)) AS startAt,
          min(s.endAt, coalesce(a.leftAt, s.endAt)) AS endAt FROM application a
        JOIN applicationStateName n ON n.name = a.state AND n.usesPlace = 1
        JOIN shift s ON s.key = a.shiftKey JOIN posting p ON p.key = s.postingKey
        WHERE a.personKey = ? AND a.shiftKey <> ?
        """, arguments: [personKey, shiftKey]
    ).compactMap { row in
      // Who left before the start has promised no time at all.
      guard row["startAt"] < (row["endAt"] as Int64) else { return nil }
      return Engagement(
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
