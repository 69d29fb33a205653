import GRDB
import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

@Suite("Whose arrival nobody has marked")
struct UnmarkedTests {
  private let station: TemporaryStation
  private let store: Store
  private let morning: TestWork
  private let afternoon: TestWork

  /// Work from nine to one and from three to five on the Saturday, five places each.
  init() throws {
    station = try TemporaryStation()
    store = try station.store
    morning = try station.work {
      $0.title = "擦玻璃"
      $0.places = 5
    }
    afternoon = try station.work {
      $0.title = "卸货"
      $0.places = 5
      $0.hours = [
        (TestDay.at(15), TestDay.at(17)), (TestDay.at(9, days: 1), TestDay.at(12, days: 1)),
      ]
    }
    _ = try store.observeClock(elapsed: nil)
  }

  @discardableResult
  private func confirmed(
    on shift: ShiftID, _ events: ApplicationEvent...
  ) throws -> (person: TestPerson, application: ApplicationID) {
    let person = try station.person()
    let application = try store.apply(person.id, shifts: [shift], by: person.party)[0].application
    for event in events {
      _ = try store.step(
        application, event, reason: event.needsReason ? .init(.jobSeeker) : nil,
        by: .attendant(station.attendant))
    }
    return (person, application)
  }

  private func names() throws -> [String] {
    try store.unmarkedPlacements(limit: 200).map(\.name)
  }

  @Test("is listed from the end of the shift, the newest day first, and nobody who is marked")
  func listed() throws {
    let first = try confirmed(on: morning.shift)
    let departed = try confirmed(on: morning.shift, .depart)
    try confirmed(on: morning.shift, .arrive)
    try confirmed(on: morning.shift, .markNoShow)
    try confirmed(on: morning.shift, .withdraw)
    let later = try confirmed(on: afternoon.shift)
    let tomorrow = try confirmed(on: afternoon.shifts[1].id)
    station.clock.set(TestDay.at(12, 59))
    #expect(try store.unmarkedDays().isEmpty && names().isEmpty)
    station.clock.set(TestDay.at(13))
    #expect(try store.unmarkedDays() == [UnmarkedDay(day: TestDay.businessDay, count: 2)])
    let listed = try store.unmarkedPlacements(limit: 200)
    #expect(listed.map(\.application) == [first.application, departed.application])
    #expect(listed.map(\.state) == [.confirmed, .departed])
    #expect(listed.allSatisfy { $0.card.shift == morning.shift && $0.card.title == "擦玻璃" })
    #expect(listed.map(\.jobSeeker) == [first.person.id, departed.person.id])
    station.clock.set(TestDay.at(17))
    #expect(try names() == [first, departed, later].map(\.person.name))
    station.clock.set(TestDay.at(13, days: 1))
    _ = try store.observeClock(elapsed: .hours(20))
    #expect(
      try store.unmarkedDays() == [
        UnmarkedDay(day: TestDay.businessDay.advanced(by: 1), count: 1),
        UnmarkedDay(day: TestDay.businessDay, count: 3),
      ])
    #expect(try names() == [tomorrow, first, departed, later].map(\.person.name))
    #expect(try store.unmarkedPlacements(limit: 2).count == 2)
  }

  @Test("is never marked by the clock: nothing is written, whatever is asked and however late")
  func neverByItself() throws {
    let one = try confirmed(on: morning.shift)
    let other = try confirmed(on: morning.shift, .depart)
    let before = try store.queuedOperations()
    for hours in [7, 12, 24, 24 * 40] {
      station.clock.advance(by: .hours(hours))
      _ = try store.observeClock(elapsed: .hours(hours))
      _ = try store.expire()
      #expect(try store.unmarkedPlacements(limit: 10).count == 2)
      _ = try store.hasBecomeUnmarked(since: TestDay.at(7))
    }
    #expect(try store.queuedOperations() == before)
    #expect(try store.application(one.application).state == .confirmed)
    #expect(try store.application(other.application).state == .departed)
    // The days after it can still be marked, and that takes it off.
    _ = try store.step(one.application, .arrive, by: .attendant(station.attendant))
    _ = try store.step(
      other.application, .markNoShow, reason: .init(.transport), by: .attendant(station.attendant))
    #expect(try names().isEmpty)
  }

  @Test("is nobody while the date is in doubt, for nobody knows then what is over")
  func inDoubt() throws {
    try confirmed(on: morning.shift)
    station.clock.set(TestDay.at(9, days: 3))
    _ = try store.observeClock(elapsed: 1)
    #expect(try store.unmarkedDays().isEmpty && names().isEmpty)
    #expect(try !store.hasBecomeUnmarked(since: TestDay.at(7)))
    try store.confirmDate(by: station.attendant)
    #expect(try names().count == 1)
  }

  @Test("is heard of when a shift ends, once, and only where somebody is unmarked")
  func becomes() throws {
    try confirmed(on: morning.shift)
    try confirmed(on: afternoon.shift, .arrive)
    func ended(_ from: Instant, _ to: Instant) throws -> Bool {
      station.clock.set(to)
      return try store.hasBecomeUnmarked(since: from)
    }
    #expect(try !ended(TestDay.at(7), TestDay.at(12, 59)))
    #expect(try ended(TestDay.at(12, 59), TestDay.at(13)))
    #expect(try !ended(TestDay.at(13), TestDay.at(13, 1)))
    #expect(try !ended(TestDay.at(16), TestDay.at(18)), "whoever was there is marked already")
    #expect(try ended(TestDay.at(9), TestDay.at(9, days: 1)), "a station that slept catches up")
  }

  @Test("is read by an index that holds only those who are still to be marked")
  func index() throws {
    let plan = try store.queue.inDatabase { database in
      try Row.fetchAll(
        database,
        sql: """
          EXPLAIN QUERY PLAN SELECT a.key FROM application a INDEXED BY applicationToMark
          CROSS JOIN shift s ON s.key = a.shiftKey
          WHERE a.state IN ('confirmed', 'departed') AND s.endAt <= 1
          ORDER BY a.shiftKey DESC LIMIT 10
          """
      ).map { $0["detail"] as String }
    }
    #expect(plan.contains { $0.contains("applicationToMark") }, "\(plan)")
    #expect(!plan.contains { $0.contains("TEMP B-TREE") }, "\(plan)")
  }
}
