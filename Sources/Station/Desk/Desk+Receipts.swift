import OddJobMarket
import Store
import Synchronization

extension Desk {
  /// Returns what became of a receipt, for whoever holds it.
  ///
  /// - Throws: `Refusal.unknownRecord` for a number that was never given, `.identityLocked` at a seat
  ///   that has asked for too many, found or not: numbers are counted up, and easily guessed.
  func receipt(_ number: String, at seat: String) throws -> ReceiptFinding {
    let instant = now
    let wait = receiptsAsked.withLock { asked in
      asked[seat, default: ReceiptsAsked()].wait(for: number, at: instant)
    }
    if let wait { throw Refusal.identityLocked(minutes: wait.count) }
    return try store.receipt(number)
  }
}

/// Which receipts a seat was asked for lately.
struct ReceiptsAsked {
  /// More different ones within so many minutes are no longer somebody's own.
  static let most = 6
  static let within = Minutes(10)

  private var asked: [(number: String, at: Instant)] = []

  /// Returns how long to wait before a number may be asked for; nil where it may, which counts it. One
  /// that was asked for lately costs nothing.
  mutating func wait(for number: String, at now: Instant) -> Minutes? {
    // A clock that was put back would lock the seat for as long again.
    asked.removeAll { $0.at + Self.within <= now || $0.at > now }
    if asked.contains(where: { $0.number == number }) { return nil }
    guard asked.count >= Self.most, let oldest = asked.first else {
      asked.append((number, now))
      return nil
    }
    return Minutes(max(1, now.minutes(until: oldest.at + Self.within) + 1))
  }
}
