import CountyAPI
import OddJobMarket
import Synchronization

/// Counts each station's requests, so that one that runs wild takes nothing from the others.
///
/// A bucket a station: it holds what may be sent in a minute, and fills up at that rate.
final class StationMeter: Sendable {
  private struct Bucket {
    var level: Double
    var filledAt: Int64
  }

  private let buckets = Mutex<[StationID: Bucket]>([:])
  private let perMinute: Int

  init(perMinute: Int) { self.perMinute = max(1, perMinute) }

  /// Takes one request out of a station's bucket.
  ///
  /// - Throws: `Problem` `.tooManyRequests`, with the seconds until there is one again.
  func take(for station: StationID, at now: Instant) throws(Problem) {
    let capacity = Double(perMinute)
    let missing = buckets.withLock { buckets in
      var bucket = buckets[station] ?? Bucket(level: capacity, filledAt: now.milliseconds)
      // A clock that was put back takes nothing away.
      let elapsed = max(0, now.milliseconds - bucket.filledAt)
      bucket.level = min(capacity, bucket.level + capacity * Double(elapsed) / 60_000)
      bucket.filledAt = now.milliseconds
      let missing = max(0, 1 - bucket.level)
      if missing == 0 { bucket.level -= 1 }
      buckets[station] = bucket
      return missing
    }
    guard missing > 0 else { return }
    throw Problem(
      .tooManyRequests, "A station may send \(perMinute) requests a minute.",
      retryAfter: max(1, Int((missing * 60 / capacity).rounded(.up))))
  }
}
