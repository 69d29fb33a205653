import OddJobMarket
import Store

extension ExportedShift {
  /// Returns a cell of the posting table, in the words that an import reads.
  func text(_ column: PostingColumn, _ calendar: StationCalendar) -> String {
    switch column {
    case .posting: posting.id.text
    case .employer: employerName
    case .employerKind: employerKind.wording.chinese
    case .employerPhone: employerPhone
    case .kind: posting.kind.wording.chinese
    case .trade: TradeCatalogue.standard.name(of: posting.trade, .chinese)
    case .title: posting.title
    case .content: posting.content
    case .site: posting.site.name
    case .township: posting.site.township
    case .latitude: posting.site.coordinate.map { degrees($0.latitudeMicrodegrees) } ?? ""
    case .longitude: posting.site.coordinate.map { degrees($0.longitudeMicrodegrees) } ?? ""
    case .day: calendar.civilDate(of: shift.window.start).text
    case .start: calendar.clockText(of: shift.window.start)
    case .end: calendar.clockText(of: shift.window.end)
    case .places: String(shift.places)
    case .amount, .unit, .hoursPerDay, .expectedDailyPay, .overtimePerHour, .payer, .settlement,
      .method:
      posting.pay.text(column)
    case .insurance: posting.insurance?.kind ?? ""
    case .insurancePayer: posting.insurance?.payer ?? ""
    case .insuranceAge: posting.insurance?.ageLimitYears.map { String($0) } ?? ""
    case .insuranceSum: posting.insurance?.sum?.yuanText ?? ""
    case .meals: posting.meals.wording.chinese
    case .ride: posting.ride.wording.chinese
    case .hiringMode: posting.hiringMode.wording.chinese
    case .contactName: posting.contact.name
    case .contactPhone: posting.contact.phone
    case .meetingPlace: posting.meetingPoint?.place ?? ""
    case .departure: posting.meetingPoint?.departure.map { calendar.dateAndTime(of: $0) } ?? ""
    case .vehiclePlate: posting.meetingPoint?.vehiclePlate ?? ""
    case .leaderPhone: posting.meetingPoint?.leaderPhone ?? ""
    case .isUrgent: posting.isUrgent ? "是" : "否"
    case .validUntil: calendar.endText(of: posting.validUntil)
    case .lawfulReasons:
      posting.lawfulReasons.map(\.wording.chinese).sorted().joined(separator: "、")
    case .state: posting.state.wording.chinese
    case .confirmed: String(confirmed)
    }
  }

  private func degrees(_ microdegrees: Int) -> String { CellText.degrees(microdegrees) }
}

extension Pay {
  fileprivate func text(_ column: PostingColumn) -> String {
    switch column {
    case .amount: amount.yuanText
    case .unit: unit.wording.chinese
    case .hoursPerDay: hoursPerDay.map { String($0) } ?? ""
    case .expectedDailyPay: expectedDailyPay?.yuanText ?? ""
    case .overtimePerHour: overtimePerHour?.yuanText ?? ""
    case .settlement: settlement.wording.chinese
    case .method: method.wording.chinese
    default: payer
    }
  }
}

extension StationCalendar {
  /// Returns 2026-09-12 07:42.
  func dateAndTime(of instant: Instant) -> String {
    "\(civilDate(of: instant).text) \(clockText(of: instant))"
  }

  /// Returns the same with the end of a day as its 24:00.
  fileprivate func endText(of instant: Instant) -> String {
    guard minuteOfDay(of: instant) == 0 else { return dateAndTime(of: instant) }
    return CivilDate(daysSince1970: civilDate(of: instant).daysSince1970 - 1).text + " 24:00"
  }
}
