import OddJobMarket
import Testing

@Suite("The station's days and hours")
struct StationCalendarTests {
  let calendar = StationCalendar()

  @Test("the business day turns at two in the morning")
  func turns() {
    #expect(calendar.businessDay(of: at(1, 59)) == saturday.advanced(by: -1))
    #expect(calendar.businessDay(of: at(2)) == saturday)
    #expect(calendar.businessDay(of: at(23, 59)) == saturday)
    #expect(calendar.businessDay(of: at(25, 59)) == saturday)
    #expect(calendar.businessDay(of: at(26)) == saturday.advanced(by: 1))
    #expect(calendar.start(of: saturday) == at(2))
    #expect(calendar.end(of: saturday) == at(26))
  }

  @Test("a millisecond before the turn is still the day before")
  func exactTurn() {
    let turn = at(2).milliseconds
    #expect(
      calendar.businessDay(of: Instant(milliseconds: turn - 1)) == saturday.advanced(by: -1))
    #expect(calendar.businessDay(of: Instant(milliseconds: turn)) == saturday)
  }

  @Test("the turn is where the station configures it", arguments: [0, 3, 5])
  func otherTurn(hour: Int) {
    let calendar = StationCalendar(dayTurnHour: hour)
    #expect(calendar.businessDay(of: at(hour, -1)) == saturday.advanced(by: -1))
    #expect(calendar.businessDay(of: at(hour)) == saturday)
  }

  @Test("people leave before the work on its day; for work after midnight also before midnight")
  func departure() {
    #expect(calendar.departure(at: 8 * 60, before: at(8)) == at(8))
    #expect(calendar.departure(at: 7 * 60 + 30, before: at(8)) == at(7, 30))
    #expect(calendar.departure(at: 8 * 60 + 1, before: at(8)) == nil)
    #expect(calendar.departure(at: 23 * 60 + 45, before: at(0, 30)) == at(-1, 45))
    #expect(calendar.departure(at: 10, before: at(0, 30)) == at(0, 10))
    #expect(calendar.departure(at: 90, before: at(3)) == at(1, 30))
    #expect(calendar.departure(at: 23 * 60, before: at(3)) == nil)
  }

  @Test("the date on the wall turns at midnight, and there is no summer time")
  func civil() throws {
    #expect(calendar.civilDate(of: at(0, -1)) == CivilDate(daysSince1970: 20_707))
    #expect(calendar.civilDate(of: at(0)) == CivilDate(daysSince1970: 20_708))
    for day in 0..<800 {
      let midnight = calendar.instant(on: CivilDate(daysSince1970: 20_400 + day), minuteOfDay: 0)
      #expect(midnight.milliseconds == Int64(20_400 + day) * 86_400_000 - 28_800_000)
      #expect(calendar.minuteOfDay(of: midnight + 421) == 421)
    }
  }

  @Test("a time is read as it hangs on the wall, before 1970 too")
  func clock() {
    #expect(calendar.clockText(of: at(7, 2)) == "07:02")
    #expect(calendar.clockText(of: at(0)) == "00:00")
    #expect(calendar.clockText(of: Instant(milliseconds: -1)) == "07:59")
    #expect(calendar.businessDay(of: Instant(milliseconds: -1)).number == 0)
    #expect(calendar.businessDay(of: Instant(milliseconds: -6 * 3_600_000 - 1)).number == -1)
  }

  @Test(
    "night is 22:00 to 06:00",
    arguments: [
      (6 * 60, 22 * 60 - 61, false), (21 * 60, 22 * 60, false), (21 * 60, 22 * 60 + 1, true),
      (5 * 60 + 59, 9 * 60, true), (6 * 60, 9 * 60, false), (22 * 60, 23 * 60, true),
      (23 * 60, 25 * 60, true), (30 * 60, 33 * 60, false), (0, 60, true), (-30, 0, true),
      (20 * 60, 31 * 60, true),
    ])
  func night(start: Int, end: Int, isNight: Bool) throws {
    #expect(
      calendar.touchesNight(try window(midnight + Minutes(start), midnight + Minutes(end)))
        == isNight)
  }

  @Test("a window touches the night exactly when one of its minutes does")
  func nightByMinutes() throws {
    for start in stride(from: 0, to: 1_440, by: 7) {
      for length in stride(from: 1, to: 16 * 60, by: 23) {
        let window = try window(midnight + Minutes(start), midnight + Minutes(start + length))
        let isNight = (start..<(start + length)).contains { minute in
          let ofDay = minute % 1_440
          return ofDay < 360 || ofDay >= 1_320
        }
        #expect(calendar.touchesNight(window) == isNight, "\(start) + \(length)")
      }
    }
  }

  @Test("windows collide when the way between them is too short, to the minute")
  func collisions() throws {
    let morning = try window(at(8), at(12))
    let buffer: Minutes = 30
    #expect(try morning.collides(with: window(at(12, 29), at(14)), buffer: buffer))
    #expect(try !morning.collides(with: window(at(12, 30), at(14)), buffer: buffer))
    #expect(try morning.collides(with: window(at(5), at(7, 31)), buffer: buffer))
    #expect(try !morning.collides(with: window(at(5), at(7, 30)), buffer: buffer))
    #expect(try !morning.collides(with: window(at(12), at(13)), buffer: 0))
  }

  @Test("a window that ends before it starts is none")
  func backwards() {
    #expect(TimeWindow(start: at(8), end: at(8)) == nil)
    #expect(TimeWindow(start: at(9), end: at(8)) == nil)
  }
}
