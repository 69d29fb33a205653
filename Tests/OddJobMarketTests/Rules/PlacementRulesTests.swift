import OddJobMarket
import Testing

@Suite("The rules nobody may bypass")
struct PlacementRulesTests {
  let rules = PlacementRules(limits: PlacementLimits(), calendar: StationCalendar())

  @Test("nothing stands against plain work by day for a grown person who has been seen")
  func passes() throws {
    #expect(rules.refusal(for: try facts()) == nil)
  }

  @Test(
    "a person is old enough to the day: 16 for plain work, 18 for night, hazard and bars",
    arguments: [
      // Born on, trade, hour of start, the age that is asked for when refused.
      ("2011-09-12", "cleaner", 9, 16), ("2010-09-13", "cleaner", 9, 16),
      ("2010-09-12", "cleaner", 9, nil), ("2009-09-12", "cleaner", 9, nil),
      ("2008-09-13", "loader", 9, 18), ("2008-09-12", "loader", 9, nil),
      ("2009-09-12", "barStaff", 9, 18), ("2008-09-12", "barStaff", 9, nil),
      ("2008-09-13", "cleaner", 19, 18), ("2008-09-12", "cleaner", 19, nil),
      ("2008-09-13", "cleaner", 5, 18), ("2010-09-12", "cleaner", 18, nil),
    ] as [(String, String, Int, Int?)])
  func ages(birth: String, trade: String, hour: Int, refusedBelow: Int?) throws {
    var facts = try facts(from: at(hour), to: at(hour + 4))
    facts.birthDate = try CivilDate(validating: birth, today: try date(2026, 9, 12))
    facts.trade = try known(trade)
    #expect(rules.refusal(for: facts) == refusedBelow.map { .tooYoung(minimumAge: $0) })
  }

  @Test("the age counts on the day of the work, not on the day of the asking")
  func ageOnTheDay() throws {
    var tomorrow = try facts(
      from: at(9, days: 1), to: at(13, days: 1), day: saturday.advanced(by: 1))
    tomorrow.birthDate = try date(2010, 9, 13)
    #expect(rules.refusal(for: tomorrow) == nil)
    var today = try facts()
    today.birthDate = try date(2010, 9, 13)
    #expect(rules.refusal(for: today) == .tooYoung(minimumAge: 16))
  }

  @Test("without a birth date nobody is confirmed")
  func birthDate() throws {
    var facts = try facts()
    facts.birthDate = nil
    #expect(rules.refusal(for: facts) == .birthDateUnknown)
  }

  @Test("a certificate trade needs the certificate to have been seen, and that very one")
  func certificates() throws {
    var facts = try facts()
    facts.trade = try known("electrician")
    #expect(rules.refusal(for: facts) == .certificateMissing(.electrician))
    facts.certificatesSeen = [.welder]
    #expect(rules.refusal(for: facts) == .certificateMissing(.electrician))
    facts.certificatesSeen = [.welder, .electrician]
    #expect(rules.refusal(for: facts) == nil)
  }

  @Test("a first placement waits for one look at a document, unless configured otherwise")
  func documents() throws {
    var facts = try facts()
    facts.verification = .selfDeclared
    #expect(rules.refusal(for: facts) == .documentNotSeen)
    let lenient = PlacementRules(
      limits: PlacementLimits(firstPlacementNeedsDocument: false), calendar: StationCalendar())
    #expect(lenient.refusal(for: facts) == nil)
    facts.hadPlacementBefore = true
    #expect(rules.refusal(for: facts) == nil)
  }

  @Test(
    "two placements keep the way between them, to the minute",
    arguments: [
      (13, 29, true), (13, 30, false), (13, 0, true), (12, 0, true),
    ])
  func buffer(hour: Int, minute: Int, overlaps: Bool) throws {
    var facts = try facts()
    facts.otherWork = [try engagement(at(hour, minute), at(hour + 2, minute))]
    #expect(rules.refusal(for: facts) == (overlaps ? .overlaps(title: "另一份") : nil))
  }

  @Test("another buffer is kept as configured")
  func otherBuffer() throws {
    let rules = PlacementRules(
      limits: PlacementLimits(travelBuffer: 60), calendar: StationCalendar())
    var facts = try facts()
    facts.otherWork = [try engagement(at(13, 59), at(15))]
    #expect(rules.refusal(for: facts) == .overlaps(title: "另一份"))
    facts.otherWork = [try engagement(at(14), at(15))]
    #expect(rules.refusal(for: facts) == nil)
  }

  @Test("one day holds eleven hours of work and not a minute more; a warning comes above eight")
  func hours() throws {
    var facts = try facts(from: at(6), to: at(12))
    facts.otherWork = [try engagement(at(13), at(15))]
    #expect(rules.refusal(for: facts) == nil)
    #expect(!rules.warnsOfLongDay(facts))
    facts.otherWork = [try engagement(at(13), at(15, 1))]
    #expect(rules.warnsOfLongDay(facts))
    facts.otherWork = [try engagement(at(13), at(18))]
    #expect(rules.refusal(for: facts) == nil)
    facts.otherWork = [try engagement(at(13), at(18, 1))]
    #expect(rules.refusal(for: facts) == .tooManyHours(maximum: .hours(11)))
  }

  @Test("a single shift above eleven hours is refused too")
  func longShift() throws {
    #expect(
      rules.refusal(for: try facts(from: at(6), to: at(17, 1)))
        == .tooManyHours(maximum: .hours(11)))
  }

  @Test("hours of another day do not count")
  func otherDay() throws {
    var facts = try facts(from: at(6), to: at(12))
    facts.otherWork = [
      try engagement(at(8, days: 1), at(18, days: 1), day: saturday.advanced(by: 1))
    ]
    #expect(rules.refusal(for: facts) == nil)
  }

  @Test("between two days lies a night's rest, to the minute")
  func rest() throws {
    let tomorrow = saturday.advanced(by: 1)
    var facts = try facts(from: at(16), to: at(22))
    facts.otherWork = [try engagement(at(5, 59, days: 1), at(9, days: 1), day: tomorrow)]
    #expect(rules.refusal(for: facts) == .tooLittleRest(needed: .hours(8)))
    facts.otherWork = [try engagement(at(6, days: 1), at(9, days: 1), day: tomorrow)]
    #expect(rules.refusal(for: facts) == nil)
  }

  @Test(
    "only a live posting takes people", arguments: PostingState.allCases.filter { $0 != .live })
  func live(state: PostingState) throws {
    var facts = try facts()
    facts.posting = state
    #expect(rules.refusal(for: facts) == .postingNotLive(state))
  }

  @Test("a posting has expired at its closing instant, not a millisecond before")
  func expiry() throws {
    var facts = try facts()
    facts.now = facts.closesAt
    #expect(rules.refusal(for: facts) == .postingExpired)
    facts.now = Instant(milliseconds: facts.closesAt.milliseconds - 1)
    #expect(rules.refusal(for: facts) == nil)
  }

  @Test("a suspended employer gets nobody, and a doubtful date confirms nobody")
  func suspension() throws {
    var facts = try facts()
    facts.isEmployerSuspended = true
    #expect(rules.refusal(for: facts) == .employerSuspended)
    facts.isDateInDoubt = true
    #expect(rules.refusal(for: facts) == .dateNeedsConfirmation)
  }

  @Test("work kept for groups is for whoever has one of them verified")
  func keptFor() throws {
    var facts = try facts()
    facts.keptFor = PostingKind.publicWelfare.keptFor
    let rules = PlacementRules(limits: PlacementLimits(), calendar: StationCalendar())
    #expect(rules.refusal(for: facts) == .keptForGroups)
    facts.verifiedGroups = [.veteran]
    #expect(rules.refusal(for: facts) == .keptForGroups)
    facts.verifiedGroups = [.veteran, .disabled]
    #expect(rules.refusal(for: facts) == nil)
    facts.verifiedGroups = []
    facts.keptFor = PostingKind.ordinary.keptFor
    #expect(rules.refusal(for: facts) == nil)
  }

  private func known(_ trade: String) throws -> Trade {
    try #require(TradeCatalogue.standard[TradeCode(trade)])
  }

  private func engagement(
    _ start: Instant, _ end: Instant, day: BusinessDay = saturday
  ) throws -> Engagement {
    Engagement(title: "另一份", day: day, window: try window(start, end))
  }

  /// A grown, verified person and a shift of four hours from nine: nothing stands against it.
  private func facts(
    from start: Instant = at(9), to end: Instant = at(13), day: BusinessDay = saturday
  ) throws -> PlacementFacts {
    let posting = try #require(PostingID(text: "00000000-0000-4000-8000-000000000001"))
    return PlacementFacts(
      now: at(3), today: try date(2026, 9, 12), birthDate: try date(1980, 5, 1),
      verification: .verified(.identityCard), hadPlacementBefore: false, certificatesSeen: [],
      otherWork: [],
      shift: Shift(
        id: try #require(ShiftID(text: "00000000-0000-4000-8000-000000000002")), posting: posting,
        day: day, window: try window(start, end), places: 1),
      posting: .live, closesAt: start + 30,
      trade: TradeCatalogue.standard[TradeCode("cleaner")], isEmployerSuspended: false,
      isDateInDoubt: false)
  }
}
