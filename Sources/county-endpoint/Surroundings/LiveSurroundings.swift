import Foundation
import OddJobMarket

/// The system's clock.
struct SystemClock: MarketClock {
  var now: Instant { Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1_000)) }
}

/// Identifiers from the system's chance.
struct SystemIdentifiers: IdentifierSource {
  func next() -> UUID { UUID() }
}
