import CountyAPI
import OddJobMarket
import StationTestSupport
import Sync
import Testing

@Suite("When a station syncs of itself")
struct SyncScheduleTests {
  static let station: StationID = Identifier(uuid(4))
  static let schedule = SyncSchedule(station: station)
  static var offset: Int64 { Int64(schedule.offsetSeconds) * 1_000 }

  static func later(_ instant: Instant) -> Instant {
    Instant(milliseconds: instant.milliseconds + offset)
  }

  @Test("in the night, after the day has turned, at the station's own moment")
  func night() {
    let evening = TestDay.at(20)
    let next = Self.schedule.next(
      after: evening, started: evening, last: Self.later(TestDay.at(2, 15)))
    #expect(next == Self.later(TestDay.at(2, 15, days: 1)))
  }

  @Test("in its window at once, when the night's session has not begun")
  func inWindow() {
    let now = TestDay.at(4, 30)
    let started = TestDay.at(4, 29)
    #expect(Self.schedule.next(after: now, started: started, last: nil) == now)
    #expect(
      Self.schedule.next(after: now, started: started, last: TestDay.at(4, 20))
        == Self.later(TestDay.at(2, 15, days: 1)))
  }

  @Test("a station that was off in the night makes up for it in the day")
  func missed() {
    let morning = TestDay.at(8)
    let yesterday = TestDay.at(3, days: -1)
    let next = Self.schedule.next(after: morning, started: morning, last: yesterday)
    #expect(next == Self.later(morning))
    #expect(
      Self.schedule.next(after: TestDay.at(12), started: morning, last: next)
        == Self.later(TestDay.at(2, 15, days: 1)))
  }

  @Test("a clock that ran ahead does not put the next session off for years")
  func clockRanAhead() {
    let now = TestDay.at(8)
    let next = Self.schedule.next(after: now, started: now, last: TestDay.at(3, days: 4_000))
    #expect(next == Self.later(now))
  }

  @Test("a window over midnight, shorter than the spread, holds every start")
  func shortWindow() {
    for number in 0..<300 {
      var schedule = SyncSchedule(station: Identifier(uuid(UInt64(number))))
      schedule = schedule.inside(HelloAnswer.Window(startMinute: 1_430, endMinute: 20))
      let next = schedule.next(
        after: TestDay.at(20), started: TestDay.at(20), last: TestDay.at(19))
      #expect(next.map { (TestDay.at(23, 50)..<TestDay.at(0, 20, days: 1)).contains($0) } == true)
    }
  }

  @Test("the starts of 600 stations are spread evenly over 90 minutes")
  func spread() {
    var counts = [Int](repeating: 0, count: 9)
    for number in 0..<600 {
      let schedule = SyncSchedule(station: Identifier(uuid(UInt64(number) + 1_000)))
      counts[schedule.offsetSeconds / 600] += 1
    }
    #expect(counts.allSatisfy { (40...95).contains($0) }, "\(counts)")
  }

  @Test("continuously, so long after the last time; by hand, never of itself")
  func otherModes() {
    var schedule = SyncSchedule(.continuous(everyMinutes: 15), station: Self.station)
    let now = TestDay.at(8)
    #expect(schedule.next(after: now, started: now, last: TestDay.at(7, 50)) == TestDay.at(8, 5))
    #expect(schedule.next(after: now, started: now, last: TestDay.at(6)) == now)
    let first = schedule.next(after: now, started: now, last: nil)
    #expect(first.map { (now...TestDay.at(8, 15)).contains($0) } == true)
    #expect(schedule.inside(HelloAnswer.Window(startMinute: 0, endMinute: 60)) == schedule)
    schedule.mode = .manual
    #expect(schedule.next(after: now, started: now, last: nil) == nil)
  }
}
