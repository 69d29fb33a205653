/// A wall clock that can't be right by what the county's showed.
///
/// Nothing is lost by it: operations keep their order by number, certificates are judged by the time
/// that can be right. But days, shifts and slips bear what the clock says, and it has to be set.
package struct ClockFault: Hashable, Sendable {
  /// What the station's clock showed, and what the county's did at that time or before.
  package var own: Instant
  package var county: Instant

  package init(own: Instant, county: Instant) {
    self.own = own
    self.county = county
  }

  /// Whether the station's clock is behind the county's; otherwise it is ahead of it.
  package var isBehind: Bool { own < county }

  /// By how much the two differed. A clock that is behind is so by this at least: the county's has
  /// gone on since it was heard.
  package var difference: Minutes { Minutes(abs(own.minutes(until: county))) }

  /// Returns nil for a clock that may be right.
  ///
  /// - Parameters:
  ///   - now: by the station's clock.
  ///   - success: by the station's clock, when a session last went through.
  ///   - county: by the county's clock, when it was last heard: not after that session's end.
  package init?(now: Instant, success: Instant?, county: Instant?) {
    guard let county else { return nil }
    if now + Self.leeway < county {
      self.init(own: now, county: county)
    } else if let success, success > county + Self.longestSession, now >= success {
      self.init(own: success, county: county)
    } else {
      return nil
    }
  }

  /// So much two good clocks may differ.
  private static let leeway = Minutes(10)
  /// The county is heard when a session begins, and the success is kept at its end.
  private static let longestSession = Minutes(180)
}
