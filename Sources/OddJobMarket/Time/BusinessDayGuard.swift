/// Keeps the business day honest when the clock is not.
///
/// A terminal whose battery died starts in 1970; one set by a careless hand starts next year. The
/// day never goes below the last one stored, and after a jump of more than twelve hours nothing is
/// confirmed until an attendant has looked at the date.
package struct BusinessDayGuard: Hashable, Sendable {
  /// The largest step of the clock, in either direction, that needs nobody's eye.
  package static let jumpLimit = Minutes.hours(12)

  /// The longest pause of a station that was off and needs nobody's eye: longer than any holiday, and
  /// shorter than what a wrong year could do to all that ends with time.
  package static let pauseLimit = Minutes.hours(30 * 24)

  package private(set) var lastDay: BusinessDay
  package private(set) var lastSeen: Instant
  /// True from a jump until an attendant confirms the date.
  package private(set) var needsConfirmation: Bool

  package init(lastDay: BusinessDay, lastSeen: Instant, needsConfirmation: Bool = false) {
    self.lastDay = lastDay
    self.lastSeen = lastSeen
    self.needsConfirmation = needsConfirmation
  }

  /// Takes note of the present, and returns the business day to use.
  ///
  /// - Parameter elapsed: the time that a clock which can't be set (the monotonic one) saw pass
  ///   since the last call; nil after a restart, when a pause forward within ``pauseLimit`` is no
  ///   jump.
  package mutating func observe(
    _ now: Instant, elapsed: Minutes?, calendar: StationCalendar
  ) -> BusinessDay {
    let step = lastSeen.minutes(until: now)
    let pause = step > Self.pauseLimit.count ? step : min(step, 0)
    let unexplained = elapsed.map { step - $0.count } ?? pause
    if abs(unexplained) > Self.jumpLimit.count { needsConfirmation = true }
    lastSeen = now
    // While the date is in doubt the day stands still: a clock that was set to next year by mistake
    // would otherwise pin it there.
    if !needsConfirmation { lastDay = max(lastDay, calendar.businessDay(of: now)) }
    return lastDay
  }

  /// Records that an attendant has confirmed today's date.
  package mutating func confirm(_ day: BusinessDay) {
    lastDay = max(lastDay, day)
    needsConfirmation = false
  }
}
