package import Foundation
import Glibc
package import OddJobMarket
package import Store

/// The system's clock: the one place that asks what time it is.
package struct SystemClock: MarketClock {
  package init() {}

  package var now: Instant {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Instant(milliseconds: Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000)
  }
}

/// The system's random numbers: the one place that makes identifiers by chance.
package struct SystemIdentifiers: IdentifierSource {
  package init() {}

  package func next() -> UUID { UUID() }
}

extension Surroundings {
  /// Returns the surroundings of a real station.
  package static func live() -> Surroundings {
    Surroundings(
      clock: SystemClock(), identifiers: SystemIdentifiers(),
      monotonicMilliseconds: {
        var time = timespec()
        clock_gettime(CLOCK_BOOTTIME, &time)
        return Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000
      },
      bootID: bootID())
  }

  private static func bootID() -> String {
    let text = try? String(contentsOfFile: "/proc/sys/kernel/random/boot_id", encoding: .utf8)
    return text?.trimmingCharacters(in: .whitespacesAndNewlines) ?? "unknown"
  }
}
