/// SplitMix64: the same numbers from the same seed on every machine.
package struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  package init(seed: UInt64) {
    state = seed
  }

  package mutating func next() -> UInt64 {
    state &+= SeededGenerator.increment
    return SeededGenerator.mixed(state)
  }

  private static let increment: UInt64 = 0x9E37_79B9_7F4A_7C15

  private static func mixed(_ value: UInt64) -> UInt64 {
    var mixed = value
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension SeededGenerator {
  /// Returns a generator of one record's own, so that any record can be made without those before.
  init(_ seed: UInt64, _ stream: ChanceStream, _ first: Int, _ second: Int = 0) {
    var state = seed
    for part in [
      stream.rawValue, UInt64(bitPattern: Int64(first)), UInt64(bitPattern: Int64(second)),
    ] {
      state = SeededGenerator.mixed(state &+ SeededGenerator.increment) ^ part
    }
    self.init(seed: SeededGenerator.mixed(state))
  }

  /// Returns a number from 0 to below the bound, which must be above 0.
  mutating func below(_ bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  mutating func number(in range: ClosedRange<Int>, step: Int = 1) -> Int {
    range.lowerBound + below((range.upperBound - range.lowerBound) / step + 1) * step
  }

  mutating func chance(percent: Int) -> Bool { below(100) < percent }

  /// Returns one of the elements, of which there must be any.
  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }
}

/// What a generator or an identifier is for: streams never share numbers.
enum ChanceStream: UInt64 {
  case station = 1
  case employer, agent, person, attendant, posting, shift, pastPosting, pastShift, application
  case pastApplication, signIn, day, pastDay
}
