import GRDB
import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

@Suite("Signing in for today, and the station's day")
struct SignInTests {
  @Test("sign-ins count from one each day, and a second one keeps its number")
  func numbers() throws {
    let station = try TemporaryStation()
    let people = try (0..<3).map { _ in try station.person() }
    let store = try station.store
    for (index, person) in people.enumerated() {
      #expect(
        try store.signIn(person.id, until: TestDay.at(18)).subject
          == .signIn(queueNumber: index + 1))
    }
    #expect(
      try store.signIn(people[0].id, until: TestDay.at(20)).subject == .signIn(queueNumber: 1))
    #expect(try store.totals(on: TestDay.businessDay).signedIn == 3)
    station.clock.set(TestDay.at(26))
    #expect(
      try store.signIn(people[2].id, until: TestDay.at(42)).subject == .signIn(queueNumber: 1))
    #expect(try store.totals(on: TestDay.businessDay.advanced(by: 1)).signedIn == 1)
  }

  @Test("who signs in after midnight belongs to the evening before")
  func afterMidnight() throws {
    let station = try TemporaryStation(opensAt: TestDay.at(25, 30))
    let person = try station.person()
    _ = try station.store.signIn(person.id, until: TestDay.at(30))
    #expect(try station.store.totals(on: TestDay.businessDay).signedIn == 1)
  }

  @Test("a sign-in that ends before it begins is refused", arguments: [6, 7])
  func backwards(hour: Int) throws {
    let station = try TemporaryStation()
    let person = try station.person()
    #expect(throws: Refusal.notAllowed) {
      try station.store.signIn(person.id, until: TestDay.at(hour))
    }
  }

  @Test("receipts count up within a day, whatever they are for")
  func receipts() throws {
    let station = try TemporaryStation()
    let person = try station.person()
    let numbers = try (0..<3).map { _ in
      try station.store.signIn(person.id, until: TestDay.at(18)).number
    }
    #expect(numbers == ["20260912-0002", "20260912-0003", "20260912-0004"])
    station.clock.set(TestDay.at(30))
    #expect(
      try station.store.signIn(person.id, until: TestDay.at(40)).number == "20260913-0001")
  }

  @Test("the station's day never goes back, over a restart too")
  func neverBack() throws {
    let station = try TemporaryStation()
    #expect(try station.store.observeClock(elapsed: nil).day == TestDay.businessDay)
    station.clock.set(TestDay.at(7, days: -1))
    #expect(try station.store.observeClock(elapsed: 0) == (TestDay.businessDay, true))
    #expect(try station.reopen().observeClock(elapsed: nil).day == TestDay.businessDay)
    let person = try station.person()
    #expect(
      try station.store.signIn(person.id, until: TestDay.at(18)).number.hasPrefix("20260912-"))
  }

  @Test(
    "what is written belongs to the station's day, which neither leaps nor goes back in doubt",
    arguments: [
      // Days the wall's clock moved, days the boot's clock saw, and the day of a receipt.
      (0, 0, "20260912"), (1, 1, "20260913"), (30, 30, "20261012"), (1, 0, "20260912"),
      (365, 0, "20260912"), (-1, 0, "20260912"), (-20_000, 0, "20260912"), (-1, 1, "20260912"),
    ])
  func dayOfWrites(wall: Int, boot: Int, day: String) throws {
    let station = try TemporaryStation()
    let person = try station.person()
    _ = try station.store.observeClock(elapsed: 0)
    station.clock.advance(by: .hours(24 * wall))
    let seen = try station.store.observeClock(elapsed: .hours(24 * boot))
    let receipt = try station.store.signIn(person.id, until: station.clock.now + 60)
    #expect(receipt.number.hasPrefix(day + "-"))
    #expect(seen.day.date.text.filter { $0 != "-" } == day)
    #expect(try station.store.businessDay == seen.day)
    #expect(try station.reopen().businessDay == seen.day)
    #expect(seen.isInDoubt == (wall != boot))
  }

  @Test("a look at the clock is written once a minute, and at once when it changes anything")
  func clockWrites() throws {
    let station = try TemporaryStation()
    func changes(after milliseconds: Int64, elapsed: Minutes) throws -> Int {
      let before = try station.store.queue.inDatabase { $0.totalChangesCount }
      station.clock.set(Instant(milliseconds: station.clock.now.milliseconds + milliseconds))
      _ = try station.store.observeClock(elapsed: elapsed)
      return try station.store.queue.inDatabase { $0.totalChangesCount } - before
    }
    _ = try station.store.observeClock(elapsed: nil)
    #expect(try changes(after: 59_000, elapsed: 0) == 0)
    #expect(try changes(after: 1_000, elapsed: 0) == 1)
    #expect(try changes(after: 5_000, elapsed: 0) == 0)
    // The boot's clock saw thirteen hours pass and the wall's none: a doubt within the minute.
    #expect(try changes(after: 5_000, elapsed: .hours(13)) == 1)
  }

  @Test("after a jump nobody is confirmed until an attendant has looked at the date")
  func doubt() throws {
    let station = try TemporaryStation()
    let person = try station.person()
    let work = try station.work { $0.hours = [(TestDay.at(9, days: 1), TestDay.at(13, days: 1))] }
    _ = try station.store.observeClock(elapsed: nil)
    station.clock.set(TestDay.at(19, 1))
    #expect(try station.store.observeClock(elapsed: 0).isInDoubt)
    #expect(try station.reopen().observeClock(elapsed: nil).isInDoubt)
    let outcome = try station.store.apply(person.id, shifts: [work.shift], by: person.party)
    #expect(outcome.map(\.state) == [.applied])
    #expect(outcome.map(\.refusal) == [.dateNeedsConfirmation])
    #expect(throws: Refusal.dateNeedsConfirmation) {
      try station.store.step(
        outcome[0].application, .confirm, by: .attendant(station.attendant))
    }
    try station.store.confirmDate(by: station.attendant)
    #expect(
      try station.store.step(
        outcome[0].application, .confirm, by: .attendant(station.attendant)) == .confirmed)
  }
}
