import OddJobMarket
import Store

extension PostingDraft {
  /// Returns the posting and shifts of a draft that has all its parts; nil while one is missing,
  /// which the gate's findings name.
  ///
  /// - Parameter known: the identifier of the posting that the draft changes; nil for a new one.
  func posting(
    of employer: EmployerID, as known: PostingID? = nil, _ identifiers: any IdentifierSource
  ) -> (Posting, [Shift])? {
    guard let kind, let trade, let site, let amount, let unit, let settlement, let contact,
      let validUntil, !shifts.isEmpty, !title.isEmpty
    else { return nil }
    let posting = Posting(
      id: known ?? identifiers.identifier(), employer: employer, kind: kind, trade: trade,
      title: title,
      content: content, site: site, meetingPoint: meetingPoint,
      pay: Pay(
        amount: amount, unit: unit, hoursPerDay: hoursPerDay, expectedDailyPay: expectedDailyPay,
        overtimePerHour: overtimePerHour, payer: payer, settlement: settlement, method: method),
      meals: meals, ride: ride, insurance: insurance, hiringMode: hiringMode, contact: contact,
      isUrgent: isUrgent, validUntil: validUntil, state: .inReview, lawfulReasons: lawfulReasons)
    let shifts = shifts.map {
      Shift(
        id: identifiers.identifier(), posting: posting.id, day: $0.day, window: $0.window,
        places: $0.places)
    }
    return (posting, shifts)
  }
}
