import OddJobMarket

/// 2026-09-12, a Saturday, at midnight in Shanghai: reckoned outside the calendar under test.
let midnight = Instant(milliseconds: 1_789_142_400_000)
let saturday = BusinessDay(number: 20_708)

/// Returns the instant of a wall-clock time on 2026-09-12, or so many days later.
func at(_ hour: Int, _ minute: Int = 0, days: Int = 0) -> Instant {
  midnight + Minutes((days * 24 + hour) * 60 + minute)
}

struct NoSuchWindow: Error {}

func window(_ start: Instant, _ end: Instant) throws -> TimeWindow {
  guard let window = TimeWindow(start: start, end: end) else { throw NoSuchWindow() }
  return window
}
