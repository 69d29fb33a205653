import GRDB
import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

@Suite("Taking back what was done to several, to a roll or to places")
struct UndoOfManyTests {
  private let station: TemporaryStation
  private let store: Store
  private let by: AttendantID
  private let people: [TestPerson]
  private let work: TestWork

  init() throws {
    station = try TemporaryStation()
    store = try station.store
    by = station.attendant
    let station = station
    people = try (0..<3).map { _ in try station.person() }
    work = try station.work { $0.places = 5 }
  }

  private func places() throws -> PlaceCount? { try store.detail(work.shift)?.card.places }

  /// Everyone confirmed, in the order of the people.
  private func confirmed() throws -> [ApplicationID] {
    _ = try store.applyTogether(people.map(\.id), for: work.shift, .everyone, by: by)
    return try store.boardApplications(work.shift).map(\.application)
  }

  private func undo(_ ticket: UndoTicket?) throws -> Undone {
    try store.undo(#require(ticket).id, by: by)
  }

  @Test("a group is out of it again by one key, gives its places back and may apply anew")
  func group() throws {
    let act = try store.applyTogether(people.map(\.id), for: work.shift, .everyone, by: by)
    #expect(try places()?.confirmed == 3)
    #expect(
      try undo(act.ticket).applications.values.map { $0 } == [.withdrawn, .withdrawn, .withdrawn])
    #expect(try places()?.confirmed == 0)
    let look = try store.applyTogether(people.map(\.id), for: work.shift, .look, by: by)
    #expect(look.value.lines.allSatisfy { $0.isIn })
    #expect(look.ticket == nil, "who only looks has nothing to take back")
    #expect(try store.verifyChain().firstBroken == nil)
  }

  @Test("a group of which one has gone on since stays")
  func groupIsOvertaken() throws {
    let act = try store.applyTogether(people.map(\.id), for: work.shift, .everyone, by: by)
    let first = try store.boardApplications(work.shift)[0].application
    _ = try store.step(first, .withdraw, reason: .init(.health), by: people[0].party)
    #expect(throws: Refusal.undoOvertaken) { try undo(act.ticket) }
    #expect(try places()?.confirmed == 2)
  }

  @Test("a departure is taken back whole, unless one of them has arrived meanwhile")
  func departure() throws {
    let all = try confirmed()
    let rows = try MarketRows(store)
    let act = try store.depart(all, by: by)
    _ = try undo(act.ticket)
    #expect(try MarketRows(store) == rows)
    let again = try store.depart(all, by: by)
    _ = try store.step(all[1], .arrive, by: people[1].party)
    #expect(throws: Refusal.undoOvertaken) { try undo(again.ticket) }
    #expect(try store.application(all[0]).state == .departed)
  }

  @Test("a roll that is taken back stays on file and is of no account")
  func roll() throws {
    let all = try confirmed()
    station.clock.set(TestDay.at(9, days: 1))
    let rows = try MarketRows(store)
    let operations = try store.queuedOperations()
    let act = try store.enterRoll(
      work.shift,
      [
        RollLine(application: all[0], arrived: true, worked: 480, paid: .less),
        RollLine(application: all[1], arrived: false, cause: .jobSeeker),
      ], by: by)
    #expect(act.value.map(\.state) == [.disputed, .noShow])
    let entered = try store.queuedOperations()
    let undone = try undo(act.ticket)
    #expect(undone.rolls == [work.shift] && undone.applications.count == 2)
    #expect(try MarketRows(store) == rows)
    #expect(try store.rollSheet(work.shift).rows.allSatisfy { $0.work == nil })
    #expect(try store.queuedOperations() == entered + 1 && entered > operations)
    let sheets = try store.queue.read {
      try Int.fetchOne($0, sql: "SELECT count(*) FROM rollSheet")
    }
    #expect(sheets == 1)
    // The control: the same roll once more counts, and is not undone a second time.
    let again = try store.enterRoll(
      work.shift, [RollLine(application: all[0], arrived: true, worked: 480)], by: by)
    #expect(again.value.map(\.state) == [.finished])
    #expect(try store.rollSheet(work.shift).rows[0].work?.worked == 480)
    #expect(throws: Refusal.undoOvertaken) { try undo(act.ticket) }
    #expect(try store.verifyChain().firstBroken == nil)
  }

  @Test("a roll of hours alone is taken back too, but not once the next roll has come")
  func rollIsOvertaken() throws {
    let all = try confirmed()
    station.clock.set(TestDay.at(9, days: 1))
    for one in all {
      _ = try store.step(one, .arrive, by: .attendant(by))
      _ = try store.step(one, .finish, by: .attendant(by))
    }
    func enter(_ hours: Int) throws -> UndoTicket? {
      try store.enterRoll(
        work.shift, [RollLine(application: all[0], worked: Minutes(hours * 60))], by: by
      ).ticket
    }
    func worked() throws -> Minutes? { try store.rollSheet(work.shift).rows[0].work?.worked }
    let first = try enter(4)
    let second = try enter(5)
    #expect(throws: Refusal.undoOvertaken) { try undo(first) }
    #expect(try worked() == 300)
    _ = try undo(second)
    #expect(try worked() == 240, "the roll before it counts again")
  }

  @Test("places that were cut come back, unless they were cut again or the work was called off")
  func cutting() throws {
    let rows = try MarketRows(store)
    let act = try store.undoableCutPlaces(of: work.shift, by: 2, attendant: by)
    #expect(act.value.places == 3)
    #expect(
      try undo(act.ticket).places == [
        work.shift: PlaceCount(places: 5, allotted: 5, held: 0, confirmed: 0)
      ])
    #expect(try MarketRows(store) == rows)

    let first = try store.undoableCutPlaces(of: work.shift, by: 1, attendant: by)
    let second = try store.cutPlaces(of: work.shift, by: 1, actor: work.employer)
    #expect(second.places == 3)
    #expect(throws: Refusal.undoOvertaken) { try undo(first.ticket) }
    #expect(try places()?.places == 3)

    let third = try store.undoableCutPlaces(of: work.shift, by: 1, attendant: by)
    try store.setState(work.id, to: .cancelled, by: work.employer)
    #expect(throws: Refusal.postingNotLive(.cancelled)) { try undo(third.ticket) }
    #expect(try places()?.places == 2)
    #expect(try store.verifyChain().firstBroken == nil)
  }

  @Test("a place taken meanwhile does not stand against places that come back")
  func placesWithPeople() throws {
    let act = try store.undoableCutPlaces(of: work.shift, by: 2, attendant: by)
    _ = try confirmed()
    #expect(try undo(act.ticket).places[work.shift]?.outstanding == 2)
  }
}
