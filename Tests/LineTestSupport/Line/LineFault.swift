import OddJobMarket

/// What happens to one connection, once.
package struct LineFault: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    /// The connection is closed before a byte went through.
    case refused
    /// It is cut at a byte: what came before went through.
    case cut
    /// A piece is lost, and the connection with it a moment later.
    case lost
    /// A piece comes twice.
    case doubled
    /// A bit of one byte is another.
    case flipped
  }

  package var kind: Kind
  package var isUpward: Bool
  /// At which byte of its direction.
  package var place: Int

  package init(_ kind: Kind, isUpward: Bool, at place: Int) {
    self.kind = kind
    self.isUpward = isUpward
    self.place = place
  }
}

/// How bad a line is.
package struct LineWeather: Sendable {
  /// Of a hundred connections so many meet a fault.
  package var faultyPercent = 0
  /// Each piece is held for up to so many milliseconds.
  package var delayMilliseconds = 0
  /// Of each direction; nil for as fast as it goes.
  package var bytesPerSecond: Int?

  package init() {}

  package static let clear = LineWeather()

  /// More connections break than not, wherever they happen to be.
  package static var storm: LineWeather {
    var weather = LineWeather()
    weather.faultyPercent = 60
    weather.delayMilliseconds = 4
    return weather
  }

  package static func slow(bitsPerSecond: Int) -> LineWeather {
    var weather = LineWeather()
    weather.bytesPerSecond = bitsPerSecond / 8
    return weather
  }

  /// Draws what happens to the next connection; most faults strike within the first messages.
  func fault(_ chance: inout SeededGenerator) -> LineFault? {
    guard chance.chance(percent: faultyPercent) else { return nil }
    let kind = chance.pick([LineFault.Kind.cut, .cut, .cut, .cut] + LineFault.Kind.allCases)
    let reach = chance.pick([800, 8_000, 80_000])
    return LineFault(kind, isUpward: chance.chance(percent: 50), at: chance.below(reach))
  }
}

/// What went over a line, and what happened to it.
package struct LineCount: Sendable {
  package var connections = 0
  package var faults: [LineFault.Kind: Int] = [:]
  package var upward = 0
  package var downward = 0

  package var bytes: Int { upward + downward }

  package init() {}
}
