import Matching
import OddJobMarket
import Testing

@Suite("Same-day matching")
struct SameDayMatchingTests {
  private let calendar = StationCalendar()
  private var matching: SameDayMatching {
    SameDayMatching(rules: PlacementRules(limits: PlacementLimits(), calendar: calendar))
  }
  /// 2026-09-12.
  private let day = BusinessDay(number: 20_708)

  private func at(_ hour: Int, _ minute: Int = 0) -> Instant {
    calendar.instant(on: day.date, minuteOfDay: hour * 60 + minute)
  }

  private func card(
    _ number: Int = 1, from: Int = 13, to: Int = 17, trade: String = "cleaner",
    distance: Int? = 500, yuan: Int = 160, _ change: (inout PostingCard) -> Void = { _ in }
  ) throws -> PostingCard {
    let generator = SeededIdentifiers(seed: UInt64(number))
    let window = try #require(TimeWindow(start: at(from), end: at(to)))
    var card = PostingCard(
      shift: generator.identifier(), posting: generator.identifier(), title: "活\(number)",
      trade: TradeCode(trade), kind: .ordinary, employerName: "甲", employerKind: .firm,
      isEmployerVerified: true, siteName: "东门", township: "文笔街道", distanceMetres: distance,
      day: day, window: window,
      pay: Pay(amount: .yuan(yuan), unit: .day, payer: "甲", settlement: .sameDay),
      places: PlaceCount(places: 2, allotted: 2, held: 0, confirmed: 0), meals: .none,
      ride: .none, insurance: nil, hiringMode: .firstCome, isUrgent: false, state: .live,
      closesAt: window.start + 30)
    change(&card)
    return card
  }

  private func seeker(_ change: (inout SeekerProfile) -> Void = { _ in }) throws -> SeekerProfile {
    var seeker = SeekerProfile(
      available: try #require(TimeWindow(start: at(9), end: at(22))), trades: ["cleaner"].codes,
      payAsked: .yuan(120), birthDate: CivilDate(year: 1970, month: 1, day: 1))
    change(&seeker)
    return seeker
  }

  @Test("work that nothing stands against is no exclusion")
  func fits() throws {
    #expect(matching.exclusion(of: try card(), for: try seeker(), at: at(9)) == nil)
  }

  @Test("each hard rule excludes by its own name")
  func exclusions() throws {
    let person = try seeker()
    func why(_ card: PostingCard, _ person: SeekerProfile) -> Exclusion? {
      matching.exclusion(of: card, for: person, at: at(9))
    }
    #expect(why(try card { $0.state = .paused }, person) == .closed)
    #expect(why(try card { $0.closesAt = at(8) }, person) == .closed)
    #expect(why(try card { $0.places.confirmed = 2 }, person) == .full)
    #expect(why(try card(to: 23), person) == .notFreeThen)
    #expect(why(try card(trade: "driver"), person) == .certificateMissing(.drivingLicence))
    #expect(why(try card(from: 9, to: 17, yuan: 100), person) == .payBelowAsked)
    #expect(why(try card(distance: 20_000), person) == .tooFar)
    #expect(why(try card(distance: 20_000) { $0.ride = .pickedUp }, person) == nil)
    let minor = try seeker { $0.birthDate = CivilDate(year: 2009, month: 1, day: 1) }
    #expect(why(try card(), minor) == nil)
    #expect(why(try card(trade: "loader"), minor) == .underAge(minimum: 18))
    let morning = Engagement(title: "早班", day: day, window: try window(9, 13))
    let busy = try seeker { $0.engagements = [morning] }
    #expect(why(try card(), busy) == .overlaps(title: "早班"))
    #expect(why(try card(from: 14, to: 18), busy) == nil)
    let early = Engagement(title: "早班", day: day, window: try window(6, 13))
    let long = try seeker { $0.engagements = [early] }
    #expect(why(try card(from: 14, to: 19), long) == .tooManyHours)
  }

  @Test("a named trade, a short way and better pay each put work further up, and say so")
  func order() throws {
    let known = try card(1)
    let near = try card(2, trade: "waiter", distance: 100)
    let far = try card(3, trade: "waiter", distance: 9_000)
    let best = matching.best(
      3, for: try seeker(), among: [far, near, known], at: at(9))
    #expect(best.map(\.card.title) == ["活1", "活2", "活3"])
    let words = best[0].reasons.map { $0.wording.chinese }
    #expect(words.contains("会保洁"))
    #expect(words.contains("比您要的高40元"))
    #expect(best.map(\.score) == best.map(\.score).sorted(by: >))
  }

  @Test("the order does not depend on the order in which work is given", arguments: 0..<20)
  func determinism(seed: Int) throws {
    let cards = try (1...30).map { try card($0, distance: $0 % 3 * 1_000) }
    var generator = SeededGenerator(seed: UInt64(seed))
    let shuffled = cards.shuffled(using: &generator)
    let person = try seeker()
    #expect(
      matching.best(30, for: person, among: cards, at: at(9))
        == matching.best(30, for: person, among: shuffled, at: at(9)))
  }

  private func window(_ from: Int, _ to: Int) throws -> TimeWindow {
    try #require(TimeWindow(start: at(from), end: at(to)))
  }
}

extension [String] {
  fileprivate var codes: Set<TradeCode> { Set(map { TradeCode($0) }) }
}
