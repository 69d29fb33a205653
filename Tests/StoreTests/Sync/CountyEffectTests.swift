import CountyAPI
import Foundation
import GRDB
import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

@Suite("What an operation brings about at the county")
struct CountyEffectTests {
  private func confirm(
    _ person: TestPerson, _ work: TestWork, at station: TemporaryStation
  ) throws -> (ApplicationID, Int64) {
    let store = try station.store
    let outcome = try store.apply(person.id, shifts: [work.shift], by: person.party)[0]
    return (outcome.application, try #require(try store.sequences(of: .applicationStepped).last))
  }

  @Test("a right that went back while it was used goes when its place is free, and not before")
  func rightReturned() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let (person, other) = (try station.person(), try station.person())
    let work = try station.work()
    let (application, sequence) = try confirm(person, work, at: station)
    try store.answer([
      OperationResult(
        sequence: sequence, id: nil, status: .duplicate, code: .duplicatePerson,
        effects: [OperationEffect(.rightReturned, shift: work.shift, application: application)])
    ])
    #expect(try store.places(of: work.shift).confirmed == 1)
    #expect(try store.places(of: work.shift).allotted == 1)
    let task = try #require(try store.syncSummary().tasks.first)
    #expect(task.kind == .rightsShort)
    #expect(task.shift == work.shift)
    _ = try store.step(
      application, .withdraw, reason: TransitionReason(.jobSeeker), by: person.party)
    #expect(try store.places(of: work.shift).allotted == 0)
    let outcome = try store.apply(other.id, shifts: [work.shift], by: other.party)[0]
    #expect(outcome.state == .standby)
  }

  @Test("without the rule of the file the right would be used again")
  func rightReturnedControl() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let (person, other) = (try station.person(), try station.person())
    let work = try station.work()
    let (application, sequence) = try confirm(person, work, at: station)
    try store.answer([
      OperationResult(
        sequence: sequence, id: nil, status: .duplicate, code: .duplicatePerson,
        effects: [OperationEffect(.rightReturned, shift: work.shift)])
    ])
    try store.queue.write { try $0.execute(sql: "DROP TRIGGER rightsGoBackWhenFree") }
    _ = try store.step(
      application, .withdraw, reason: TransitionReason(.jobSeeker), by: person.party)
    let outcome = try store.apply(other.id, shifts: [work.shift], by: other.party)[0]
    #expect(outcome.state == .confirmed)
  }

  /// A posting of another station, without a right here, for which a person stands by.
  private func standby(
    _ station: TemporaryStation, hours: (Instant, Instant) = (TestDay.at(9), TestDay.at(13))
  ) throws -> (TestPerson, TestWork, ApplicationID, Int64) {
    let store = try station.store
    let elsewhere = try TemporaryStation(seed: 7)
    let work = try elsewhere.work { $0.hours = [(start: hours.0, end: hours.1)] }
    try store.take([try work.change(from: elsewhere)])
    let person = try station.person()
    let (application, sequence) = try confirm(person, work, at: station)
    return (person, work, application, sequence)
  }

  @Test("a standby that the county gives a right is confirmed by it, with a slip")
  func upgraded() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let (person, work, application, sequence) = try standby(station)
    #expect(try store.applications(of: person.id).map(\.state) == [.standby])
    let result = OperationResult(
      sequence: sequence, id: nil, status: .applied,
      effects: [OperationEffect(.standbyUpgraded, shift: work.shift, application: application)])
    try store.answer([result])
    #expect(try store.applications(of: person.id).map(\.state) == [.confirmed])
    #expect(try store.slip(application, for: person.party).title == work.posting.title)
    let last = try #require(try store.queuedEntries(from: sequence + 1, count: 1, bytes: 1).first)
    guard case .operation(let bytes) = last else { throw TestFailure("no operation") }
    #expect(try RawOperation(bytes: bytes[...]).actor == "county")
    try store.answer([result])
    #expect(
      try store.places(of: work.shift) == PlaceCount(places: 1, allotted: 1, held: 0, confirmed: 1))
    #expect(try store.verifyChain().firstBroken == nil)
  }

  @Test("an upgrade of the same person's standby elsewhere is not this station's to answer")
  func upgradedElsewhere() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let (person, work, _, sequence) = try standby(station)
    try store.answer([
      OperationResult(
        sequence: sequence, id: nil, status: .applied,
        effects: [
          OperationEffect(.standbyUpgraded, shift: work.shift, application: Identifier(UUID()))
        ])
    ])
    #expect(try store.applications(of: person.id).map(\.state) == [.standby])
    #expect(try store.syncSummary().skipped.isEmpty)
  }

  @Test("a standby who has other work by then stays one, and an attendant is told")
  func notUpgraded() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let (person, work, application, sequence) = try standby(station)
    let own = try station.work { $0.hours = [(start: TestDay.at(10), end: TestDay.at(12))] }
    _ = try store.apply(person.id, shifts: [own.shift], by: person.party)
    try store.answer([
      OperationResult(
        sequence: sequence, id: nil, status: .applied,
        effects: [OperationEffect(.standbyUpgraded, shift: work.shift, application: application)])
    ])
    #expect(try store.application(application).state == .standby)
    let tasks = try store.syncSummary().tasks
    #expect(tasks.map(\.kind) == [.standbyNotUpgraded])
    #expect(tasks.first?.personName == person.name)
    #expect(tasks.first?.title == work.posting.title)
    try store.finishTask(try #require(tasks.first?.key), by: station.attendant)
    #expect(try store.syncSummary().tasks.isEmpty)
  }

  @Test(
    "a confirmation that stands by at the county, or collides elsewhere, is a task and no change",
    arguments: [
      (OperationEffect.Kind.standbyKept, CountyTaskKind.standbyKept),
      (.personElsewhere, .personElsewhere),
    ])
  func tasks(effect: OperationEffect.Kind, kind: CountyTaskKind) throws {
    let station = try TemporaryStation()
    let store = try station.store
    let person = try station.person()
    let work = try station.work()
    let (application, sequence) = try confirm(person, work, at: station)
    try store.answer([
      OperationResult(
        sequence: sequence, id: nil, status: .applied,
        effects: [OperationEffect(effect, shift: work.shift, application: application)])
    ])
    #expect(try store.application(application).state == .confirmed)
    let tasks = try store.syncSummary().tasks
    #expect(tasks.map(\.kind) == [kind])
    #expect(tasks.first?.person == person.id)
    #expect(throws: Refusal.unknownAttendant) {
      try store.finishTask(try #require(tasks.first?.key), by: Identifier(UUID()))
    }
  }
}
