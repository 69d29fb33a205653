package import OddJobMarket
import Synchronization

/// A clock that stands still until a test moves it.
package final class ManualClock: MarketClock {
  private let instant: Mutex<Instant>

  package init(_ instant: Instant) {
    self.instant = Mutex(instant)
  }

  package var now: Instant { instant.withLock { $0 } }

  /// Moves the clock on, or back where the minutes are negative.
  package func advance(by minutes: Minutes) {
    instant.withLock { $0 = $0 + minutes }
  }

  /// Moves the clock to an instant, whichever way it lies.
  package func set(_ new: Instant) {
    instant.withLock { $0 = new }
  }
}

/// The Saturday on which the tests play.
package enum TestDay {
  /// 2026-09-12 at midnight in Shanghai, reckoned outside the calendar under test.
  package static let midnight = Instant(milliseconds: 1_789_142_400_000)
  package static let businessDay = BusinessDay(number: 20_708)

  /// Returns the instant of a wall-clock time on that Saturday, or so many days later.
  package static func at(_ hour: Int, _ minute: Int = 0, days: Int = 0) -> Instant {
    midnight + Minutes((days * 24 + hour) * 60 + minute)
  }
}
