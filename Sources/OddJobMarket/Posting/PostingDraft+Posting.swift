extension PostingDraft {
  /// Makes the draft that a finished posting would be written from: what the gate reads where a
  /// posting is about to be stored.
  ///
  /// - Parameter shifts: the posting's own, in order of start.
  package init(_ posting: Posting, shifts: [Shift], of employer: DraftEmployer) {
    self.init()
    self.employer = employer
    kind = posting.kind
    trade = posting.trade
    title = posting.title
    content = posting.content
    site = posting.site
    meetingPoint = posting.meetingPoint
    amount = posting.pay.amount
    unit = posting.pay.unit
    hoursPerDay = posting.pay.hoursPerDay
    expectedDailyPay = posting.pay.expectedDailyPay
    overtimePerHour = posting.pay.overtimePerHour
    payer = posting.pay.payer
    settlement = posting.pay.settlement
    method = posting.pay.method
    meals = posting.meals
    ride = posting.ride
    insurance = posting.insurance
    hiringMode = posting.hiringMode
    contact = posting.contact
    isUrgent = posting.isUrgent
    validUntil = posting.validUntil
    self.shifts = shifts.map { DraftShift(day: $0.day, window: $0.window, places: $0.places) }
    lawfulReasons = posting.lawfulReasons
  }
}
