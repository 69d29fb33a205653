/// What the parts of a pair's weight count, in points.
///
/// Each is held between 0 and 1,000,000, so that no sum of them overflows an edge's weight.
package struct CandidateWeights: Hashable, Sendable {
  /// For every pair.
  package let base: Int32
  /// For work next door, falling to nothing at the longest way the person accepts.
  package let nearness: Int32
  /// For pay above what was asked, in full at `payFullAbove`.
  package let payAboveAsked: Int32
  /// The pay above what was asked that earns all of `payAboveAsked`, in fen, at most 100,000.
  package let payFullAbove: Int32
  /// For a trade the person named.
  package let preferredTrade: Int32
  /// For every step of urgency.
  package let urgency: Int32

  package init(
    base: Int32 = 100, nearness: Int32 = 400, payAboveAsked: Int32 = 300,
    payFullAbove: Int32 = 3_000, preferredTrade: Int32 = 150, urgency: Int32 = 50
  ) {
    self.base = Self.held(base)
    self.nearness = Self.held(nearness)
    self.payAboveAsked = Self.held(payAboveAsked)
    self.payFullAbove = min(max(1, payFullAbove), 100_000)
    self.preferredTrade = Self.held(preferredTrade)
    self.urgency = Self.held(urgency)
  }

  private static func held(_ points: Int32) -> Int32 { min(max(0, points), 1_000_000) }
}
