import GRDB
import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

@Suite("Applying for work")
struct ApplyingTests {
  @Test("where the employer agreed beforehand the place is confirmed at once, with a slip's number")
  func firstCome() throws {
    let station = try TemporaryStation()
    let person = try station.person()
    let work = try station.work { $0.places = 2 }
    let outcome = try station.store.apply(person.id, shifts: [work.shift], by: person.party)
    #expect(outcome.map(\.state) == [.confirmed])
    #expect(outcome.map(\.refusal) == [nil])
    #expect(
      try station.store.slip(outcome[0].application, for: person.party).number.hasPrefix(
        "20260912-"))
    #expect(
      try station.store.detail(work.shift)?.card.places
        == PlaceCount(places: 2, allotted: 2, held: 0, confirmed: 1))
  }

  @Test("where the employer picks, a wish waits for the employer's word")
  func employerPicks() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let person = try station.person()
    let work = try station.work { $0.hiringMode = .employerPicks }
    let application = try store.apply(person.id, shifts: [work.shift], by: person.party)[0]
    #expect(application.state == .applied)
    #expect(throws: Refusal.notAllowed, "nobody picks themselves") {
      try store.step(application.application, .confirm, by: person.party)
    }
    #expect(throws: Refusal.notAllowed, "nor holds a place for themselves") {
      try store.step(application.application, .hold, by: person.party)
    }
    #expect(try store.step(application.application, .confirm, by: work.employer) == .confirmed)
    #expect(throws: Never.self) { try store.slip(application.application, for: work.employer) }
  }

  @Test("the last place goes once, and the loser is told")
  func lastPlace() throws {
    let station = try TemporaryStation()
    let (first, second) = (try station.person(), try station.person())
    let work = try station.work()
    _ = try station.store.apply(first.id, shifts: [work.shift], by: first.party)
    #expect(throws: Refusal.placesTaken) {
      try station.store.apply(second.id, shifts: [work.shift], by: second.party)
    }
  }

  @Test("without a right of this station left, a wish is a standby")
  func standby() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let people = try (0..<3).map { _ in try station.person() }
    let work = try station.work { $0.places = 3 }
    try store.queue.write { try $0.execute(sql: "UPDATE shift SET allotted = 1") }
    let states = try people.map {
      try store.apply($0.id, shifts: [work.shift], by: $0.party)[0]
    }
    #expect(states.map(\.state) == [.confirmed, .standby, .standby])
    #expect(states.map(\.refusal) == [nil, .notAllottedHere, .notAllottedHere])
    #expect(throws: Refusal.notAllottedHere) {
      try store.step(states[1].application, .confirm, by: .attendant(station.attendant))
    }
    try store.queue.write { try $0.execute(sql: "UPDATE shift SET allotted = 2") }
    #expect(
      try store.step(states[1].application, .confirm, by: .attendant(station.attendant))
        == .confirmed)
  }

  @Test(
    "who has not been seen stays applied, and is told what to bring", arguments: HiringMode.allCases
  )
  func documentMissing(mode: HiringMode) throws {
    let station = try TemporaryStation()
    let store = try station.store
    let person = try station.person(isVerified: false)
    let work = try station.work { $0.hiringMode = mode }
    let outcome = try store.apply(person.id, shifts: [work.shift], by: person.party)[0]
    #expect(outcome.state == .applied)
    #expect(outcome.refusal == .documentNotSeen)
    #expect(throws: Refusal.documentNotSeen) {
      try store.step(outcome.application, .confirm, by: work.employer)
    }
    _ = try store.verify(person.id, document: .identityCard, by: station.attendant)
    #expect(try store.step(outcome.application, .confirm, by: work.employer) == .confirmed)
  }

  @Test("a certificate trade waits for the certificate")
  func certificate() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let person = try station.person()
    let work = try station.work { $0.trade = "welder" }
    let outcome = try store.apply(person.id, shifts: [work.shift], by: person.party)[0]
    #expect(outcome.refusal == .certificateMissing(.welder))
    _ = try store.recordCertificate(.welder, of: person.id, by: station.attendant)
    #expect(
      try store.step(outcome.application, .confirm, by: .attendant(station.attendant))
        == .confirmed)
  }

  @Test("several shifts are taken together or not at all")
  func together() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let (first, second) = (try station.person(), try station.person())
    let work = try station.work {
      $0.hours = (0..<3).map { (TestDay.at(9, days: $0), TestDay.at(13, days: $0)) }
    }
    _ = try store.apply(first.id, shifts: [work.shifts[2].id], by: first.party)
    let before = try store.verifyChain()
    #expect(throws: Refusal.placesTaken) {
      try store.apply(second.id, shifts: work.shifts.map(\.id), by: second.party)
    }
    #expect(try store.applications(of: second.id).isEmpty)
    #expect(try store.verifyChain() == before)
    let outcome = try store.apply(
      second.id, shifts: work.shifts.prefix(2).map(\.id), by: second.party)
    #expect(outcome.map(\.state) == [.confirmed, .confirmed])
    #expect(try store.applications(of: second.id).count == 2)
  }

  @Test("shifts that overlap each other are not taken together")
  func overlapTogether() throws {
    let station = try TemporaryStation()
    let person = try station.person()
    let work = try station.work {
      $0.hours = [(TestDay.at(9), TestDay.at(13)), (TestDay.at(13, 29), TestDay.at(15))]
    }
    #expect(throws: Refusal.overlaps(title: "擦玻璃")) {
      try station.store.apply(person.id, shifts: work.shifts.map(\.id), by: person.party)
    }
    #expect(try station.store.applications(of: person.id).isEmpty)
  }

  @Test("nobody applies twice for a shift, and may again after withdrawing")
  func again() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let person = try station.person()
    let work = try station.work()
    let first = try store.apply(person.id, shifts: [work.shift], by: person.party)[0]
    #expect(throws: Refusal.alreadyApplied) {
      try store.apply(person.id, shifts: [work.shift], by: person.party)
    }
    _ = try store.step(
      first.application, .withdraw, reason: .init(.health), by: person.party)
    #expect(
      try store.apply(person.id, shifts: [work.shift], by: person.party)[0].state == .confirmed)
  }

  @Test("nobody applies for another person but an attendant, who is named")
  func forOthers() throws {
    let station = try TemporaryStation()
    let (person, other) = (try station.person(), try station.person())
    let work = try station.work { $0.places = 2 }
    let before = try station.store.queuedOperations()
    for actor in [other.party, work.employer, .system, .county] {
      #expect(throws: Refusal.notAllowed, "\(actor)") {
        try station.store.apply(person.id, shifts: [work.shift], by: actor)
      }
    }
    #expect(try station.store.applications(of: person.id).isEmpty)
    #expect(try station.store.queuedOperations() == before)
    #expect(
      try station.store.apply(
        person.id, shifts: [work.shift], by: .attendant(station.attendant))[0].state
        == .confirmed)
  }

  @Test("an expired posting confirms nobody, even from a stale screen")
  func expired() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let (person, waiting) = (try station.person(), try station.person(isVerified: false))
    let work = try station.work { $0.places = 3 }
    let open = try store.apply(waiting.id, shifts: [work.shift], by: waiting.party)[0]
    station.clock.set(TestDay.at(9, 30))
    #expect(throws: Refusal.postingExpired) {
      try store.apply(person.id, shifts: [work.shift], by: person.party)
    }
    _ = try store.verify(waiting.id, document: .identityCard, by: station.attendant)
    #expect(throws: Refusal.postingExpired) {
      try store.step(open.application, .confirm, by: .attendant(station.attendant))
    }
  }

  @Test("the young are told the age the law asks for")
  func young() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let (fifteen, seventeen) = (try station.person(age: 15), try station.person(age: 17))
    let (plain, heavy) = (
      try station.work { $0.places = 2 }, try station.work { $0.trade = "loader" }
    )
    #expect(throws: Refusal.tooYoung(minimumAge: 16)) {
      try store.apply(fifteen.id, shifts: [plain.shift], by: fifteen.party)
    }
    #expect(throws: Refusal.tooYoung(minimumAge: 18)) {
      try store.apply(seventeen.id, shifts: [heavy.shift], by: seventeen.party)
    }
    #expect(
      try store.apply(seventeen.id, shifts: [plain.shift], by: seventeen.party)[0].state
        == .confirmed)
  }

  @Test("two pieces of work on one day may be taken when the way between them fits")
  func secondWork() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let person = try station.person()
    let morning = try station.work()
    let (close, later) = (
      try station.work { $0.hours = [(TestDay.at(13, 29), TestDay.at(15))] },
      try station.work { $0.hours = [(TestDay.at(13, 30), TestDay.at(15))] }
    )
    _ = try store.apply(person.id, shifts: [morning.shift], by: person.party)
    #expect(throws: Refusal.overlaps(title: "擦玻璃")) {
      try store.apply(person.id, shifts: [close.shift], by: person.party)
    }
    #expect(
      try store.apply(person.id, shifts: [later.shift], by: person.party)[0].state == .confirmed)
  }
}
