/// At which moment certificates are judged, on a machine whose clock may be dead.
///
/// A clock at 1970 would refuse every certificate, and one at 2038 as well; both then could never
/// hear the right time from the county. So the clock is believed only within what is known: not
/// before the county was last heard or the own certificate began, and not after the own one could
/// last be renewed.
package struct TrustedTime: Hashable, Sendable {
  /// Milliseconds since 1970.
  package var floor: Int64
  package var ceiling: Int64

  /// - Parameter lastHeard: the county's own time when it was last heard, in milliseconds.
  package init(lastHeard: Int64?, certificateStart: Int64, renewableUntil: Int64) {
    floor = max(lastHeard ?? certificateStart, certificateStart)
    ceiling = max(renewableUntil, floor)
  }

  /// Returns the clock's time where it can be right, and the nearest that can be elsewhere.
  package func judged(_ clock: Int64) -> Int64 { min(max(clock, floor), ceiling) }
}
