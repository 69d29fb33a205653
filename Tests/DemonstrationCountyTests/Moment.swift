import OddJobMarket
import Testing

/// A day and an instant of it, in the station's own time.
struct Moment: CustomTestStringConvertible, Sendable {
  let day: BusinessDay
  let now: Instant
  let seed: UInt64

  static let calendar = StationCalendar()

  /// - Parameter minute: Minutes since midnight of the day's date; from 1,440 on, of the next.
  init(seed: UInt64, dayNumber: Int, minute: Int) {
    day = BusinessDay(number: dayNumber)
    now = Self.calendar.instant(on: day.date, minuteOfDay: minute)
    self.seed = seed
  }

  var testDescription: String {
    "seed \(seed), \(day.date.text) \(Self.calendar.clockText(of: now))"
  }

  /// Several seeds and days, each at every hour and shortly before and after it.
  static let allHours: [Moment] = [(1 as UInt64, 20_454), (2, 20_700), (77, 20_819)].flatMap {
    seed, day in
    (2..<26).flatMap { hour in
      [0, 1, 29, 30, 59].map { Moment(seed: seed, dayNumber: day, minute: hour * 60 + $0) }
    }
  }

  static let morning = Moment(seed: 7, dayNumber: 20_819, minute: 7 * 60 + 10)
  static let night = Moment(seed: 7, dayNumber: 20_819, minute: 25 * 60 + 30)
}
