import OddJobMarket

extension HireForm {
  /// Makes a form with everything of an earlier posting but its day.
  ///
  /// - Parameters:
  ///   - draft: The earlier posting.
  ///   - card: The shift of it whose hours and places are kept.
  ///   - known: The gazetteer, which may know the point of a site by now.
  init(
    repeating draft: PostingDraft, at card: PostingCard, places known: [GazetteerPlace],
    calendar: StationCalendar
  ) {
    self.init()
    trade = draft.trade
    places = max(1, card.places.places)
    startMinute = calendar.minuteOfDay(of: card.window.start)
    lengthMinutes = card.window.minutes
    unit = draft.unit
    amount = AmountEntry(draft.amount)
    expected = AmountEntry(draft.expectedDailyPay)
    overtime = AmountEntry(draft.overtimePerHour)
    settlement = draft.settlement
    method = draft.method
    site = draft.site
    meals = draft.meals
    ride = draft.ride
    insurance = InsuranceOffer(draft.insurance)
    if let point = draft.meetingPoint {
      meeting = HireMeeting(point, start: draft.shifts.first?.window.start, site: draft.site)
    }
    carried = Carried(
      title: draft.title, kind: draft.kind, hoursPerDay: draft.hoursPerDay,
      insurance: draft.insurance, content: draft.content, payer: draft.payer,
      lawfulReasons: draft.lawfulReasons)
    mode = draft.hiringMode
    locateSite(in: known)
  }

  /// Gives the site its point where the gazetteer knows the name.
  mutating func locateSite(in known: [GazetteerPlace]) {
    guard let named = site, named.coordinate == nil,
      let place = known.first(where: { $0.name == named.name && $0.township == named.township })
    else { return }
    site?.coordinate = place.coordinate
  }
}
