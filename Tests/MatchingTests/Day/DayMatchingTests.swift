import OddJobMarket
import Testing

@testable import Matching

@Suite("The matching of a day")
struct DayMatchingTests {
  private func plan(
    _ county: DayCounty, aims: [Aim] = Aim.standardOrder, parties: [DayParty] = [],
    requests: [NamedRequest] = []
  ) throws -> DayPlan {
    try #require(
      DayCounty.matching(aims: aims).plan(
        for: county.seekers, among: county.cards, at: DayCounty.now, parties: parties,
        requests: requests))
  }

  @Test("the same day gives the same plan in whatever order it is told", arguments: 1...8)
  func inputOrder(seed: UInt64) throws {
    var county = DayCounty.mixed(seed: seed, people: 30, shifts: 12)
    let requests = [0, 3, 5].map {
      NamedRequest(
        person: county.seekers[$0].person, shift: county.cards[$0].shift, number: 1)
    }
    let first = try plan(county, requests: requests)
    var chance = SeededGenerator(seed: seed)
    county.seekers.shuffle(using: &chance)
    county.cards.shuffle(using: &chance)
    #expect(try plan(county, requests: requests.reversed()) == first)
    #expect(!first.proposals.isEmpty && !first.unplaced.isEmpty)
  }

  @Test("everyone gets a first job before anyone gets a second one")
  func firstJobs() throws {
    var county = DayCounty(seed: 1)
    let one = county.addSeeker()
    let other = county.addSeeker { $0.profile.daysWaited = 0 }
    county.addCard(from: 8, to: 12)
    county.addCard(from: 14, to: 18)
    let shared = try plan(county)
    #expect(Set(shared.proposals.map(\.person)) == [one, other])
    #expect(shared.proposals.allSatisfy { $0.round == 0 })
    county.seekers.removeLast()
    let both = try plan(county)
    #expect(both.proposals.map(\.person) == [one, one])
    #expect(both.proposals.map(\.round).sorted() == [0, 1])
  }

  @Test("whoever has work that day is asked after those who have none")
  func confirmedFirst() throws {
    var county = DayCounty(seed: 2)
    let engaged = county.addSeeker()
    let idle = county.addSeeker()
    county.addCard(from: 14, to: 18)
    #expect(try plan(county, aims: Aim.turnOrder).proposals.map(\.person) == [engaged])
    let window = try #require(TimeWindow(start: DayCounty.at(8), end: DayCounty.at(12)))
    county.seekers[0].profile.engagements = [
      Engagement(title: "早班", day: DayCounty.day, window: window)
    ]
    let after = try plan(county, aims: Aim.turnOrder)
    #expect(after.proposals.map(\.person) == [idle])
    #expect(after.unplaced.isEmpty)
  }

  @Test("places that are held or confirmed are not given again, and no third job is proposed")
  func fixedPlaces() throws {
    var county = DayCounty(seed: 3)
    county.addSeeker()
    county.addSeeker()
    county.addCard(places: 3) {
      $0.places.held = 1; $0.places.confirmed = 1
    }
    for hour in [17, 19, 21] { county.addCard(from: hour, to: hour + 1, places: 1) }
    let plan = try plan(county)
    #expect(plan.proposals.count { $0.shift == county.cards[0].shift } == 1)
    for seeker in county.seekers {
      #expect(plan.proposals.count { $0.person == seeker.person } <= 2)
    }
  }

  @Test("a public-welfare post goes to verified groups it is for, and to nobody else")
  func reserved() throws {
    var county = DayCounty(seed: 4)
    let plain = county.addSeeker()
    let veteran = county.addSeeker { $0.verifiedGroups = [.veteran] }
    let disabled = county.addSeeker { $0.verifiedGroups = [.disabled] }
    county.addCard(places: 3) { $0.kind = .publicWelfare }
    let kept = try plan(county)
    #expect(kept.proposals.map(\.person) == [disabled])
    let reason = UnplacedSeeker.Reason.excluded(.reserved(.publicWelfare), shifts: 1, open: 1)
    #expect(
      kept.unplaced == [plain, veteran].map { UnplacedSeeker(person: $0, reason: reason) })
    county.cards[0].kind = .ordinary
    #expect(try plan(county).proposals.count == 3)
  }

  @Test("a request by name comes before the turns, and is said to be one")
  func requests() throws {
    var county = DayCounty(seed: 5)
    county.addSeeker()
    let named = county.addSeeker()
    county.addCard()
    let request = NamedRequest(person: named, shift: county.cards[0].shift, number: 1)
    let honoured = try plan(county, requests: [request])
    #expect(honoured.proposals.map(\.person) == [named])
    #expect(honoured.proposals.map(\.basis) == [.request])
    #expect(honoured.unplaced.map(\.reason) == [.othersNamed(shifts: 1)])
    #expect(try plan(county).proposals.map(\.person) == [county.seekers[0].person])
  }

  @Test(
    "of publicly funded places a third goes by name, of others any number",
    arguments: [true, false])
  func third(isFunded: Bool) throws {
    var county = DayCounty(seed: 6)
    county.addCard(places: 6) { $0.kind = isFunded ? .workRelief : .ordinary }
    for _ in 0..<8 { county.addSeeker() }
    let requests = county.seekers.suffix(4).enumerated().map {
      NamedRequest(person: $1.person, shift: county.cards[0].shift, number: $0 + 1)
    }
    let plan = try plan(county, aims: Aim.turnOrder, requests: requests)
    #expect(plan.proposals.count == 6)
    #expect(plan.proposals.count { $0.basis == .request } == (isFunded ? 2 : 4))
    #expect(plan.refused.map(\.request) == (isFunded ? Array(requests.suffix(2)) : []))
    #expect(plan.refused.allSatisfy { $0.refusal == .overThird(most: 2) })
  }

  @Test("what was named and confirmed before counts towards the third")
  func confirmedThird() throws {
    var county = DayCounty(seed: 7)
    county.addCard(places: 3) {
      $0.kind = .publicWelfare
      $0.places.confirmed = 1
    }
    let named = county.addSeeker { $0.verifiedGroups = [.hardToPlace] }
    let shift = county.cards[0].shift
    let ids = SeededIdentifiers(seed: 99)
    let confirmed = NamedRequest(
      person: ids.identifier(), shift: shift, number: 1, hasPlace: true)
    let request = NamedRequest(person: named, shift: shift, number: 2)
    let plan = try plan(county, requests: [confirmed, request])
    #expect(plan.refused.map(\.refusal) == [.overThird(most: 1)])
    #expect(plan.proposals.map(\.basis) == [.aims])
  }

  @Test("requests that can't be honoured are told why")
  func refused() throws {
    var county = DayCounty(seed: 8)
    let person = county.addSeeker()
    county.addCard(trade: "driver")
    let ids = SeededIdentifiers(seed: 98)
    let shift = county.cards[0].shift
    let plan = try plan(
      county,
      requests: [
        NamedRequest(person: ids.identifier(), shift: shift, number: 1),
        NamedRequest(person: person, shift: ids.identifier(), number: 2),
        NamedRequest(person: person, shift: shift, number: 3),
      ])
    #expect(
      plan.refused.map(\.refusal) == [
        .notSignedIn, .shiftNotOpen,
        .obstacle(.rule(.certificateMissing(.drivingLicence))),
      ])
  }

  @Test("whoever is left without is told what decided")
  func reasons() throws {
    var county = DayCounty(seed: 9)
    let first = county.addSeeker { $0.profile.daysWaited = 1 }
    let second = county.addSeeker { $0.profile.daysWaited = 3 }
    county.addCard()
    func reason(_ aims: [Aim], of person: JobSeekerID) throws -> UnplacedSeeker.Reason? {
      try plan(county, aims: aims).unplaced.first { $0.person == person }?.reason
    }
    #expect(try reason([.places, .waiting], of: first) == .othersFirst(.waiting, shifts: 1))
    #expect(try reason([.places, .turn], of: second) == .othersFirst(.turn, shifts: 1))
    county.seekers[1].verifiedGroups = [.disabled]
    #expect(try reason([.places, .groups], of: first) == .othersFirst(.groups, shifts: 1))
    county.seekers[1].profile.trades = [TradeCode("cleaner")]
    #expect(try reason([.places, .fit], of: first) == .othersFirst(.fit, shifts: 1))
    county.cards[0].trade = TradeCode("driver")
    county.addCard(distance: 20_000)
    county.addCard(distance: 30_000)
    #expect(
      try reason([.places], of: first) == .excluded(.rule(.tooFar), shifts: 2, open: 3))
    for index in county.cards.indices { county.cards[index].state = .paused }
    #expect(try reason([.places], of: first) == .nothingOpen)
  }

  @Test("everyone without work has exactly one reason, in words", arguments: 1...6)
  func everyoneIsTold(seed: UInt64) throws {
    let county = DayCounty.mixed(seed: seed, people: 40, shifts: 10)
    let plan = try plan(county)
    let placed = Set(plan.proposals.map(\.person))
    let told = plan.unplaced.map(\.person)
    #expect(Set(told).count == told.count)
    #expect(placed.isDisjoint(with: told))
    #expect(placed.count + told.count == county.seekers.count)
    for unplaced in plan.unplaced {
      #expect(unplaced.reason.wording.chinese.hasSuffix("。"))
      #expect(unplaced.reason.wording.english.hasSuffix("."))
    }
  }

  @Test("it can be cancelled, and its progress never goes back")
  func progress() throws {
    let county = DayCounty.mixed(seed: 1, people: 300, shifts: 10)
    var parts: [Double] = []
    let matching = DayCounty.matching()
    _ = matching.plan(
      for: county.seekers, among: county.cards, at: DayCounty.now,
      parties: [DayParty(members: county.seekers.prefix(2).map(\.person))]
    ) {
      parts.append($0)
      return true
    }
    #expect(parts == parts.sorted() && parts.last == 1 && parts.count > 5)
    #expect(
      matching.proposals(for: county.seekers, among: county.cards, at: DayCounty.now) {
        $0 < 0.3
      } == nil)
  }

  @Test("a day without people, without work, or told twice is a day like others")
  func odd() throws {
    var county = DayCounty(seed: 10)
    #expect(try plan(county).proposals.isEmpty)
    county.addSeeker()
    #expect(try plan(county).unplaced.map(\.reason) == [.nothingOpen])
    county.addCard {
      $0.places = PlaceCount(places: Int.max, allotted: Int.max, held: 0, confirmed: 0)
    }
    county.cards.append(county.cards[0])
    county.seekers.append(county.seekers[0])
    let twice = try plan(county, requests: [])
    #expect(twice.proposals.count == 1)
    #expect(Aim.ordered([.fit, .places, .fit]) == [.places, .fit])
  }
}
