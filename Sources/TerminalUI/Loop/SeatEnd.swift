/// Why a seat is no longer served.
package enum SeatEnd: Hashable, Sendable {
  /// Its state said so.
  case finished
  /// Its terminal has gone.
  case hungUp
  /// Somebody took it away, or the loop has ended.
  case removed
}
