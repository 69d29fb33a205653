import OddJobMarket

@testable import Matching

/// Small days from a seed: people, shifts, and what a plan of them is worth.
struct DayCounty {
  static let calendar = StationCalendar()
  /// 2026-09-12.
  static let day = BusinessDay(number: 20_708)

  var seekers: [DaySeeker] = []
  var cards: [PostingCard] = []
  var chance: SeededGenerator
  private let ids: SeededIdentifiers

  init(seed: UInt64) {
    chance = SeededGenerator(seed: seed)
    ids = SeededIdentifiers(seed: seed)
  }

  static func at(_ hour: Int, _ minute: Int = 0) -> Instant {
    calendar.instant(on: day.date, minuteOfDay: hour * 60 + minute)
  }

  static var now: Instant { at(5) }

  static func matching(aims: [Aim] = Aim.standardOrder) -> DayMatching {
    DayMatching(
      matching: SameDayMatching(
        rules: PlacementRules(limits: PlacementLimits(), calendar: calendar)), aims: aims)
  }

  @discardableResult
  mutating func addSeeker(
    _ change: (inout DaySeeker) -> Void = { _ in }
  ) -> JobSeekerID {
    guard let window = TimeWindow(start: Self.at(5), end: Self.at(23)) else {
      return ids.identifier()
    }
    var seeker = DaySeeker(
      person: ids.identifier(),
      profile: SeekerProfile(
        available: window, trades: [],
        birthDate: CivilDate(year: 1970, month: 1, day: 1)),
      turn: seekers.count)
    change(&seeker)
    seekers.append(seeker)
    return seeker.person
  }

  @discardableResult
  mutating func addCard(
    from: Int = 8, to: Int = 16, places: Int = 1, trade: String = "cleaner", distance: Int = 500,
    _ change: (inout PostingCard) -> Void = { _ in }
  ) -> ShiftID {
    guard let window = TimeWindow(start: Self.at(from), end: Self.at(to)) else {
      return ids.identifier()
    }
    var card = PostingCard(
      shift: ids.identifier(), posting: ids.identifier(), title: "活\(cards.count + 1)",
      trade: TradeCode(trade), kind: .ordinary, employerName: "甲", employerKind: .firm,
      isEmployerVerified: true, siteName: "东门", township: "文笔街道", distanceMetres: distance,
      day: Self.day, window: window,
      pay: Pay(amount: .yuan(160), unit: .day, payer: "甲", settlement: .sameDay),
      places: PlaceCount(places: places, allotted: places, held: 0, confirmed: 0), meals: .none,
      ride: .none, insurance: nil, hiringMode: .firstCome, isUrgent: false, state: .live,
      closesAt: window.start + 30)
    change(&card)
    cards.append(card)
    return card.shift
  }

  /// A day of everything mixed: certificates, hours, groups, waiting, pay, distance.
  static func mixed(seed: UInt64, people: Int, shifts: Int, places: Int = 2) -> DayCounty {
    var county = DayCounty(seed: seed)
    let trades = ["cleaner", "driver", "loader", "cook"]
    for _ in 0..<shifts {
      let from = county.chance.number(in: 6...16)
      let length = county.chance.pick([2, 4, 6, 8])
      let trade = county.chance.pick(trades)
      let distance = county.chance.number(in: 0...11_000)
      let count = county.chance.number(in: 0...places)
      let number = county.chance.below(1_000)
      county.addCard(
        from: from, to: from + length, places: count, trade: trade, distance: distance
      ) {
        $0.isUrgent = number % 3 == 0
        $0.kind = number % 7 == 0 ? .publicWelfare : .ordinary
        $0.pay.amount = .yuan(100 + number % 90)
        if number % 11 == 0 { $0.state = .paused }
        if number % 5 == 0 { $0.ride = .shuttle }
      }
    }
    for _ in 0..<people {
      let from = county.chance.number(in: 5...12)
      let to = county.chance.number(in: 15...24)
      let trade = county.chance.pick(trades)
      let number = county.chance.below(1_000)
      county.addSeeker {
        if let window = TimeWindow(start: at(from), end: at(to)) { $0.profile.available = window }
        $0.profile.trades = [TradeCode(trade)]
        $0.profile.daysWaited = number % 4
        $0.verifiedGroups = number % 5 == 0 ? [number % 2 == 0 ? .disabled : .veteran] : []
        $0.profile.payAsked = number % 3 == 0 ? .yuan(100 + number % 60) : nil
        if number % 6 == 0 { $0.profile.birthDate = CivilDate(year: 2009, month: 1, day: 1) }
        if number % 4 == 0 { $0.profile.certificatesSeen = [.drivingLicence, .foodHealth] }
      }
    }
    return county
  }
}
