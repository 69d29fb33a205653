import OddJobMarket

/// The terms of a posting that it need not have, each in one line.
struct TermsText {
  let calendar: StationCalendar
  let language: Language

  init(_ screen: AttendantScreen) {
    calendar = screen.calendar
    language = screen.language
  }

  /// The pay, when it is settled, and what an hour of overtime pays.
  func pay(_ pay: Pay) -> String {
    [
      pay.text(language), pay.settlement.wording(language),
      pay.overtimePerHour.map { Words.overtimePay($0)(language) },
    ].compactMap { $0 }.joined(separator: " · ")
  }

  /// Kind, payer, age limit and sum.
  func insurance(_ insurance: Insurance) -> String {
    [
      insurance.kind, insurance.payer.isEmpty ? nil : Words.insuredBy(insurance.payer)(language),
      insurance.ageLimitYears.map { Words.insuredBelow($0)(language) },
      insurance.sum.map { Words.insuredFor($0)(language) },
    ].compactMap { $0 }.joined(separator: " · ")
  }

  /// Place, departure, plate and, where it is known here, the leader's phone.
  func meeting(_ point: MeetingPoint) -> String {
    [
      point.place, point.departure.map { calendar.clockText(of: $0) }, point.vehiclePlate,
      point.leaderPhone,
    ].compactMap { $0 }.joined(separator: " ")
  }
}
