import OddJobMarket
import Synchronization

/// Remembers whose certificates were: that the county signed one does not change, and reading it and
/// checking its signature is a third of what authentication takes.
///
/// What may change is asked at every request: whether it was revoked, and whether it has ended.
final class CertificateHolders: Sendable {
  typealias Holder = (station: StationID, serial: [UInt8], expiresAt: Instant)

  /// So many at most; beyond that all are forgotten and read again.
  private static let limit = 4_096

  private let known = Mutex<[[UInt8]: Holder]>([:])

  /// Returns whose certificate it is, its serial and its last instant.
  ///
  /// - Throws: `Problem` `.notAuthenticated` unless the authority signed it for a station; that is
  ///   not remembered, or strangers would fill the memory.
  func holder(of der: [UInt8], by authority: CountyAuthority) throws -> Holder {
    if let holder = known.withLock({ $0[der] }) { return holder }
    let holder = try authority.holder(of: der)
    known.withLock { known in
      if known.count >= Self.limit { known = [:] }
      known[der] = holder
    }
    return holder
  }
}
