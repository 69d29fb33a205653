import OddJobMarket
import Testing

@testable import Matching

@Suite("Parties that want to stay together")
struct DayPartyTests {
  private func plan(
    _ county: DayCounty, _ parties: [DayParty] = [], aims: [Aim] = Aim.turnOrder
  ) throws -> DayPlan {
    try #require(
      DayCounty.matching(aims: aims)
        .plan(for: county.seekers, among: county.cards, at: DayCounty.now, parties: parties))
  }

  @Test("friends are seated in one shift though apart they would fit better")
  func together() throws {
    var county = DayCounty(seed: 1)
    county.addCard(places: 1, trade: "cleaner")
    county.addCard(places: 2, trade: "waiter")
    county.addSeeker { $0.profile.trades = [TradeCode("cleaner")] }
    county.addSeeker()
    let members = county.seekers.map(\.person)
    #expect(Set(try plan(county).proposals.map(\.shift)).count == 2)
    let plan = try plan(county, [DayParty(members: members)])
    #expect(plan.proposals.map(\.shift) == [county.cards[1].shift, county.cards[1].shift])
    #expect(plan.proposals.allSatisfy { $0.basis == .party })
    #expect(plan.parties.map(\.result) == [.together(county.cards[1].shift)])
  }

  @Test("a party does not take a place from someone before it, and is told so")
  func noJump() throws {
    var county = DayCounty(seed: 2)
    county.addCard(places: 2)
    let first = county.addSeeker()
    let members = [county.addSeeker(), county.addSeeker()]
    let plan = try plan(county, [DayParty(members: members)])
    #expect(plan.proposals.map(\.person) == [first])
    #expect(plan.parties.map(\.result) == [.apart(.othersFirst)])
    #expect(plan.unplaced.map(\.reason) == [.party(.othersFirst), .party(.othersFirst)])
    county.seekers.swapAt(0, 2)
    for index in county.seekers.indices { county.seekers[index].turn = index }
    // The turn of a party is that of its last member, who now is the second.
    #expect(try self.plan(county, [DayParty(members: members)]).proposals.count == 2)
    #expect(
      try Set(self.plan(county, [DayParty(members: members)]).proposals.map(\.person))
        == Set(members))
  }

  @Test("a member's early turn lends the party none")
  func lastMember() throws {
    var county = DayCounty(seed: 3)
    county.addCard(places: 2)
    let early = county.addSeeker()
    let middle = county.addSeeker()
    let late = county.addSeeker()
    let apart = try plan(county, [DayParty(members: [early, late])])
    #expect(apart.proposals.map(\.person) == [middle])
    let free = try plan(county, [DayParty(members: [early, late], mayPart: true)])
    #expect(Set(free.proposals.map(\.person)) == [early, middle])
    #expect(free.parties.map(\.result) == [.apart(.othersFirst)])
  }

  @Test("a party that can't be is told why")
  func failures() throws {
    var county = DayCounty(seed: 4)
    county.addCard(places: 1)
    county.addCard(from: 8, to: 12, places: 1)
    let one = county.addSeeker()
    let other = county.addSeeker()
    let absent = SeededIdentifiers(seed: 97).identifier(JobSeeker.self)
    func failure(_ members: [JobSeekerID]) throws -> [PartyOutcome.Result] {
      try plan(county, [DayParty(members: members)]).parties.map(\.result)
    }
    #expect(try failure([one, absent]) == [.apart(.memberMissing)])
    #expect(try failure([one, one]) == [.apart(.memberMissing)])
    #expect(try failure([one]) == [.apart(.memberMissing)])
    #expect(try failure([one, other]) == [.apart(.tooFewPlaces(members: 2))])
    for index in county.cards.indices { county.cards[index].trade = TradeCode("driver") }
    county.seekers[0].profile.certificatesSeen = [.drivingLicence]
    #expect(try failure([one, other]) == [.apart(.noCommonShift)])
    let window = try #require(TimeWindow(start: DayCounty.at(8), end: DayCounty.at(12)))
    county.seekers[0].profile.engagements = [
      Engagement(title: "早班", day: DayCounty.day, window: window)
    ]
    #expect(try failure([one, other]) == [.apart(.memberHasWork)])
    let twice = [DayParty(members: [one, other]), DayParty(members: [other, one])]
    #expect(try plan(county, twice).parties.last?.result == .apart(.memberMissing))
  }

  @Test(
    "nobody loses work by a party, and those before it get nothing worse",
    arguments: 1...60)
  func costsNobody(seed: UInt64) throws {
    var county = DayCounty.mixed(seed: seed, people: 16, shifts: 7, places: 4)
    for index in 4...5 { county.seekers[index].profile = county.seekers[index + 2].profile }
    let members = [4, 5, 6].map { county.seekers[$0].person }
    let together = try plan(county, [DayParty(members: members)])
    // The same day, in which the members have the party's turn without its wish.
    var alone = county
    for index in 4...5 { alone.seekers[index].turn = 6 }
    for index in alone.seekers.indices { alone.seekers[index].turn *= 10 }
    let plain = try plan(alone)
    func first(_ plan: DayPlan) -> [JobSeekerID: DayProposal] {
      Dictionary(
        plan.proposals.filter { $0.round == 0 }.map { ($0.person, $0) },
        uniquingKeysWith: { one, _ in one })
    }
    func worth(_ proposal: DayProposal?) -> (Int, Int) {
      let card = county.cards.first { $0.shift == proposal?.shift }
      let isWholeDay = TurnRule.usesTurn(minutes: card?.window.minutes ?? 0)
      return (isWholeDay ? 1 : 0, proposal?.fit.score ?? 0)
    }
    let (with, without) = (first(together), first(plain))
    switch try #require(together.parties.first).result {
    case .together(let shift):
      #expect(members.allSatisfy { with[$0]?.shift == shift })
      #expect(Set(with.keys) == Set(without.keys), "seed \(seed)")
      for index in 0..<4 {
        let person = county.seekers[index].person
        #expect(worth(with[person]) >= worth(without[person]), "seed \(seed)")
      }
    case .apart:
      #expect(members.allSatisfy { with[$0] == nil })
      let others = Set(without.keys).subtracting(members)
      #expect(others.isSubset(of: with.keys), "seed \(seed)")
    }
  }

  @Test("the random days hold parties of both kinds, some of which had to be brought together")
  func control() throws {
    var results: [String: Int] = [:]
    for seed in UInt64(1)...60 {
      var county = DayCounty.mixed(seed: seed, people: 16, shifts: 7, places: 4)
      for index in 4...5 { county.seekers[index].profile = county.seekers[index + 2].profile }
      let members = [4, 5, 6].map { county.seekers[$0].person }
      let plan = try plan(county, [DayParty(members: members)])
      let plain = try self.plan(county)
      let shifts = Set(
        plain.proposals.filter { members.contains($0.person) && $0.round == 0 }.map(\.shift))
      switch plan.parties.first?.result {
      case .together: results[shifts.count > 1 ? "brought" : "together", default: 0] += 1
      default: results["apart", default: 0] += 1
      }
    }
    #expect((results["brought"] ?? 0) > 0 && (results["apart"] ?? 0) > 0, "\(results)")
  }
}
