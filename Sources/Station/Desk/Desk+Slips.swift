import OddJobMarket
import SelfService
import Store
import Synchronization

extension Desk {
  /// Returns a slip as a seat shows it; the first reading of a showing is an entry in the chain.
  ///
  /// - Throws: `Refusal.notAllowed` for anybody's but their own, and those of employers they speak
  ///   for; what the store refuses. Without its entry nothing is shown.
  func slip(_ showing: SlipShowing, at seat: String) throws -> Slip {
    let reader = try reader(of: showing)
    if shownSlips.withLock({ $0[seat] }) == showing {
      return try store.slip(showing.application, for: reader)
    }
    let slip = try store.showSlip(
      showing.application, to: reader, viewer: showing.viewer, at: seat)
    shownSlips.withLock { $0[seat] = showing }
    return slip
  }

  /// A seat whose person has gone shows nothing any more.
  func endShowing(at seat: String) {
    shownSlips.withLock { $0[seat] = nil }
  }

  private func reader(of showing: SlipShowing) throws -> ActingParty {
    guard let employer = showing.employer else { return .jobSeeker(showing.viewer) }
    guard try store.employers(of: showing.viewer).contains(where: { $0.id == employer }) else {
      throw Refusal.notAllowed
    }
    return .employer(employer)
  }
}
