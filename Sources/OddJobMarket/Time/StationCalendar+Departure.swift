extension StationCalendar {
  /// Returns when people leave at a clock time for work that begins at the start: the last time that
  /// the clock shows so before it, on the same day, be it on the wall or in business, so that one may
  /// leave before midnight for work after it. Nil where that day has no such time before the start.
  ///
  /// - Parameter minuteOfDay: Minutes after midnight, 0..<1440.
  package func departure(at minuteOfDay: Int, before start: Instant) -> Instant? {
    let onDate = instant(on: civilDate(of: start), minuteOfDay: minuteOfDay)
    guard start < onDate else { return onDate }
    let eve = onDate - .hours(24)
    return businessDay(of: eve) == businessDay(of: start) ? eve : nil
  }
}
