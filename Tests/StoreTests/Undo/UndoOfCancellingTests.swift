import GRDB
import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

@Suite("Taking back the cancelling of a posting")
struct UndoOfCancellingTests {
  let station: TemporaryStation
  private var store: Store { get throws { try station.store } }
  private var by: AttendantID { station.attendant }

  init() throws {
    station = try TemporaryStation()
    _ = try station.store.observeClock(elapsed: nil)
  }

  private func cancelled() throws -> Int {
    try store.queue.inDatabase {
      try Int.fetchOne($0, sql: "SELECT count(*) FROM shiftCancellation") ?? 0
    }
  }

  @Test("its shifts count as cancelled no more, and later undos on them are done")
  func comesBackWhole() throws {
    let person = try station.person()
    let work = try station.work()
    let id = try store.apply(person.id, shifts: [work.shift], by: person.party)[0].application
    let act = try store.undoableSetState(
      work.id, to: .cancelled, by: by, reason: TransitionReason(.employer))
    #expect(try store.cancellations(of: work.posting.employer).peopleLost == 1)
    _ = try store.undo(try #require(act.ticket).id, by: by)
    #expect(
      try store.cancellations(of: work.posting.employer)
        == CancellationHistory(ownCause: 0, otherCause: 0, peopleLost: 0))
    _ = try store.step(id, .arrive, by: .attendant(by))
    let left = try store.undoableStep(
      id, .leaveMidway, reason: TransitionReason(.transport, note: "没车"), by: by)
    _ = try store.undo(try #require(left.ticket).id, by: by)
    #expect(try store.application(id).state == .arrived)
    // It can be cancelled again, and that is written down again.
    try store.setState(work.id, to: .cancelled, by: .attendant(by))
    #expect(try cancelled() == 1)
  }

  @Test("a shift that was cancelled on its own stays cancelled: the control")
  func staysCancelled() throws {
    let work = try station.work {
      $0.hours = (0..<2).map { (TestDay.at(9, days: $0), TestDay.at(13, days: $0)) }
    }
    try store.cancelShift(
      work.shifts[0].id, by: .attendant(by), reason: TransitionReason(.employer))
    station.clock.advance(by: Minutes(1))
    let act = try store.undoableSetState(work.id, to: .cancelled, by: by)
    #expect(try cancelled() == 2)
    _ = try store.undo(try #require(act.ticket).id, by: by)
    #expect(try cancelled() == 1)
    #expect(throws: Refusal.shiftCancelled) {
      try store.cancelShift(
        work.shifts[0].id, by: .attendant(by), reason: TransitionReason(.employer))
    }
  }
}
