import Matching
import OddJobMarket

/// Cards and people of one station from a seed, with a good share of everything a rule looks at.
struct RandomWork {
  let matching: SameDayMatching
  let now: Instant
  let day = BusinessDay(number: 20_708)
  private(set) var cards: [PostingCard] = []
  private(set) var seekers: [SeekerProfile] = []
  private var chance: SeededGenerator
  private let identifiers: SeededIdentifiers
  private let trades = ["cleaner", "porter", "driver", "loader", "cook", "barStaff", "unheard"].map
  {
    TradeCode($0)
  }

  init(seed: UInt64, people: Int, cards count: Int, weights: FitWeights = FitWeights()) {
    let calendar = StationCalendar()
    matching = SameDayMatching(
      rules: PlacementRules(limits: PlacementLimits(), calendar: calendar), weights: weights)
    chance = SeededGenerator(seed: seed)
    identifiers = SeededIdentifiers(seed: seed)
    now = calendar.instant(on: day.date, minuteOfDay: 9 * 60)
    for number in 0..<count { cards.append(card(number)) }
    for _ in 0..<people { seekers.append(seeker()) }
  }

  /// Between six in the morning and the end of the next day, at any millisecond.
  private mutating func window(longest hours: Int, days: Int = 1) -> TimeWindow {
    let grain = chance.pick([1, 60_000, 1_800_000])
    let start =
      now.milliseconds + Int64(chance.number(in: -180...(days * 1_440)) * 60_000 / grain * grain)
    let length = Int64(chance.number(in: 1...hours * 60) * 60_000 / grain * grain)
    return TimeWindow(
      start: Instant(milliseconds: start), end: Instant(milliseconds: start + max(1, length)))
      ?? TimeWindow(start: now, end: now + 1) ?? window(longest: hours)
  }

  private mutating func groups() -> Set<PriorityGroup> {
    Set((0..<chance.below(3)).map { _ in chance.pick([.veteran, .disabled, .relocated]) })
  }

  private mutating func card(_ number: Int) -> PostingCard {
    let window = window(longest: 11)
    let allotted = chance.below(4)
    let unit = chance.pick([PayUnit.day, .hour, .piece, .lumpSum])
    return PostingCard(
      shift: identifiers.identifier(), posting: identifiers.identifier(), title: "活\(number)",
      trade: chance.pick(trades), kind: .ordinary, employerName: "甲", employerKind: .firm,
      isEmployerVerified: true, siteName: "东门", township: "文笔街道",
      distanceMetres: chance.chance(percent: 10) ? nil : chance.below(14_000),
      day: StationCalendar().businessDay(of: window.start), window: window,
      pay: Pay(
        amount: Money(fen: chance.below(unit == .hour ? 4_000 : 30_000)), unit: unit,
        expectedDailyPay: chance.chance(percent: 50) ? Money(fen: chance.below(30_000)) : nil,
        payer: "甲", settlement: .sameDay),
      places: PlaceCount(
        places: 4, allotted: allotted, held: min(allotted, chance.below(2)), confirmed: 0),
      meals: .none, ride: chance.pick([.none, .none, .pickedUp]), insurance: nil,
      hiringMode: chance.pick([.firstCome, .employerPicks]), isUrgent: chance.chance(percent: 20),
      state: chance.chance(percent: 90) ? .live : .paused,
      closesAt: window.start + Minutes(chance.pick([30, 30, -600])),
      reservedFor: chance.chance(percent: 15) ? groups() : [])
  }

  private mutating func seeker() -> SeekerProfile {
    let engagements = (0..<max(0, chance.below(4) - 1)).map { _ in
      Engagement(
        title: "早班", day: BusinessDay(number: day.number + chance.below(2)),
        window: window(longest: 6, days: 2))
    }
    return SeekerProfile(
      available: window(longest: 30),
      trades: Set((0..<chance.below(4)).map { _ in chance.pick(trades) }),
      payAsked: chance.chance(percent: 70) ? Money(fen: chance.below(20_000)) : nil,
      birthDate: chance.chance(percent: 80)
        ? CivilDate(year: chance.pick([1960, 1999, 2008, 2009, 2010]), month: 9, day: 12) : nil,
      certificatesSeen: Set((0..<chance.below(3)).map { _ in chance.pick(Certificate.allCases) }),
      engagements: engagements, daysWaited: chance.below(10),
      verifiedGroups: groups(),
      distanceAccepted: chance.chance(percent: 40) ? chance.number(in: -1...12_000) : nil,
      blockedPostings: chance.chance(percent: 30)
        ? Set((0..<3).map { _ in chance.pick(cards).posting }) : [])
  }

  /// One of many cards that fit everybody equally well.
  func card(level number: Int) -> PostingCard {
    let identifiers = SeededIdentifiers(seed: UInt64(1_000 + number))
    var card = PostingCard(
      shift: identifiers.identifier(), posting: identifiers.identifier(), title: "活\(number)",
      trade: TradeCode("cleaner"), kind: .ordinary, employerName: "甲", employerKind: .firm,
      isEmployerVerified: true, siteName: "东门", township: "文笔街道", distanceMetres: 500, day: day,
      window: cards[0].window,
      pay: Pay(amount: .yuan(150), unit: .day, payer: "甲", settlement: .sameDay),
      places: PlaceCount(places: 1, allotted: 1, held: 0, confirmed: 0), meals: .none, ride: .none,
      insurance: nil, hiringMode: .firstCome, isUrgent: false, state: .live,
      closesAt: now + .hours(9))
    if let window = TimeWindow(start: now + .hours(1 + number % 2), end: now + .hours(5)) {
      card.window = window
    }
    return card
  }

  /// Somebody with the whole day and no demands.
  func seekerForAll() -> SeekerProfile {
    var seeker = seekers[0]
    if let all = TimeWindow(start: now, end: now + .hours(16)) {
      seeker = SeekerProfile(available: all, trades: [TradeCode("cleaner")])
    }
    return seeker
  }
}
