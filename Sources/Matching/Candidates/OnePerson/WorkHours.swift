package import OddJobMarket

/// The whole hours around those in which a person can have work of a business day, in minutes from the
/// midnight before it: what begins before the first or ends after the last is none of it.
///
/// Whole hours are the same ones for many people, so that sets of slots kept by them serve again.
package struct WorkHours: Hashable, Sendable {
  /// The first minute.
  package var from: Int32
  /// The last minute.
  package var until: Int32

  package init(
    of seeker: SeekerProfile, for matching: SameDayMatching, on day: BusinessDay, at now: Instant
  ) {
    let midnight = matching.rules.calendar.instant(on: day.date, minuteOfDay: 0)
    self.init(WorkPass.Terms(matching, seeker, midnight: midnight, at: now))
  }

  init(_ terms: WorkPass.Terms) {
    // Who is free by now may still take what has just begun.
    let first = terms.from - (terms.from > terms.now ? 0 : Int32(Posting.lateStartLimit.count))
    from = Self.hour(first)
    until = Self.hour(terms.until + 59)
  }

  /// The whole hour at or before a minute.
  private static func hour(_ minute: Int32) -> Int32 {
    minute - (minute % 60 + 60) % 60
  }
}
