import CountyAPI
import Foundation
import GRDB
import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

@Suite("Standing by for a place of the county's")
struct StandbyTests {
  /// Work of another station as it arrives here, with so many rights.
  private func mirrored(
    at station: TemporaryStation, rights: Int = 0, _ change: (inout WorkTerms) -> Void = { _ in }
  ) throws -> TestWork {
    let elsewhere = try TemporaryStation(seed: 7)
    let work = try elsewhere.work(change)
    var changes = [try work.change(from: elsewhere)]
    if rights > 0 { changes.append(.allotment(of: work.shift, rights)) }
    try station.store.take(changes)
    return work
  }

  @Test(
    "work without a right here is listed as what one can stand by for, and is open for nothing else",
    arguments: [0, 1])
  func listed(rights: Int) throws {
    let station = try TemporaryStation()
    let store = try station.store
    let work = try mirrored(at: station, rights: rights)
    let day = TestDay.businessDay
    let row = try #require(try store.listedShift(work.shift))
    #expect(row.isLive && row.placesLeft == rights && row.takesStandbysOnly == (rights == 0))
    let card = try #require(try store.detail(work.shift)?.card)
    #expect(card.places.takesStandbysOnly == (rights == 0) && card.places.takesAnybody)
    // What is offered to be confirmed, on the idle board and to the matching of the day.
    #expect(try store.idleBoard(on: day, limit: 9).count == rights)
    #expect(try store.totals(on: day).openPostings == rights)
    let facts = try #require(try store.dayFacts(on: day, progress: { _ in true }))
    #expect(facts.cards.count == rights)
    let filter = PostingFilter(days: day...day, takesStandbysOnly: true)
    #expect(try store.firstPage(filter, limit: 9).cards.count == 1 - rights)
  }

  @Test("a shift whose own places are all taken takes nobody, not even as a standby")
  func full() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let work = try station.work()
    let person = try station.person()
    _ = try store.apply(person.id, shifts: [work.shift], by: person.party)
    let row = try #require(try store.listedShift(work.shift))
    #expect(row.placesLeft == 0 && !row.takesStandbysOnly)
  }

  @Test("a standby that becomes a placement says that it was one; any other does not")
  func upgraded() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let (person, other) = (try station.person(), try station.person())
    let work = try mirrored(at: station)
    let own = try station.work { $0.hours = [(start: TestDay.at(15), end: TestDay.at(17))] }
    let outcome = try store.apply(person.id, shifts: [work.shift], by: person.party)[0]
    #expect(outcome.state == .standby)
    #expect(try !store.application(outcome.application).wasStandby, "it still is one")
    let sequence = try #require(try store.sequences(of: .applicationStepped).last)
    try store.answer([
      OperationResult(
        sequence: sequence, id: nil, status: .applied,
        effects: [
          OperationEffect(.standbyUpgraded, shift: work.shift, application: outcome.application)
        ])
    ])
    let summary = try store.application(outcome.application)
    #expect(summary.state == .confirmed && summary.wasStandby)
    let plain = try store.apply(other.id, shifts: [own.shift], by: other.party)[0]
    #expect(try !store.application(plain.application).wasStandby)
  }

  @Test("a standby whose time has passed says that the county granted nothing")
  func expired() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let person = try station.person()
    let work = try mirrored(at: station)
    let outcome = try store.apply(person.id, shifts: [work.shift], by: person.party)[0]
    station.clock.set(TestDay.at(14))
    _ = try store.expire()
    let summary = try store.application(outcome.application)
    #expect(summary.state == .postingExpired && summary.wasStandby)
  }

  @Test(
    "a standby whose person has the place through another station reads so",
    arguments: [RejectionCode.duplicatePerson, nil])
  func duplicate(code: RejectionCode?) throws {
    let station = try TemporaryStation()
    let store = try station.store
    let person = try station.person()
    let work = try mirrored(at: station)
    let outcome = try store.apply(person.id, shifts: [work.shift], by: person.party)[0]
    let sequence = try #require(try store.sequences(of: .applicationStepped).last)
    try store.answer([
      OperationResult(
        sequence: sequence, id: nil, status: code == nil ? .applied : .duplicate, code: code)
    ])
    let expected = code.map { _ in CountyObjection.duplicatePerson }
    #expect(try store.application(outcome.application).objection == expected)
    // Nothing for an attendant: nobody was promised anything.
    #expect(try store.rejectedOperations().isEmpty)
  }

  @Test(
    "whom an attendant confirms without a right stands by, and is confirmed where there is one",
    arguments: [0, 1])
  func confirmedAtTheDesk(rights: Int) throws {
    let station = try TemporaryStation()
    let store = try station.store
    let person = try station.person()
    let work = try mirrored(at: station, rights: rights) { $0.hiringMode = .employerPicks }
    let outcome = try store.apply(person.id, shifts: [work.shift], by: person.party)[0]
    #expect(outcome.state == .applied)
    let step = try store.undoableStep(outcome.application, .confirm, by: station.attendant)
    #expect(step.value == (rights == 0 ? .standby : .confirmed))
    if rights == 0 {
      #expect(throws: Refusal.notAllottedHere) {
        try store.undoableStep(outcome.application, .confirm, by: station.attendant)
      }
    }
    #expect(try store.verifyChain().firstBroken == nil)
  }

  @Test("of several days each is confirmed or stood by for, as this station has a right to it")
  func severalDays() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let person = try station.person()
    let work = try mirrored(at: station, rights: 1) {
      $0.hours = (0...2).map { (start: TestDay.at(9, days: $0), end: TestDay.at(13, days: $0)) }
    }
    let shifts = work.shifts.map(\.id)
    let detail = try #require(try store.detail(work.shift))
    #expect(detail.shifts.map(\.places.takesStandbysOnly) == [false, true, true])
    let outcomes = try store.apply(person.id, shifts: shifts, by: person.party)
    #expect(outcomes.map(\.state) == [.confirmed, .standby, .standby])
  }

  @Test(
    "a standby that is taken back was none: whoever is confirmed later reads nothing of it",
    arguments: [true, false])
  func undone(isTakenBack: Bool) throws {
    let station = try TemporaryStation()
    let store = try station.store
    let person = try station.person()
    let work = try mirrored(at: station) { $0.hiringMode = .employerPicks }
    let application = try store.apply(person.id, shifts: [work.shift], by: person.party)[0]
      .application
    let step = try store.undoableStep(application, .confirm, by: station.attendant)
    #expect(step.value == .standby)
    // Control: a standby that was not taken back stays one that was.
    if isTakenBack {
      _ = try store.undo(try #require(step.ticket).id, by: station.attendant)
      #expect(try store.application(application).state == .applied)
    }
    try store.take([.allotment(of: work.shift, 1)])
    let confirmed = try store.undoableStep(application, .confirm, by: station.attendant)
    #expect(confirmed.value == .confirmed)
    #expect(try store.application(application).wasStandby == !isTakenBack)
  }

  @Test("a confirmation that is taken back leaves the standby that was there before it")
  func undoneConfirmation() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let person = try station.person()
    let work = try mirrored(at: station)
    let application = try store.apply(person.id, shifts: [work.shift], by: person.party)[0]
      .application
    try store.take([.allotment(of: work.shift, 1)])
    let confirmed = try store.undoableStep(application, .confirm, by: station.attendant)
    #expect(try store.application(application).wasStandby)
    _ = try store.undo(try #require(confirmed.ticket).id, by: station.attendant)
    #expect(try store.application(application).state == .standby)
    _ = try store.undoableStep(application, .confirm, by: station.attendant)
    #expect(try store.application(application).wasStandby)
  }
}
