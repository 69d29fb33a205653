/// A person as the search for candidates sees them: whole numbers that a rule asks for, and no others.
package struct CandidatePerson: Hashable, Sendable {
  /// Where the person starts from, in metres on a plane.
  package var x: Int32
  package var y: Int32
  /// The least pay, in fen, of the same unit as a posting's.
  package var payAsked: Int32
  /// The longest way the person accepts, in metres.
  package var distanceLimit: Int32
  /// The trades the person named, a bit each.
  package var trades: UInt64
  /// The certificates seen, a bit each.
  package var certificates: UInt64
  /// When the person is free; a posting must lie inside one of these.
  package var available: [MinuteSpan]
  /// What every pair of this person is worth besides, such as for waiting or a verified group.
  package var points: Int32

  package init(
    x: Int32, y: Int32, payAsked: Int32, distanceLimit: Int32, trades: UInt64,
    certificates: UInt64, available: [MinuteSpan], points: Int32 = 0
  ) {
    self.x = x
    self.y = y
    self.payAsked = payAsked
    self.distanceLimit = distanceLimit
    self.trades = trades
    self.certificates = certificates
    self.available = available
    self.points = points
  }
}
