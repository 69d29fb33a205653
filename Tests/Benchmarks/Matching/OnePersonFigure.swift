import Matching
import OddJobMarket

/// The best 20 of a station's open work for one person after another, with reasons.
struct OnePersonFigure {
  private static let limitMilliseconds = 0.3
  private static let best = 20
  /// People of whom the plain loop is asked too.
  private static let compared = 20

  let seed: UInt64
  private let matching = SameDayMatching(
    rules: PlacementRules(limits: PlacementLimits(), calendar: StationCalendar()))
  private let day = BusinessDay(number: 20_708)
  private let now: Instant
  private var cards: [PostingCard] = []
  private var seekers: [SeekerProfile] = []

  init(postings: Int, people: Int, seed: UInt64) {
    self.seed = seed
    now = StationCalendar().instant(on: day.date, minuteOfDay: 7 * 60)
    var chance = SeededGenerator(seed: seed)
    let identifiers = SeededIdentifiers(seed: seed)
    for _ in 0..<postings { cards.append(card(&chance, identifiers)) }
    for _ in 0..<people { seekers.append(seeker(&chance)) }
  }

  /// Measures and returns whether the answers are those of the plain loop.
  func measure() -> Bool {
    let columns = WorkColumns(cards, on: day, for: matching, at: now)
    var isEqual = true
    var samples: [Double] = []
    for (number, seeker) in seekers.enumerated() {
      let (found, lap) = Stopwatch.time {
        matching.best(Self.best, for: seeker, in: columns, at: now) { slots in
          slots.map { cards[$0] }
        }
      }
      samples.append(lap.processor)
      if number < Self.compared {
        let plain = matching.best(Self.best, for: seeker, among: cards, at: now)
        isEqual = isEqual && plain == found
      }
    }
    Report.print(
      Figure(
        "one person now, best \(Self.best) of \(cards.count)", samples, unit: "ms",
        limit: Self.limitMilliseconds, on: .p99, seed: seed,
        note: "processor time; the first \(Self.compared) equal to the plain loop: \(isEqual)"))
    return isEqual
  }

  private func card(
    _ chance: inout SeededGenerator, _ identifiers: SeededIdentifiers
  ) -> PostingCard {
    let start = now + Minutes(chance.number(in: 0...720, step: 30))
    let end = start + Minutes(chance.pick([120, 180, 240, 240, 360, 480, 480]))
    let places = 1 + chance.below(5)
    return PostingCard(
      shift: identifiers.identifier(), posting: identifiers.identifier(), title: "活",
      trade: chance.pick(TradeCatalogue.standard.trades).code, kind: .ordinary,
      employerName: "甲", employerKind: .firm, isEmployerVerified: true, siteName: "东门",
      township: "文笔街道", distanceMetres: chance.below(13_000), day: day,
      window: TimeWindow(start: start, end: end) ?? window(from: 0, hours: 4),
      pay: Pay(
        amount: .yuan(chance.number(in: 80...300, step: 5)), unit: .day, payer: "甲",
        settlement: .sameDay),
      places: PlaceCount(places: places, allotted: places, held: 0, confirmed: 0), meals: .none,
      ride: chance.pick([.none, .none, .none, .pickedUp]), insurance: nil, hiringMode: .firstCome,
      isUrgent: chance.chance(percent: 10), state: .live, closesAt: start + 30)
  }

  private func seeker(_ chance: inout SeededGenerator) -> SeekerProfile {
    let trades = (0..<1 + chance.below(3)).map { _ in
      chance.pick(TradeCatalogue.standard.trades).code
    }
    let from = chance.below(5)
    return SeekerProfile(
      available: window(from: from, hours: chance.pick([5, 9, 14])), trades: Set(trades),
      payAsked: .yuan(chance.number(in: 80...220, step: 10)),
      birthDate: CivilDate(year: chance.number(in: 1960...2009), month: 5, day: 1),
      engagements: chance.chance(percent: 20)
        ? [Engagement(title: "早班", day: day, window: window(from: from, hours: 2))] : [],
      daysWaited: chance.below(8))
  }

  /// Hours from now on.
  private func window(from: Int, hours: Int) -> TimeWindow {
    let start = now + .hours(from)
    guard let window = TimeWindow(start: start, end: start + .hours(hours)) else {
      preconditionFailure("a window of \(hours) hours")
    }
    return window
  }
}
