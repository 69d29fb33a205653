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

  @Test("seats after people left are as good as of a day begun without them")
  func leaving() throws {
    // The control: on most days somebody can follow, so the seats that were left would be worse.
    #expect(try (UInt64(1)...40).count { try grows(seed: $0) } > 20)
  }

  /// Lets people leave a random day, and returns whether anybody followed.
  private func grows(seed: UInt64) throws -> Bool {
    var county = DayCounty.mixed(seed: seed, people: 24, shifts: 9, places: 3)
    let table = DayTable(
      matching: DayCounty.matching().matching, reserved: ReservedPlaces(), cards: county.cards,
      at: DayCounty.now)
    var rows = county.seekers.map { table.candidates(for: $0, jobs: 0) }
    let aims = county.chance.pick(DayAimsTests.orders)
    let seating = DaySeating(
      levels: AimLevels(aims: aims, seekers: county.seekers), rooms: table.rooms)
    let scale = seating.scale(rows)
    func worth(_ seats: [Int?]) -> Int128 {
      seats.enumerated().reduce(0) { sum, seat in
        guard let found = rows[seat.offset].first(where: { $0.card == seat.element }) else {
          return sum
        }
        return sum + scale.weight(seating.levels.values(of: found, row: seat.offset))
      }
    }
    var live = LiveSeating(seating, rows)
    var grew = 0
    for _ in 0..<8 {
      let leaving = Set((0..<2).map { _ in county.chance.below(rows.count) }).sorted()
      let before = live.seats
      live.leave(leaving)
      for index in leaving { rows[index] = [] }
      let anew = seating.seats(of: rows)
      #expect(leaving.allSatisfy { live.seats[$0] == nil }, "seed \(seed)")
      #expect(worth(live.seats) == worth(anew), "seed \(seed)")
      grew += worth(live.seats) > worth(before) ? 1 : 0
    }
    return grew > 0
  }

  @Test("parties that go apart leave the day as it would be without them")
  func goneApart() throws {
    var compared = 0
    for seed in UInt64(1)...40 where try goesApart(seed: seed) { compared += 1 }
    // Of equally good seats others may lie in a party's way; nearly always they do not.
    #expect(compared >= 30, "\(compared) of 40")
  }

  /// Compares a day some of whose parties go apart with the one without these; returns false where a
  /// party finds its place in one of them only.
  private func goesApart(seed: UInt64) throws -> Bool {
    let county = DayCounty.mixed(seed: seed, people: 24, shifts: 8, places: 4)
    let parties = (0..<6).map { pair in
      DayParty(members: [2 * pair, 23 - 2 * pair].map { county.seekers[$0].person })
    }
    let plan = try plan(county, parties)
    let away = Set(
      plan.parties.flatMap { outcome -> [JobSeekerID] in
        if case .apart = outcome.result { outcome.party.members } else { [] }
      })
    let turns = Dictionary(uniqueKeysWithValues: county.seekers.map { ($0.person, $0.turn) })
    let standing = plan.unplaced.filter { away.contains($0.person) }.map { turns[$0.person] ?? 0 }
    #expect(standing == standing.sorted(), "seed \(seed)")
    #expect(plan.proposals.allSatisfy { !away.contains($0.person) }, "seed \(seed)")
    var rest = county
    rest.seekers.removeAll { away.contains($0.person) }
    let anew = try self.plan(rest, parties.filter { away.isDisjoint(with: $0.members) })
    guard
      anew.parties.allSatisfy({ if case .together = $0.result { true } else { false } })
    else { return false }
    #expect(Set(plan.proposals.map(\.person)) == Set(anew.proposals.map(\.person)), "seed \(seed)")
    let others = plan.unplaced.map(\.person).filter { !away.contains($0) }
    #expect(others == anew.unplaced.map(\.person), "seed \(seed)")
    return true
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
