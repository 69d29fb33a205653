import GRDB
import OddJobMarket

extension PostingCard {
  /// The columns a card is read from; the tables are s (shift), p (posting) and e (employer). They
  /// come first in every selection, because a card reads them by their places: looking each of them
  /// up by its name takes ten times as long as all the rest of a card.
  static let selection = """
    s.key AS shiftKey, s.id AS shiftID, p.id AS postingID, p.title, p.trade, p.kind, e.publicName,
    e.kind AS employerKind, e.licenceSeen, e.agentIdentitySeen, e.agentAuthoritySeen, p.siteName,
    p.township, p.distance, s.day, s.startAt, s.endAt, p.payAmount, p.payUnit, p.hoursPerDay,
    p.expectedDailyPay, p.overtimePerHour, p.payer, p.settlement, p.payMethod, s.places,
    s.allotted, s.held, s.confirmed, p.meals, p.ride, p.insurance, p.hiringMode, p.isUrgent,
    p.state, s.closesAt, e.suspendedUntilDay
    """

  static let tables = """
    shift s JOIN posting p ON p.key = s.postingKey JOIN employer e ON e.key = p.employerKey
    """

  /// The places of the columns, in the order of `selection`.
  enum Column: Int {
    case shiftKey, shiftID, postingID, title, trade, kind, publicName
    case employerKind, licenceSeen, agentIdentitySeen, agentAuthoritySeen, siteName
    case township, distance, day, startAt, endAt, payAmount, payUnit, hoursPerDay
    case expectedDailyPay, overtimePerHour, payer, settlement, payMethod, places
    case allotted, held, confirmed, meals, ride, insurance, hiringMode, isUrgent
    case state, closesAt, suspendedUntilDay
  }

  /// Reads a card as it is on a day: while its employer is suspended, a live posting is paused, and
  /// nobody has to bring it back.
  init(row: Row, on day: BusinessDay) throws {
    try self.init(row: row, on: day, insurance: { try JSONColumn.value($0) })
  }

  /// - Parameter insurance: reads what the column of insurances says.
  init(row: Row, on day: BusinessDay, insurance: (String) throws -> Insurance) throws {
    try self.init(row: row, insurance: insurance)
    let lastDay: Int? = row.optional(.suspendedUntilDay)
    isEmployerSuspended = lastDay.map { day.number <= $0 } ?? false
    if isEmployerSuspended, state == .live { state = .paused }
  }

  /// What a posting has to be to take people on a day; the tables are those of `tables`.
  static func isOpen(on day: BusinessDay) -> String {
    "p.state = 'live' AND coalesce(e.suspendedUntilDay, 0) < \(day.number)"
  }

  init(row: Row) throws {
    try self.init(row: row, insurance: { try JSONColumn.value($0) })
  }

  private init(row: Row, insurance read: (String) throws -> Insurance) throws {
    let employerKind = try row.decoded(.employerKind, as: EmployerKind.self)
    let verification = EmployerVerification(
      licenceSeen: row.value(.licenceSeen), agentIdentitySeen: row.value(.agentIdentitySeen),
      agentAuthoritySeen: row.value(.agentAuthoritySeen))
    let insurance: String? = row.optional(.insurance)
    self.init(
      shift: ShiftID(row.value(.shiftID)), posting: PostingID(row.value(.postingID)),
      title: row.value(.title),
      trade: TradeCode(row.value(.trade)), kind: try row.decoded(.kind, as: PostingKind.self),
      employerName: row.optional(.publicName) ?? "", employerKind: employerKind,
      isEmployerVerified: verification.suffices(for: employerKind), siteName: row.value(.siteName),
      township: row.value(.township), distanceMetres: row.optional(.distance),
      day: BusinessDay(number: row.value(.day)), window: try row.window(.startAt, .endAt),
      pay: try Pay(row: row),
      places: PlaceCount(
        places: row.value(.places), allotted: row.value(.allotted), held: row.value(.held),
        confirmed: row.value(.confirmed)),
      meals: try row.decoded(.meals, as: Meals.self), ride: try row.decoded(.ride, as: Ride.self),
      insurance: try insurance.map(read),
      hiringMode: try row.decoded(.hiringMode, as: HiringMode.self), isUrgent: row.value(.isUrgent),
      state: try row.decoded(.state, as: PostingState.self),
      closesAt: Instant(milliseconds: row.value(.closesAt)))
    reservedFor = kind.keptFor
  }
}

extension Pay {
  /// Reads the pay of a card's row.
  fileprivate init(row: Row) throws {
    let expected: Int? = row.optional(.expectedDailyPay)
    let overtime: Int? = row.optional(.overtimePerHour)
    self.init(
      amount: Money(fen: row.value(.payAmount)), unit: try row.decoded(.payUnit, as: PayUnit.self),
      hoursPerDay: row.optional(.hoursPerDay), expectedDailyPay: expected.map { Money(fen: $0) },
      overtimePerHour: overtime.map { Money(fen: $0) }, payer: row.value(.payer),
      settlement: try row.decoded(.settlement, as: Settlement.self),
      method: try row.decoded(.payMethod, as: PayMethod.self))
  }
}

extension Row {
  fileprivate func value<Value: DatabaseValueConvertible & StatementColumnConvertible>(
    _ column: PostingCard.Column
  ) -> Value { self[column.rawValue] }

  fileprivate func optional<Value: DatabaseValueConvertible & StatementColumnConvertible>(
    _ column: PostingCard.Column
  ) -> Value? { self[column.rawValue] }

  fileprivate func decoded<Value: RawRepresentable<String>>(
    _ column: PostingCard.Column, as _: Value.Type
  ) throws -> Value {
    let text: String = self[column.rawValue]
    guard let value = Value(rawValue: text) else {
      throw StoreError.corrupt(detail: "\(column): \(text)")
    }
    return value
  }

  fileprivate func window(
    _ start: PostingCard.Column, _ end: PostingCard.Column
  ) throws -> TimeWindow {
    guard
      let window = TimeWindow(
        start: Instant(milliseconds: value(start)), end: Instant(milliseconds: value(end)))
    else { throw StoreError.corrupt(detail: "\(start) ≥ \(end)") }
    return window
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
