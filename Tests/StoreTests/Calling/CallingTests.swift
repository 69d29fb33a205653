import GRDB
import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

@Suite("Calling numbers")
struct CallingTests {
  /// Four people who signed in one after the other.
  private func station() throws -> (station: TemporaryStation, people: [TestPerson]) {
    let station = try TemporaryStation()
    let people = try (0..<4).map { _ in try station.person() }
    for person in people { _ = try station.store.signIn(person.id, until: TestDay.at(18)) }
    return (station, people)
  }

  private func numbers(_ store: Store) throws -> [Int] { try store.callBoard().calls.map(\.number) }

  @Test("the next number is the lowest that waits, and the last is followed by a refusal")
  func next() throws {
    let (station, people) = try station()
    let store = try station.store
    let called = try (0..<4).map { _ in try store.callNext(by: station.attendant) }
    #expect(called.map(\.number) == [1, 2, 3, 4])
    #expect(called.map(\.name) == people.map(\.name))
    #expect(throws: Refusal.nobodyWaiting) { try store.callNext(by: station.attendant) }
  }

  @Test("who has a place today or is no longer free does not wait; a call out of turn still works")
  func waiting() throws {
    let (station, people) = try station()
    let store = try station.store
    _ = try store.apply(people[0].id, shifts: [try station.work().shift], by: people[0].party)
    _ = try store.signIn(people[1].id, until: TestDay.at(8))
    station.clock.set(TestDay.at(9))
    #expect(try store.callQueue().map(\.number) == [3, 4])
    #expect(try store.callNext(by: station.attendant).number == 3)
    #expect(try store.stepCall(of: 1, .call, by: station.attendant).state == .called)
    #expect(try store.callQueue().map(\.number) == [1, 3, 4])
  }

  @Test("a step that the state does not know is refused, and nothing has changed")
  func refused() throws {
    let (station, _) = try station()
    let store = try station.store
    for event in [CallEvent.callAgain, .miss, .come] {
      #expect(throws: Refusal.illegalCall(.waiting)) {
        try store.stepCall(of: 2, event, by: station.attendant)
      }
    }
    #expect(throws: Refusal.unknownRecord) {
      try store.stepCall(of: 9, .call, by: station.attendant)
    }
    _ = try store.stepCall(of: 2, .call, by: station.attendant)
    #expect(throws: Refusal.illegalCall(.called)) {
      try store.stepCall(of: 2, .call, by: station.attendant)
    }
    #expect(try store.callQueue().filter { $0.state != .waiting }.map(\.number) == [2])
  }

  @Test(
    "the board has the last four numbers, newest first; a repeated call is new, who came is off")
  func board() throws {
    let (station, _) = try station()
    let store = try station.store
    let fifth = try station.person()
    _ = try store.signIn(fifth.id, until: TestDay.at(18))
    for _ in 0..<5 { _ = try store.callNext(by: station.attendant) }
    #expect(try numbers(store) == [5, 4, 3, 2])
    let before = try store.callBoard().calls.map(\.order)
    _ = try store.stepCall(of: 3, .miss, by: station.attendant)
    #expect(try numbers(store) == [5, 4, 3, 2])
    let again = try store.stepCall(of: 3, .callAgain, by: station.attendant)
    #expect(again.calls == 2 && again.state == .recalled)
    #expect(try numbers(store) == [3, 5, 4, 2])
    #expect(try store.callBoard().calls[0].order > before[0])
    _ = try store.stepCall(of: 3, .come, by: station.attendant)
    #expect(try numbers(store) == [5, 4, 2, 1])
  }

  @Test("a restart forgets nothing; another day begins with nobody called")
  func restart() throws {
    let (station, _) = try station()
    _ = try station.store.callNext(by: station.attendant)
    _ = try station.store.stepCall(of: 1, .miss, by: station.attendant)
    let (queue, board) = (try station.store.callQueue(), try station.store.callBoard())
    let reopened = try station.reopen()
    #expect(try reopened.callQueue() == queue && reopened.callBoard() == board)
    #expect(queue.map(\.state) == [.missed, .waiting, .waiting, .waiting])
    station.clock.set(TestDay.at(31))
    #expect(try reopened.callBoard() == CallBoard() && reopened.callQueue() == [])
  }

  @Test("calling leaves no operation for the county, while the sign-in before it does")
  func noOperation() throws {
    let (station, _) = try station()
    let store = try station.store
    func operations() throws -> Int {
      try store.queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM outbox") ?? 0 }
    }
    let before = try operations()
    #expect(before >= 4)
    _ = try store.callNext(by: station.attendant)
    _ = try store.stepCall(of: 1, .come, by: station.attendant)
    #expect(try operations() == before)
  }

  @Test("the queue says what somebody waits for")
  func purpose() throws {
    let (station, people) = try station()
    let store = try station.store
    let work = try station.work { $0.hiringMode = .employerPicks }
    _ = try store.apply(people[2].id, shifts: [work.shift], by: people[2].party)
    let queue = try store.callQueue()
    #expect(queue.map { $0.openWork != nil } == [false, false, true, false])
    #expect(queue[0].trades.isEmpty == false && queue[0].freeUntil == TestDay.at(18))
  }
}
