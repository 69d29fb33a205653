/// From a minute up to another, in minutes of one day; past midnight the numbers go on.
package struct MinuteSpan: Hashable, Sendable {
  package var start: Int32
  package var end: Int32

  package init(start: Int32, end: Int32) {
    self.start = start
    self.end = end
  }

  /// Whether one person can't work in both: less than `gap` minutes lie between them.
  package func collides(with other: MinuteSpan, gap: Int32) -> Bool {
    // In 64 bits, since spans at the limits of the type must not trap.
    Int64(start) < Int64(other.end) + Int64(gap) && Int64(other.start) < Int64(end) + Int64(gap)
  }
}
