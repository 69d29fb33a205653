import OddJobMarket

/// One draw of the day's list: its seed is promised by a hash before and shown after.
///
/// The lot of the person with number `n` is mixed from the seed and `n`, and the smaller lot comes
/// first: who signs in later takes no one else's lot away. Whoever signs in after the draw stands
/// behind it in the order of arrival, so nobody can wait for a good number.
package struct TurnDraw: Hashable, Sendable {
  /// 128 bits in 32 hexadecimal digits; not shown before the draw.
  package let seed: String
  /// The hash of the seed's text, shown before the draw.
  package let commitment: String
  /// The last sign-in number that takes part.
  package let lastNumber: Int

  private let high: UInt64
  private let low: UInt64

  /// Returns nil unless the seed is 32 lower-case hexadecimal digits.
  package init?(seed: String, commitment: String, lastNumber: Int) {
    let digits = Array(seed.utf8)
    guard digits.count == 32,
      digits.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }),
      let high = UInt64(seed.prefix(16), radix: 16), let low = UInt64(seed.suffix(16), radix: 16)
    else { return nil }
    self.seed = seed
    self.commitment = commitment
    self.lastNumber = lastNumber
    self.high = high
    self.low = low
  }

  /// Whether the seed shown is the one that was promised; `hash` is the published hash (SHA-256).
  package func keepsPromise(hash: (String) -> String) -> Bool { hash(seed) == commitment }

  /// The lot of a sign-in number; the smallest is offered first.
  package func lot(of number: Int) -> UInt64 {
    let step = UInt64(truncatingIfNeeded: number) &* SeededGenerator.increment
    return SeededGenerator.mixed(high ^ SeededGenerator.mixed(low &+ step))
  }
}
