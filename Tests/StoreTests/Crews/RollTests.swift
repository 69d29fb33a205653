import GRDB
import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

@Suite("Rolls that come back")
struct RollTests {
  let station: TemporaryStation
  let people: [TestPerson]
  let work: TestWork
  let applications: [ApplicationID]

  init() throws {
    let station = try TemporaryStation()
    let people = try (0..<4).map { _ in try station.person() }
    work = try station.work { $0.places = 4 }
    _ = try station.store.applyTogether(
      people.map(\.id), for: work.shift, .everyone, by: station.attendant)
    applications = try station.store.boardApplications(work.shift).map(\.application)
    (self.station, self.people) = (station, people)
    station.clock.set(TestDay.at(9, days: 1))
  }

  private func enter(_ lines: RollLine...) throws -> [RollResult] {
    try station.store.enterRoll(work.shift, lines, by: station.attendant).value
  }

  private func came(_ index: Int, hours: Int? = nil, paid: PaidWord? = nil) -> RollLine {
    RollLine(
      application: applications[index], arrived: true, worked: hours.map { .hours($0) }, paid: paid)
  }

  private func absent(_ index: Int, _ cause: TransitionReason.Cause = .jobSeeker) -> RollLine {
    RollLine(application: applications[index], arrived: false, cause: cause)
  }

  private func state(_ index: Int) throws -> ApplicationState {
    try station.store.application(applications[index]).state
  }

  @Test("a roll marks on the crew leader's word who came, for how long, and who did not")
  func enters() throws {
    let results = try enter(
      came(0, hours: 4),
      RollLine(application: applications[1], arrived: true, units: Hundredths(350)),
      absent(2, .transport), came(3))
    #expect(results.map(\.isTaken) == [true, true, true, true])
    #expect(results.map(\.state) == [.finished, .finished, .noShow, .arrived])
    let rows = try station.store.rollSheet(work.shift).rows
    #expect(rows[0].work == WorkDone(worked: .hours(4), source: .crewLeader))
    #expect(rows[1].work == WorkDone(units: Hundredths(350), source: .crewLeader))
    #expect(rows[2].work == nil)
    #expect(rows[2].cause == .transport)
    #expect(rows[3].attendance?.source == .crewLeader)
    let own = try station.store.applications(of: people[0].id)
    #expect(own.map(\.work) == [WorkDone(worked: .hours(4), source: .crewLeader)])
    #expect(try station.store.applications(of: people[2].id).map(\.cause) == [.transport])
    #expect(try station.store.verifyChain().firstBroken == nil)
  }

  @Test(
    "a stronger word stays, and the line is kept as contradicted",
    arguments: [Attendance.Source.selfReport, .employer, .attendant])
  func outranked(source: Attendance.Source) throws {
    let actor: ActingParty =
      switch source {
      case .employer: work.employer
      case .attendant: .attendant(station.attendant)
      default: people[0].party
      }
    _ = try station.store.step(applications[0], .arrive, by: actor)
    let isOwnWord = source == .selfReport
    let result = try enter(absent(0))[0]
    #expect(result.isTaken == isOwnWord)
    #expect(try state(0) == (isOwnWord ? .noShow : .arrived))
    let kept = try station.store.queue.read {
      try Row.fetchAll($0, sql: "SELECT arrived, isTaken FROM rollLine")
    }
    #expect(kept.map { $0["arrived"] as Bool } == [false])
    #expect(kept.map { $0["isTaken"] as Bool } == [isOwnWord])
  }

  @Test("an attendant's no-show stays whatever a roll says; a roll's own is put right by the next")
  func absences() throws {
    _ = try station.store.step(
      applications[0], .markNoShow, reason: TransitionReason(.weather),
      by: .attendant(station.attendant))
    #expect(try enter(came(0, hours: 4), absent(1)).map(\.isTaken) == [false, true])
    #expect(try enter(came(0, hours: 4), came(1, hours: 3)).map(\.isTaken) == [false, true])
    #expect(try state(0) == .noShow)
    #expect(try state(1) == .finished)
    let rows = try station.store.rollSheet(work.shift).rows
    #expect(rows[0].work == nil)
    #expect(rows[1].work?.worked == .hours(3))
  }

  @Test("a person's own arrival is confirmed by a roll, an attendant's mark is left as it is")
  func agrees() throws {
    _ = try station.store.step(applications[0], .arrive, by: people[0].party)
    _ = try station.store.step(applications[1], .arrive, by: .attendant(station.attendant))
    #expect(try enter(came(0), came(1)).map(\.isTaken) == [true, true])
    let sources = try station.store.boardApplications(work.shift).map { $0.attendance?.source }
    #expect(sources == [.crewLeader, .attendant, nil, nil])
  }

  @Test("a leader's word that all was paid settles nothing; less or none opens a dispute")
  func pay() throws {
    let results = try enter(
      came(0, hours: 4, paid: .received), came(1, hours: 4, paid: .less),
      came(2, hours: 4, paid: .notReceived))
    #expect(results.map(\.state) == [.finished, .disputed, .disputed])
    #expect(try station.store.applications(of: people[1].id).map(\.cause) == [.paidLess])
    _ = try station.store.step(applications[0], .settle, by: people[0].party)
    // What the person said of their own pay is not overruled by a later sheet.
    #expect(try enter(came(0, hours: 4, paid: .notReceived)).map(\.state) == [.settled])
  }

  @Test("a roll with an impossible line changes nothing at all")
  func impossible() throws {
    let head = try station.store.verifyChain().headHash
    let wrong = [
      RollLine(application: applications[1], arrived: false),
      RollLine(application: applications[1], arrived: false, cause: .health, worked: 60),
      RollLine(application: applications[1], arrived: true, worked: Minutes(1_441)),
    ]
    for line in wrong {
      #expect(throws: Refusal.rollImpossible) { try enter(came(0), line) }
    }
    #expect(throws: Refusal.rollImpossible) { try enter() }
    let other = try station.work { $0.hours = [(TestDay.at(15, days: 1), TestDay.at(16, days: 1))] }
    _ = try station.store.apply(people[3].id, shifts: [other.shift], by: people[3].party)
    let stranger = try station.store.boardApplications(other.shift)[0].application
    #expect(throws: Refusal.unknownRecord) {
      try enter(came(0), RollLine(application: stranger, arrived: true))
    }
    #expect(try state(0) == .confirmed)
    #expect(try station.store.verifyChain().headHash != head)
    #expect(try enter(came(0)).map(\.isTaken) == [true])
  }

  @Test("the operation tells the county quantities and whose word it is, and no name")
  func operation() throws {
    _ = try enter(came(0, hours: 4), absent(1))
    let bytes = try station.store.queue.read {
      try String.fetchAll($0, sql: "SELECT CAST(bytes AS TEXT) FROM outbox ORDER BY seq")
    }
    let roll = try #require(bytes.last)
    #expect(roll.contains("rollEntered") && roll.contains("\"minutes\":240"))
    #expect(roll.contains("\"source\":\"crewLeader\""))
    #expect(!bytes.contains { text in people.contains { text.contains($0.name) } })
    #expect(bytes.filter { $0.contains("\"word\":\"crewLeader\"") }.count == 3)
  }

  @Test("numbers are exact in both directions", arguments: ["7", "7.5", "12.25", "0.05"])
  func numbers(text: String) throws {
    #expect(Hundredths(text: text)?.text == text)
  }

  @Test("what is no number is none", arguments: ["", "7.", ".5", "7.555", "-1", "七", "12345678"])
  func noNumbers(text: String) {
    #expect(Hundredths(text: text) == nil)
  }
}
