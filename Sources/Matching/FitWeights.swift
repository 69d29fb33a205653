/// How much each named part of a fit counts, in points; the county publishes them.
package struct FitWeights: Hashable, Sendable {
  /// For a trade the person named.
  package var preferredTrade: Int
  /// For work next door, falling to nothing at `distanceLimitMetres`.
  package var distance: Int
  package var distanceLimitMetres: Int
  /// For pay above what was asked, in full at half as much again.
  package var payAboveAsked: Int
  /// For work that someone needs now.
  package var urgency: Int
  /// For every business day without work, up to seven.
  package var dayWaited: Int
  /// For a verified priority group.
  package var verifiedGroup: Int

  package init(
    preferredTrade: Int = 300, distance: Int = 250, distanceLimitMetres: Int = 10_000,
    payAboveAsked: Int = 200, urgency: Int = 120, dayWaited: Int = 10, verifiedGroup: Int = 50
  ) {
    self.preferredTrade = preferredTrade
    self.distance = distance
    self.distanceLimitMetres = distanceLimitMetres
    self.payAboveAsked = payAboveAsked
    self.urgency = urgency
    self.dayWaited = dayWaited
    self.verifiedGroup = verifiedGroup
  }
}
