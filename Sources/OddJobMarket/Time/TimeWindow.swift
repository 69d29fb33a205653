/// From start (included) to end (excluded).
package struct TimeWindow: Hashable, Codable, Sendable {
  package let start: Instant
  package let end: Instant

  /// Returns nil unless the end is after the start.
  package init?(start: Instant, end: Instant) {
    guard start < end else { return nil }
    self.start = start
    self.end = end
  }

  package var minutes: Int { start.minutes(until: end) }

  /// Whether the two windows, kept `buffer` apart for the way between them, can't both be worked.
  package func collides(with other: TimeWindow, buffer: Minutes) -> Bool {
    start < other.end + buffer && other.start < end + buffer
  }

  package func contains(_ instant: Instant) -> Bool {
    start <= instant && instant < end
  }

  /// Whether all of the other window lies inside this one.
  package func covers(_ other: TimeWindow) -> Bool {
    start <= other.start && other.end <= end
  }
}
