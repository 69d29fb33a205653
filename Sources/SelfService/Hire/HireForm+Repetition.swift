import OddJobMarket

extension HireForm {
  /// Makes a form with everything of an earlier posting but its day.
  ///
  /// - Parameter places: The gazetteer, which knows the point of the site again.
  init(repeating card: PostingCard, places known: [GazetteerPlace], calendar: StationCalendar) {
    self.init()
    trade = card.trade
    places = max(1, card.places.places)
    startMinute = calendar.minuteOfDay(of: card.window.start)
    lengthMinutes = card.window.minutes
    unit = card.pay.unit
    amount = AmountEntry(card.pay.amount)
    expected = AmountEntry(card.pay.expectedDailyPay)
    settlement = card.pay.settlement
    method = card.pay.method
    site = Site(name: card.siteName, township: card.township)
    meals = card.meals
    ride = card.ride
    insurance = InsuranceOffer(card.insurance)
    carried = Carried(
      title: card.title, kind: card.kind, hoursPerDay: card.pay.hoursPerDay,
      overtimePerHour: card.pay.overtimePerHour, insurance: card.insurance)
    mode = card.hiringMode
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
