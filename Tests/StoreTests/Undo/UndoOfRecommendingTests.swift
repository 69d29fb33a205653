import GRDB
import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

@Suite("Taking back a recommendation")
struct UndoOfRecommendingTests {
  private let station: TemporaryStation
  private let store: Store
  private let by: AttendantID
  private let person: TestPerson

  init() throws {
    station = try TemporaryStation()
    store = try station.store
    by = station.attendant
    person = try station.person()
  }

  private func services() throws -> Int {
    var count = 0
    try store.exportServices(on: nil, .masked) { _ in count += 1 }
    return count
  }

  @Test(
    "leaves no wait for an answer and no service, only the operations; it may be made again",
    arguments: [HiringMode.firstCome, .employerPicks], [true, false])
  func undoes(mode: HiringMode, hasApplied: Bool) throws {
    // Who applies for first-come work is confirmed at once, and needs no recommendation.
    let work = try station.work { $0.hiringMode = .employerPicks }
    let firstCome = try station.work()
    let shift = mode == .firstCome ? firstCome.shift : work.shift
    if hasApplied, mode == .employerPicks {
      _ = try store.apply(person.id, shifts: [shift], by: person.party)
    }
    let rows = try MarketRows(store)
    let operations = try store.queuedOperations()
    let act = try store.undoableRecommend(person.id, for: shift, by: by)
    #expect(try services() == 1)
    let undone = try store.undo(#require(act.ticket).id, by: by)
    #expect(undone.recommendations == 1)
    #expect(try services() == 0)
    let isNew = !(hasApplied && mode == .employerPicks)
    #expect(
      try MarketRows(store, without: isNew ? [act.value.application] : []) == rows)
    #expect(
      try store.application(act.value.application).state == (isNew ? .withdrawn : .applied))
    #expect(try store.queuedOperations() > operations)
    let history = try store.history(of: person.id).entries
    #expect(
      !history.contains {
        if case .recommended = $0.fact { return true }
        return false
      })
    // It is not counted as declined, and may be made again.
    _ = try store.signIn(person.id, until: TestDay.at(18))
    let facts = try #require(try store.dayFacts(on: TestDay.businessDay) { _ in true })
    #expect(facts.declined.isEmpty && facts.people.map(\.awaited) == [nil])
    _ = try store.recommend(person.id, for: shift, by: by)
    #expect(try services() == 1)
    #expect(try store.verifyChain().firstBroken == nil)
  }

  @Test("comes too late after ten seconds, after the answer, and for another attendant")
  func refused() throws {
    let work = try station.work { $0.hiringMode = .employerPicks }
    _ = try store.apply(person.id, shifts: [work.shift], by: person.party)
    let act = try store.undoableRecommend(person.id, for: work.shift, by: by)
    let ticket = try #require(act.ticket)
    let other = try store.setAttendant(name: "杨姐", pin: PersonalCode(validating: "258036")).id
    #expect(throws: Refusal.notAllowed) { try store.undo(ticket.id, by: other) }
    _ = try store.decide(act.value.application, accepts: true, by: work.employer)
    #expect(throws: Refusal.undoOvertaken) { try store.undo(ticket.id, by: by) }
    let second = try station.person()
    let place = try station.work { $0.hours = [(TestDay.at(15), TestDay.at(17))] }
    let late = try store.undoableRecommend(second.id, for: place.shift, by: by)
    station.clock.set(TestDay.at(7, 1))
    #expect(throws: Refusal.undoTooLate) { try store.undo(#require(late.ticket).id, by: by) }
    #expect(try services() == 2)
  }
}
