import GRDB
import OddJobMarket

extension PostingCard {
  /// The columns a card is read from; the tables are s (shift), p (posting) and e (employer).
  static let selection = """
    s.key AS shiftKey, s.id AS shiftID, p.id AS postingID, p.title, p.trade, p.kind, e.publicName,
    e.kind AS employerKind, e.licenceSeen, e.agentIdentitySeen, e.agentAuthoritySeen, p.siteName,
    p.township, p.distance, s.day, s.startAt, s.endAt, p.payAmount, p.payUnit, p.hoursPerDay,
    p.expectedDailyPay, p.overtimePerHour, p.payer, p.settlement, p.payMethod, s.places,
    s.allotted, s.held, s.confirmed, p.meals, p.ride, p.insurance, p.hiringMode, p.isUrgent,
    p.state, s.closesAt
    """

  static let tables = """
    shift s JOIN posting p ON p.key = s.postingKey JOIN employer e ON e.key = p.employerKey
    """

  init(row: Row) throws {
    let employerKind = try row.decoded("employerKind", as: EmployerKind.self)
    let verification = EmployerVerification(
      licenceSeen: row["licenceSeen"], agentIdentitySeen: row["agentIdentitySeen"],
      agentAuthoritySeen: row["agentAuthoritySeen"])
    let insurance: String? = row["insurance"]
    self.init(
      shift: ShiftID(row["shiftID"]), posting: PostingID(row["postingID"]), title: row["title"],
      trade: TradeCode(row["trade"]), kind: try row.decoded("kind", as: PostingKind.self),
      employerName: row["publicName"] ?? "", employerKind: employerKind,
      isEmployerVerified: verification.suffices(for: employerKind), siteName: row["siteName"],
      township: row["township"], distanceMetres: row["distance"],
      day: BusinessDay(number: row["day"]), window: try row.window("startAt", "endAt"),
      pay: try Pay(row: row),
      places: PlaceCount(
        places: row["places"], allotted: row["allotted"], held: row["held"],
        confirmed: row["confirmed"]),
      meals: try row.decoded("meals", as: Meals.self),
      ride: try row.decoded("ride", as: Ride.self),
      insurance: try insurance.map { try JSONColumn.value($0) },
      hiringMode: try row.decoded("hiringMode", as: HiringMode.self), isUrgent: row["isUrgent"],
      state: try row.decoded("state", as: PostingState.self),
      closesAt: Instant(milliseconds: row["closesAt"]))
  }
}

extension Pay {
  init(row: Row) throws {
    let expected: Int? = row["expectedDailyPay"]
    let overtime: Int? = row["overtimePerHour"]
    self.init(
      amount: Money(fen: row["payAmount"]), unit: try row.decoded("payUnit", as: PayUnit.self),
      hoursPerDay: row["hoursPerDay"], expectedDailyPay: expected.map { Money(fen: $0) },
      overtimePerHour: overtime.map { Money(fen: $0) }, payer: row["payer"],
      settlement: try row.decoded("settlement", as: Settlement.self),
      method: try row.decoded("payMethod", as: PayMethod.self))
  }
}

extension Row {
  /// Returns the case a column names; a name this version doesn't know is a damaged row, not a
  /// guess.
  func decoded<Value: RawRepresentable<String>>(_ column: String, as _: Value.Type) throws -> Value
  {
    let text: String = self[column]
    guard let value = Value(rawValue: text) else {
      throw StoreError.corrupt(detail: "\(column): \(text)")
    }
    return value
  }

  func window(_ start: String, _ end: String) throws -> TimeWindow {
    guard
      let window = TimeWindow(
        start: Instant(milliseconds: self[start]), end: Instant(milliseconds: self[end]))
    else { throw StoreError.corrupt(detail: "\(start) ≥ \(end)") }
    return window
  }
}
