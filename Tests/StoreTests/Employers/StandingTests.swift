import GRDB
import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

@Suite("An employer's standing")
struct StandingTests {
  private func operations(_ station: TemporaryStation) throws -> [String] {
    try station.store.queue.read {
      try String.fetchAll($0, sql: "SELECT type FROM outbox ORDER BY seq")
    }
  }

  @Test("each document is seen for itself, once, and who saw it is kept")
  func sees() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let employer = try station.employer(isVerified: false)
    for document in EmployerDocument.allCases + [.licence] {
      _ = try store.see(document, of: employer, by: station.attendant)
    }
    let record = try store.employerRecord(employer)
    #expect(record.summary.employer.verification.suffices(for: .firm))
    #expect(Set(record.seen.map(\.document)) == Set(EmployerDocument.allCases))
    #expect(try operations(station).count { $0 == "employerVerified" } == 3)
  }

  @Test("a household has no licence to be seen")
  func household() throws {
    let station = try TemporaryStation()
    let household = try station.employer("欧阳家", kind: .household, isVerified: false)
    #expect(throws: Refusal.notAllowed) {
      try station.store.see(.licence, of: household, by: station.attendant)
    }
    let summary = try station.store.see(
      .agentIdentity, of: household, by: station.attendant)
    #expect(summary.employer.verification.suffices(for: .household))
  }

  @Test("an agent is a person whose document was seen, and then acts for the employer")
  func agents() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let employer = try station.employer()
    let (known, unknown) = (try station.person(), try station.person(isVerified: false))
    #expect(throws: Refusal.documentNotSeen) {
      try store.addAgent(unknown.id, to: employer, by: station.attendant)
    }
    for _ in 0..<2 { _ = try store.addAgent(known.id, to: employer, by: station.attendant) }
    #expect(try store.employers(of: known.id).map(\.id) == [employer])
    #expect(try store.employerRecord(employer).agents == [known.name])
    #expect(try operations(station).count { $0 == "employerAgentAdded" } == 1)
  }

  @Test("a suspension needs a reason and an end within a year", arguments: [0, 365])
  func bounds(days: Int) throws {
    let station = try TemporaryStation()
    let store = try station.store
    let employer = try station.employer()
    let today = TestDay.businessDay
    #expect(throws: Refusal.suspensionNeedsReason) {
      try store.suspend(employer, reason: " 　", through: today, by: station.attendant)
    }
    for wrong in [-1, 366] {
      #expect(throws: Refusal.suspensionEnd(daysMax: 366)) {
        try store.suspend(
          employer, reason: "欠薪", through: today.advanced(by: wrong), by: station.attendant)
      }
    }
    #expect(!(try operations(station).contains("employerSuspended")))
    let summary = try store.suspend(
      employer, reason: "欠薪", through: today.advanced(by: days), by: station.attendant)
    #expect(summary.isSuspended)
    #expect(try operations(station).last == "employerSuspended")
    // It is made longer by another one, and shorter only by lifting it.
    #expect(throws: Refusal.suspensionEnd(daysMax: 366)) {
      try store.suspend(
        employer, reason: "欠薪", through: today.advanced(by: days), by: station.attendant)
    }
  }

  @Test("a live posting is paused meanwhile and comes back after the last day, by no one's act")
  func pauses() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let work = try station.work {
      $0.places = 3
      $0.hours = [(TestDay.at(9, days: 2), TestDay.at(13, days: 2))]
    }
    let today = TestDay.businessDay
    let days = today...today.advanced(by: 3)
    func isListed() throws -> Bool {
      try store.firstPage(PostingFilter(days: days), limit: 9).cards.contains {
        $0.shift == work.shift
      } && store.listedShifts(of: work.id).allSatisfy(\.isLive)
    }
    #expect(try isListed())
    _ = try store.suspend(
      work.posting.employer, reason: "欠薪", through: today, by: station.attendant)
    #expect(!(try isListed()))
    let card = try #require(try store.detail(work.shift)).card
    #expect(card.state == .paused && card.isEmployerSuspended)
    #expect(throws: Refusal.employerSuspended) {
      try store.apply(station.person().id, shifts: [work.shift], by: .attendant(station.attendant))
    }
    let operations = try operations(station).count
    station.clock.set(TestDay.at(26))
    #expect(try isListed())
    #expect(try store.detail(work.shift)?.card.state == .live)
    #expect(try self.operations(station).count == operations)
  }

  @Test("who is confirmed stays, whoever is held or waits can't be confirmed, also by a late step")
  func keepsPlacements() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let work = try station.work {
      $0.places = 3
      $0.hiringMode = .employerPicks
    }
    let people = try (0..<2).map { _ in try station.person() }
    let applications = try people.map {
      try store.apply($0.id, shifts: [work.shift], by: $0.party)[0].application
    }
    _ = try store.step(applications[0], .confirm, by: work.employer)
    _ = try store.suspend(
      work.posting.employer, reason: "欠薪", through: TestDay.businessDay, by: station.attendant)
    for event in [ApplicationEvent.confirm, .hold] {
      #expect(throws: Refusal.employerSuspended) {
        try store.step(applications[1], event, by: .attendant(station.attendant))
      }
    }
    #expect(
      try store.step(applications[0], .arrive, by: .attendant(station.attendant)) == .arrived)
  }

  @Test("a paused or waiting posting does not go live while its employer is suspended")
  func staysClosed() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let employer = try station.employer()
    let (paused, waiting) = (
      try station.work(by: employer), try station.work(by: employer, hasFindings: true)
    )
    try store.setState(paused.id, to: .paused, by: paused.employer)
    _ = try store.suspend(
      employer, reason: "欠薪", through: TestDay.businessDay, by: station.attendant)
    #expect(throws: Refusal.employerSuspended) {
      try store.setState(paused.id, to: .live, by: .attendant(station.attendant))
    }
    #expect(throws: Refusal.employerSuspended) {
      try store.review(waiting.id, accepts: true, note: "", findings: [], by: station.attendant)
    }
    #expect(throws: Refusal.suspensionNeedsReason) {
      try store.liftSuspension(of: employer, reason: "", by: station.attendant)
    }
    _ = try store.liftSuspension(of: employer, reason: "已结清", by: station.attendant)
    #expect(try operations(station).last == "suspensionLifted")
    try store.setState(paused.id, to: .live, by: .attendant(station.attendant))
    try store.review(waiting.id, accepts: true, note: "", findings: [], by: station.attendant)
    #expect(throws: Refusal.notAllowed) {
      try store.liftSuspension(of: employer, reason: "再来", by: station.attendant)
    }
    #expect(try store.employerRecord(employer).suspensions.map(\.liftReason) == ["已结清"])
    #expect(try store.verifyChain().firstBroken == nil)
  }

  @Test("cancellations with their causes and unpaid wages are counted and shown")
  func history() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let employer = try station.employer()
    let (cancelled, unpaid) = (
      try station.work(by: employer), try station.work(by: employer)
    )
    let (first, second) = (try station.person(), try station.person())
    _ = try store.apply(first.id, shifts: [cancelled.shift], by: first.party)
    try store.setState(
      cancelled.id, to: .cancelled, by: cancelled.employer,
      reason: TransitionReason(.weather))
    let application = try store.apply(second.id, shifts: [unpaid.shift], by: second.party)[0]
      .application
    _ = try store.step(application, .arrive, by: .attendant(station.attendant))
    _ = try store.step(
      application, .dispute, reason: TransitionReason(.notPaid), by: second.party)
    let record = try store.employerRecord(employer)
    #expect(
      record.summary.figures == EmployerFigures(postings: 2, cancellations: 1, wageClaims: 1))
    #expect(record.cancellations.map(\.causes) == [[.weather]])
    #expect(record.cancellations.map(\.people) == [1])
    #expect(record.wageClaims.map(\.cause) == [.notPaid])
    #expect(record.wageClaims.map(\.name) == [second.name])
    let other = try station.employer("别家")
    #expect(try store.employerRecord(other).summary.figures == EmployerFigures())
  }
}
