package import OddJobMarket

/// What the attendant's seat wants of the placements that nobody has marked; the station answers with
/// an `UnmarkedReply`. They are marked by the steps of their applications, as on the board.
package enum UnmarkedEffect: Equatable, Sendable {
  /// Answers `loaded`.
  case load
}

/// What the station says about them.
package enum UnmarkedReply: Equatable, Sendable {
  /// The newest day first.
  case loaded([UnmarkedPlacement])
}
