import GRDB
import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

@Suite("What people and employers wish")
struct WishTests {
  private let station: TemporaryStation
  private let store: Store
  private let by: AttendantID
  private let people: [TestPerson]

  init() throws {
    let station = try TemporaryStation()
    let store = try station.store
    var people: [TestPerson] = []
    for _ in 0..<3 {
      let person = try station.person()
      _ = try store.signIn(person.id, until: TestDay.at(18))
      people.append(person)
    }
    (self.station, self.store, self.people) = (station, store, people)
    by = station.attendant
  }

  private func operations(_ type: String) throws -> Int {
    try store.queue.read {
      try Int.fetchOne(
        $0, sql: "SELECT count(*) FROM outbox WHERE type = ?", arguments: [type]) ?? -1
    }
  }

  private func yes(_ persons: [TestPerson]) -> [CrewMembership] {
    persons.map { CrewMembership(member: $0.id, consentedAt: station.clock.now) }
  }

  private func facts() throws -> DayFacts {
    try #require(try store.dayFacts(on: TestDay.businessDay) { _ in true })
  }

  @Test("a verified group lies sealed, is a fact for matching, and each word is an operation")
  func groups() throws {
    let person = people[0].id
    #expect(try store.seekerFacts(person, on: TestDay.businessDay).verifiedGroups.isEmpty)
    let revealed = try store.setVerified(.hardToPlace, true, of: person, by: by)
    #expect(revealed.verified == [.hardToPlace] && revealed.groups.isEmpty)
    #expect(
      try store.seekerFacts(person, on: TestDay.businessDay).verifiedGroups == [.hardToPlace])
    #expect(try facts().people.map(\.seeker.verifiedGroups) == [[.hardToPlace], [], []])
    #expect(throws: Refusal.alreadyKnown) {
      try store.setVerified(.hardToPlace, true, of: person, by: by)
    }
    let clear = try store.queue.read {
      try Int.fetchOne(
        $0,
        sql: """
          SELECT count(*) FROM outbox WHERE instr(CAST(bytes AS TEXT), 'hardToPlace') > 0
          """)
    }
    #expect(clear == 0, "the chain binds the group and does not name it")
    _ = try store.setVerified(.hardToPlace, false, of: person, by: by)
    #expect(try store.seekerFacts(person, on: TestDay.businessDay).verifiedGroups.isEmpty)
    #expect(try operations("groupVerified") == 2)
    #expect(try store.verifyChain().firstBroken == nil)
  }

  @Test("a merge keeps what was verified of either record, and how far the person goes")
  func merging() throws {
    var form = try station.form(born: #require(CivilDate(year: 1980, month: 5, day: 1)))
    form.idNumber = nil
    form.personalCode = nil
    let (kept, old) = (try store.register(form).session.id, people[0].id)
    _ = try store.signIn(old, until: TestDay.at(18), way: .near)
    _ = try store.setVerified(.veteran, true, of: old, by: by)
    _ = try store.setVerified(.disabled, true, of: kept, by: by)
    let work = try station.work { $0.hiringMode = .employerPicks }
    _ = try store.recommend(old, for: work.shift, by: by)
    _ = try store.formParty(
      [CrewMembership(member: old, consentedAt: station.clock.now)] + yes([people[1]]),
      mayPart: true, by: .attendant(by))
    _ = try store.nameOrUnname(old, for: work.shift, by: .attendant(by))
    try store.block(
      PairBlock(person: old, employer: work.posting.employer, reason: .unsafeSite), by: by)
    _ = try store.merge(old, into: kept, by: by)
    let facts = try store.seekerFacts(kept, on: TestDay.businessDay)
    #expect(facts.verifiedGroups == [.veteran, .disabled])
    #expect(facts.distanceAccepted == 3_000 && facts.blockedPostings == [work.id])
    let day = try self.facts()
    #expect(day.parties.map { Set($0.members) } == [[kept, people[1].id]])
    #expect(day.named.map(\.person) == [kept])
    #expect(try store.verifyChain().firstBroken == nil)
  }

  @Test("how far somebody goes is kept from one sign-in to the next, until they say otherwise")
  func way() throws {
    let person = people[0]
    func accepted() throws -> Int? {
      try store.seekerFacts(person.id, on: TestDay.businessDay).distanceAccepted
    }
    #expect(try accepted() == nil)
    _ = try store.signIn(person.id, until: TestDay.at(18), way: .middle)
    _ = try store.signIn(person.id, until: TestDay.at(19))
    #expect(try accepted() == 5_000)
    let session = try store.identify(
      idNumber: IDNumber(validating: person.idNumber, today: TestDay.businessDay.date),
      personalCode: person.code)
    #expect(session.way == .middle)
    _ = try store.signIn(person.id, until: TestDay.at(18), way: .any)
    #expect(try accepted() == nil)
  }

  @Test("a party is of people who signed in and agreed, one party each, and ends by a word")
  func parties() throws {
    let absent = try station.person()
    #expect(throws: Refusal.partySize) {
      try store.formParty(yes([people[0]]), mayPart: true, by: .attendant(by))
    }
    #expect(throws: Refusal.notSignedInToday) {
      try store.formParty(yes([people[0], absent]), mayPart: true, by: .attendant(by))
    }
    let party = try store.formParty(
      yes([people[0], people[1]]), mayPart: false, by: .attendant(by))
    #expect(try facts().parties == [party])
    #expect(throws: Refusal.partyTaken) {
      try store.formParty(yes([people[1], people[2]]), mayPart: true, by: .attendant(by))
    }
    #expect(throws: Refusal.noParty) {
      try store.endParty(of: people[2].id, by: .attendant(by))
    }
    #expect(try store.endParty(of: people[1].id, by: .attendant(by)) == party)
    #expect(try facts().parties.isEmpty)
    _ = try store.formParty(yes([people[1], people[2]]), mayPart: true, by: .attendant(by))
    #expect(try operations("partyFormed") == 2 && operations("partyEnded") == 1)
    // Nothing was written of those that were refused, and tomorrow is another day.
    station.clock.set(TestDay.at(31))
    #expect(
      try store.dayFacts(on: TestDay.businessDay.advanced(by: 1)) { _ in true }?.parties.isEmpty
        == true)
  }

  @Test("an employer asks for people in an order, and at a public seat only for whom they know")
  func named() throws {
    let work = try station.work { $0.places = 3 }
    let earlier = try station.work(by: work.posting.employer) {
      $0.hours = [(TestDay.at(8), TestDay.at(8, 20))]
    }
    #expect(try store.nameOrUnname(people[1].id, for: work.shift, by: .attendant(by)))
    #expect(throws: Refusal.namesStranger) {
      try store.nameOrUnname(people[0].id, for: work.shift, by: work.employer)
    }
    let other = try station.work()
    #expect(throws: Refusal.notAllowed) {
      try store.nameOrUnname(people[0].id, for: work.shift, by: other.employer)
    }
    // Who worked for them is known to them.
    let applied = try store.apply(people[0].id, shifts: [earlier.shift], by: people[0].party)[0]
    _ = try store.step(applied.application, .arrive, by: .attendant(by))
    #expect(try store.nameOrUnname(people[0].id, for: work.shift, by: work.employer))
    #expect(try facts().named.map(\.person) == [people[1].id, people[0].id])
    #expect(try !store.nameOrUnname(people[1].id, for: work.shift, by: .attendant(by)))
    #expect(try facts().named.map(\.person) == [people[0].id])
    #expect(try operations("personNamed") == 2 && operations("namingWithdrawn") == 1)
  }

  @Test("a pair is kept apart on either side's word, and may be brought together again")
  func pairs() throws {
    let work = try station.work { $0.hiringMode = .employerPicks }
    let wish = try store.apply(people[0].id, shifts: [work.shift], by: people[0].party)[0]
    let standing = try store.pair(of: wish.application)
    #expect(standing.blocks.isEmpty && standing.employer == work.posting.employer)
    func block(_ reason: PairBlockReason) -> PairBlock {
      PairBlock(person: standing.person, employer: standing.employer, reason: reason)
    }
    try store.block(block(.paidLess), by: by)
    try store.block(block(.leftMidway), by: by)
    #expect(throws: Refusal.alreadyKnown) { try store.block(block(.unsafeSite), by: by) }
    #expect(try store.pair(of: wish.application).blocks.map(\.reason) == [.paidLess, .leftMidway])
    func blocked(_ person: TestPerson) throws -> Set<PostingID> {
      try store.seekerFacts(person.id, on: TestDay.businessDay).blockedPostings
    }
    #expect(try blocked(people[0]) == [work.id] && blocked(people[1]).isEmpty)
    try store.unblock(block(.paidLess), by: by)
    #expect(try blocked(people[0]) == [work.id], "the other side's word stands")
    try store.unblock(block(.leftMidway), by: by)
    #expect(try blocked(people[0]).isEmpty)
    #expect(throws: Refusal.unknownRecord) { try store.unblock(block(.leftMidway), by: by) }
    #expect(try operations("pairBlocked") == 2 && operations("pairUnblocked") == 2)
  }
}
