import GRDB
import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

@Suite("A recommendation")
struct RecommendingTests {
  private let station: TemporaryStation
  private let store: Store
  private let attendant: AttendantID

  init() throws {
    station = try TemporaryStation()
    store = try station.store
    attendant = try store.setAttendant(name: "杨姐", pin: PersonalCode(validating: "258036")).id
  }

  private func mark(_ work: TestWork, _ application: ApplicationID) throws -> RecommendationMark? {
    try store.boardApplications(work.shift).first { $0.application == application }?
      .marks.recommendation
  }

  private func services() throws -> [ExportedService] {
    var rows: [ExportedService] = []
    try store.exportServices(on: nil, .masked) { rows.append($0) }
    return rows
  }

  @Test("of an applicant is answered by the employer, names the attendant, and is in the ledger")
  func applicant() throws {
    let person = try station.person()
    let work = try station.work { $0.hiringMode = .employerPicks }
    let wish = try store.apply(person.id, shifts: [work.shift], by: person.party)[0]
    let outcome = try store.recommend(person.id, for: work.shift, by: attendant)
    #expect(outcome == RecommendationOutcome(application: wish.application, state: .applied))
    #expect(try mark(work, wish.application) == RecommendationMark(attendant: "杨姐"))
    let card = try store.applicants(work.shift, for: work.posting.employer)[0]
    #expect(card.marks.recommendation?.attendant == "杨姐")
    #expect(try store.decide(wish.application, accepts: true, by: work.employer) == .confirmed)
    #expect(try mark(work, wish.application)?.isAccepted == true)
    let service = try #require(try services().first)
    #expect(service.service == "recommendation" && service.givenBy == "杨姐")
    #expect(service.givenAt == station.clock.now && service.person == person.id)
    #expect(try store.verifyChain().firstBroken == nil)
  }

  @Test(
    "of somebody who only signed in keeps the place for their own yes, once the employer agreed")
  func signedIn() throws {
    let person = try station.person()
    let work = try station.work { $0.hiringMode = .stationRecommends }
    _ = try store.signIn(person.id, until: TestDay.at(20))
    let outcome = try store.recommend(person.id, for: work.shift, by: attendant)
    #expect(outcome.state == .applied)
    #expect(try store.decide(outcome.application, accepts: true, by: work.employer) == .held)
    let mine = try store.application(outcome.application)
    #expect(mine.marks.holdUntil == station.clock.now + 10)
    #expect(mine.actions.contains(.confirm) && mine.actions.contains(.decline))
    #expect(throws: Refusal.illegalStep(.held), "the employer says no second yes for the person") {
      try store.decide(outcome.application, accepts: true, by: work.employer)
    }
    #expect(try store.step(outcome.application, .confirm, by: person.party) == .confirmed)
  }

  @Test("where the employer agreed beforehand keeps a place, and the person answers")
  func agreedBeforehand() throws {
    let people = try (0..<2).map { _ in try station.person() }
    let work = try station.work()
    let outcome = try store.recommend(people[0].id, for: work.shift, by: attendant)
    #expect(outcome.state == .held)
    #expect(try mark(work, outcome.application)?.isAccepted == nil, "keeping is no answer")
    #expect(throws: Refusal.placesTaken) {
      try store.recommend(people[1].id, for: work.shift, by: attendant)
    }
    #expect(
      try store.step(
        outcome.application, .decline, reason: .init(.jobSeeker), by: people[0].party)
        == .declined)
    #expect(try mark(work, outcome.application)?.isAccepted == false)
    #expect(throws: Never.self) {
      try store.recommend(people[1].id, for: work.shift, by: attendant)
    }
  }

  @Test("declined by the employer keeps the reason")
  func declined() throws {
    let person = try station.person()
    let work = try station.work { $0.hiringMode = .employerPicks }
    let outcome = try store.recommend(person.id, for: work.shift, by: attendant)
    #expect(try store.decide(outcome.application, accepts: false, by: work.employer) == .notChosen)
    let cause = try store.queue.read {
      try String.fetchOne($0, sql: "SELECT cause FROM recommendation")
    }
    #expect(cause == "employer")
  }

  @Test("is refused twice, for who has the place, against a rule, and without a named attendant")
  func refused() throws {
    let (person, minor) = (try station.person(), try station.person(age: 15))
    let work = try station.work {
      $0.hiringMode = .employerPicks
      $0.places = 3
    }
    let before = try services().count
    #expect(throws: Refusal.unknownAttendant) {
      try store.recommend(person.id, for: work.shift, by: station.identifiers.identifier())
    }
    #expect(throws: Refusal.tooYoung(minimumAge: 16)) {
      try store.recommend(minor.id, for: work.shift, by: attendant)
    }
    #expect(try services().count == before && store.boardApplications(work.shift).isEmpty)
    let outcome = try store.recommend(person.id, for: work.shift, by: attendant)
    #expect(throws: Refusal.alreadyRecommended) {
      try store.recommend(person.id, for: work.shift, by: attendant)
    }
    _ = try store.step(outcome.application, .confirm, by: work.employer)
    #expect(throws: (any Error).self) {
      try store.recommend(person.id, for: work.shift, by: attendant)
    }
    #expect(try services().count == before + 1)
  }

  @Test("a card that was shown to a person is none")
  func shown() throws {
    let person = try station.person()
    _ = try station.work()
    _ = try store.seekerFacts(person.id, on: TestDay.businessDay)
    #expect(try services().isEmpty)
  }
}
