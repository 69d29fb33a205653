import CountyAPI
import Foundation
import GRDB
import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

@Suite("What the county says of operations")
struct CountyResultTests {
  private func confirmed(
    _ station: TemporaryStation
  ) throws -> (TestPerson, TestWork, ApplicationID, Int64) {
    let store = try station.store
    let person = try station.person()
    let work = try station.work { $0.places = 2 }
    let application = try store.apply(person.id, shifts: [work.shift], by: person.party)[0]
    return (
      person, work, application.application,
      try #require(try store.sequences(of: .applicationStepped).first)
    )
  }

  @Test("a rejection reaches the attendant, the person and whoever shows the receipt")
  func rejected() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let (person, work, application, sequence) = try confirmed(station)
    #expect(try store.applications(of: person.id)[0].objection == nil)
    try store.answer([
      OperationResult(
        sequence: sequence, id: nil, status: .rejected, code: .postingClosed, detail: "closed")
    ])
    let listed = try store.rejectedOperations()
    #expect(
      listed == [
        RejectedOperation(
          sequence: sequence, type: "applicationStepped", madeAt: TestDay.at(7),
          objection: .postingClosed, detail: "closed", person: person.id, personName: person.name,
          application: application, title: work.posting.title)
      ])
    #expect(try store.syncStanding().rejected == 1)
    #expect(try store.applications(of: person.id)[0].objection == .postingClosed)
    #expect(try store.application(application).objection == .postingClosed)
    let works = try store.history(of: person.id).entries.compactMap { entry in
      if case .applied(let work) = entry.fact { work } else { nil }
    }
    #expect(works.map(\.objection) == [.postingClosed])
    let slip = try store.slip(application, for: person.party).number
    let finding = try store.receipt(slip)
    #expect(finding.title == work.posting.title)
    #expect(finding.isAtCounty)
    #expect(finding.objections == [.postingClosed])
  }

  @Test("what an attendant has seen leaves the list and stays with the person")
  func seen() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let (person, _, _, sequence) = try confirmed(station)
    try store.answer([
      OperationResult(sequence: sequence, id: nil, status: .rejected, code: .illegalStep)
    ])
    #expect(throws: Refusal.unknownAttendant) {
      try store.markSeen(sequence, by: Identifier(UUID()))
    }
    try store.markSeen(sequence, by: station.attendant)
    #expect(try store.rejectedOperations().isEmpty)
    #expect(try store.syncStanding().rejected == 0)
    #expect(try store.applications(of: person.id)[0].objection == .illegalStep)
    #expect(throws: Refusal.unknownRecord) {
      try store.markSeen(sequence, by: station.attendant)
    }
  }

  @Test("a receipt says whether it is at the county, and a number that nobody gave is unknown")
  func receipt() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let form = try station.form(born: #require(CivilDate(year: 1980, month: 5, day: 1)))
    let number = try store.register(form).receipt.number
    #expect(try !store.receipt(number).isAtCounty)
    try store.answer()
    #expect(try store.receipt(number).isAtCounty)
    #expect(try store.receipt(number).objections.isEmpty)
    #expect(throws: Refusal.unknownRecord) { try store.receipt("20260912-9999") }
    try store.answer([
      OperationResult(sequence: 1, id: nil, status: .rejected, code: .malformed)
    ])
    #expect(try store.receipt(number).objections == [.malformed])
  }

  @Test("the same answer twice is the same as once, and a settled result takes the place of one")
  func twice() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let (_, work, _, sequence) = try confirmed(station)
    let answer = [
      OperationResult(
        sequence: sequence, id: nil, status: .duplicate, code: .duplicatePerson,
        effects: [OperationEffect(.rightReturned, shift: work.shift)])
    ]
    try store.answer(answer)
    let tables = ["operationResult", "shift", "shiftGrant", "rightChange", "countyTask"]
    let once = try tables.flatMap { try store.rows($0) }
    try store.answer(answer)
    #expect(try tables.flatMap { try store.rows($0) } == once)
    #expect(try store.places(of: work.shift).allotted == 1)
    try store.take([
      Change(
        position: 1, kind: .result, id: "\(sequence)",
        body: OperationResult(sequence: sequence, id: nil, status: .applied).json)
    ])
    let settled = try store.rows("operationResult").first { $0["seq"] == sequence }
    #expect(settled?["status"] == "applied")
    #expect(try store.rejectedOperations().isEmpty)
  }

  @Test("a result of an operation that this chain does not have is skipped, and the rest is kept")
  func foreign() throws {
    let station = try TemporaryStation()
    let store = try station.store
    _ = try station.person()
    try store.answer([
      OperationResult(sequence: 1, id: Identifier(UUID()), status: .applied),
      OperationResult(sequence: 2, id: nil, status: .applied),
      OperationResult(sequence: 99, id: nil, status: .applied),
    ])
    #expect(try store.rows("operationResult").isEmpty)
    #expect(try store.syncSummary().skipped.map(\.subject).sorted() == ["1", "99"])
    #expect(try store.syncStanding().acceptedThrough == 2)
    let head = try #require(try store.chainHash(at: 2))
    _ = try station.person()
    try store.record(
      BatchAnswer(
        batch: Identifier(UUID()), results: [], acceptedThrough: 2, headHash: head,
        headSignature: []))
    #expect(try store.syncStanding().acceptedThrough == 2)
  }

  @Test("what was plainly applied needs no row of its own, and sent again it changes nothing")
  func applied() throws {
    let station = try TemporaryStation()
    let store = try station.store
    for _ in 0..<3 { _ = try station.person() }
    try store.answer()
    let once = try store.rows("operationResult", "outboxProgress", "syncPosition")
    #expect(once.count == 2)
    #expect(try store.syncStanding().acceptedThrough == 6)
    station.clock.advance(by: 1)
    let head = try store.syncStanding()
    try store.record(
      BatchAnswer(
        batch: Identifier(UUID()),
        results: (1...6).map { OperationResult(sequence: $0, id: nil, status: .applied) },
        acceptedThrough: 6, headHash: head.headHash, headSignature: [1, 2, 3]))
    #expect(try store.rows("operationResult", "outboxProgress", "syncPosition") == once)
    try store.answer([
      OperationResult(sequence: 3, id: nil, status: .rejected, code: .unknownSubject)
    ])
    // Control: what says more has a row, and what is settled anew is kept over it.
    #expect(try store.rejectedOperations().map(\.sequence) == [3])
    try store.answer([OperationResult(sequence: 3, id: nil, status: .applied)])
    #expect(try store.rejectedOperations().isEmpty)
  }

  @Test("the objections of the county are those of the contract, each with a sentence of its own")
  func catalogue() {
    #expect(
      Set(CountyObjection.allCases.map(\.rawValue)) == Set(RejectionCode.allCases.map(\.rawValue)))
    #expect(Set(CountyObjection.allCases.map(\.wording)).count == CountyObjection.allCases.count)
  }

  @Test("attempts, failures and success are kept, and success ends a failure")
  func attempts() throws {
    let station = try TemporaryStation()
    let store = try station.store
    try store.recordSyncAttempt()
    try store.recordSyncFailure(.notTheCounty, detail: "200 text/html\n<b>")
    let failed = try store.syncSummary()
    #expect(failed.lastAttempt == TestDay.at(7))
    #expect(failed.lastFailure?.reason == .notTheCounty)
    #expect(failed.lastSuccess == nil)
    station.clock.advance(by: 5)
    try store.recordSyncSuccess()
    let succeeded = try store.syncSummary()
    #expect(succeeded.lastFailure == nil)
    #expect(succeeded.lastSuccess == TestDay.at(7, 5))
  }
}
