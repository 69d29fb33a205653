/// SplitMix64: the same numbers from the same seed on every machine.
///
/// Draws that people may check (who is offered first) and everything invented come from it.
package struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// What the state grows by at every step: 2^64 over the golden ratio.
  package static let increment: UInt64 = 0x9E37_79B9_7F4A_7C15

  package init(seed: UInt64) {
    state = seed
  }

  package mutating func next() -> UInt64 {
    state &+= Self.increment
    return Self.mixed(state)
  }

  /// Returns the value with every bit depending on every other.
  package static func mixed(_ value: UInt64) -> UInt64 {
    var mixed = value
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Returns a number from 0 to below the bound, which must be above 0.
  package mutating func below(_ bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// Returns a number of the range, a whole number of steps above its lower end.
  package mutating func number(in range: ClosedRange<Int>, step: Int = 1) -> Int {
    range.lowerBound + below((range.upperBound - range.lowerBound) / step + 1) * step
  }

  /// Returns true in so many of a hundred cases.
  package mutating func chance(percent: Int) -> Bool { below(100) < percent }

  /// Returns one of the elements, of which there must be any.
  package mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[below(elements.count)]
  }
}
