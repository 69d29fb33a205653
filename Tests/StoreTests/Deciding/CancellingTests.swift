import GRDB
import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

@Suite("Cancelling with its cause")
struct CancellingTests {
  private let station: TemporaryStation
  private let store: Store
  private let people: [TestPerson]
  private let work: TestWork
  private var applications: [ApplicationID] = []

  /// Two days with two places; one is confirmed and one waits on each.
  init() throws {
    station = try TemporaryStation()
    store = try station.store
    people = try [station.person(), station.person()]
    work = try station.work {
      $0.hiringMode = .employerPicks
      $0.places = 2
      $0.hours = (0..<2).map { (TestDay.at(9, days: $0), TestDay.at(13, days: $0)) }
    }
    for person in people {
      applications += try store.apply(
        person.id, shifts: work.shifts.map(\.id), by: person.party
      ).map(\.application)
    }
    for application in applications.prefix(2) {
      _ = try store.step(application, .confirm, by: work.employer)
    }
  }

  private func states() throws -> [ApplicationState] {
    try applications.map { try store.application($0).state }
  }

  @Test("what it means is said before")
  func summary() throws {
    let summary = try store.cancellation(of: work.shift)
    #expect(summary.confirmed == 1 && summary.open == 1)
    #expect(summary.confirmedInPosting == 2 && summary.openInPosting == 2 && summary.shifts == 2)
  }

  @Test("a shift alone: those of the other day keep theirs, and the history counts it")
  func shift() throws {
    try store.cancelShift(work.shift, by: work.employer, reason: .init(.weather))
    #expect(try states() == [.employerCancelled, .confirmed, .employerCancelled, .applied])
    let causes = try store.queue.read {
      try String.fetchAll(
        $0, sql: "SELECT cause FROM application WHERE state = 'employerCancelled'")
    }
    #expect(causes == ["weather", "weather"])
    #expect(
      try store.cancellations(of: work.posting.employer)
        == CancellationHistory(ownCause: 0, otherCause: 1, peopleLost: 1))
    let late = try station.person()
    #expect(throws: (any Error).self) {
      try store.apply(late.id, shifts: [work.shift], by: late.party)
    }
    #expect(throws: Refusal.shiftCancelled) {
      try store.cancelShift(work.shift, by: work.employer, reason: .init(.weather))
    }
    #expect(try store.shifts(on: TestDay.businessDay, limit: 10).isEmpty)
    #expect(try store.verifyChain().firstBroken == nil)
  }

  @Test("the posting: everyone is told at once, by the cause")
  func posting() throws {
    try store.setState(work.id, to: .cancelled, by: work.employer, reason: .init(.employer))
    #expect(try states() == Array(repeating: .employerCancelled, count: 4))
    #expect(
      try store.cancellations(of: work.posting.employer)
        == CancellationHistory(ownCause: 2, otherCause: 0, peopleLost: 2))
  }

  @Test("who has arrived keeps the work, and no place of it is given to anyone else")
  func arrived() throws {
    station.clock.set(TestDay.at(9, 10))
    _ = try store.step(applications[0], .arrive, by: work.employer)
    try store.cancelShift(work.shift, by: work.employer, reason: .init(.employer))
    #expect(try states()[0] == .arrived)
    _ = try store.step(applications[0], .leaveMidway, reason: .init(.employer), by: work.employer)
    let other = try station.person()
    #expect(throws: Refusal.shiftCancelled) {
      try store.replace(applications[0], with: other.id, by: station.attendant)
    }
    let error = #expect(throws: DatabaseError.self, "the file says the same") {
      try store.queue.inDatabase {
        try $0.execute(
          sql: """
            INSERT INTO application(id, personKey, shiftKey, state, createdAt, changedAt)
            SELECT randomblob(16), key, 1, 'confirmed', 0, 0 FROM person ORDER BY key DESC LIMIT 1
            """)
      }
    }
    #expect(error?.message == "shift.cancelled")
  }

  @Test("only the employer and the attendants cancel")
  func strangers() throws {
    for actor in [people[0].party, .employer(try station.employer("别家公司"))] {
      #expect(throws: Refusal.notAllowed) {
        try store.cancelShift(work.shift, by: actor, reason: .init(.other))
      }
    }
    #expect(try states() == [.confirmed, .confirmed, .applied, .applied])
  }

  @Test("pay that rises is seen by who applied before, and by nobody who applies after")
  func pay() throws {
    station.clock.advance(by: 1)
    try store.raisePay(work.id, to: .yuan(180), by: work.employer)
    let mine = try store.application(applications[0])
    #expect(mine.card.pay.amount == .yuan(180) && mine.marks.payBefore == .yuan(160))
    let slip = try store.slip(applications[0], for: people[0].party)
    #expect(slip.pay.amount == .yuan(180))
    let late = try station.person()
    let wish = try store.apply(late.id, shifts: [work.shift], by: late.party)[0]
    #expect(try store.application(wish.application).marks.payBefore == nil)
  }
}
