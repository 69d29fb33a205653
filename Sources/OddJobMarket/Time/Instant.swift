/// A moment in UTC, in whole milliseconds since 1970.
package struct Instant: Hashable, Comparable, Codable, Sendable {
  package var milliseconds: Int64

  package init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  package static func < (left: Instant, right: Instant) -> Bool {
    left.milliseconds < right.milliseconds
  }

  package static func + (instant: Instant, minutes: Minutes) -> Instant {
    Instant(milliseconds: instant.milliseconds + Int64(minutes.count) * 60_000)
  }

  package static func - (instant: Instant, minutes: Minutes) -> Instant {
    Instant(milliseconds: instant.milliseconds - Int64(minutes.count) * 60_000)
  }

  /// Returns the whole minutes from this instant to the other, negative when the other is earlier.
  package func minutes(until other: Instant) -> Int {
    Int((other.milliseconds - milliseconds) / 60_000)
  }

  package init(from decoder: any Decoder) throws {
    milliseconds = try decoder.singleValueContainer().decode(Int64.self)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(milliseconds)
  }
}

/// A length of time in whole minutes, the market's own grain.
package struct Minutes: Hashable, Comparable, Codable, Sendable, ExpressibleByIntegerLiteral {
  package var count: Int

  package init(_ count: Int) {
    self.count = count
  }

  package init(integerLiteral value: Int) {
    count = value
  }

  /// Returns the minutes in so many hours.
  package static func hours(_ hours: Int) -> Minutes { Minutes(hours * 60) }

  package static func < (left: Minutes, right: Minutes) -> Bool { left.count < right.count }
}

/// Where the present comes from: the system's clock at a station, a value in a test.
package protocol MarketClock: Sendable {
  /// Returns the present instant; it may jump, in both directions.
  var now: Instant { get }
}
