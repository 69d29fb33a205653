/// A reading without its tone, at most eight Latin letters in one word, the first in the lowest
/// byte, so that "begins with" is one exclusive or.
struct Syllable: Hashable, Sendable {
  static let lettersMax = 8

  let bits: UInt64

  init(bits: UInt64) {
    self.bits = bits
  }

  /// Takes lower-case Latin letters; nil when there are none, too many, or something else.
  init?(letters: some Sequence<UInt8>) {
    var bits: UInt64 = 0
    var count = 0
    for letter in letters {
      guard count < Self.lettersMax, Self.isLetter(UInt32(letter)) else { return nil }
      bits |= UInt64(letter) << UInt64(8 * count)
      count += 1
    }
    guard count > 0 else { return nil }
    self.bits = bits
  }

  var count: Int { Self.lettersMax - bits.leadingZeroBitCount / 8 }

  var first: UInt8 { UInt8(truncatingIfNeeded: bits) }

  /// The same syllable as a keyboard without ü may write it: lü is typed lv or lu.
  var withoutUmlaut: Syllable? {
    let second = UInt8(truncatingIfNeeded: bits >> 8)
    guard second == UInt8(ascii: "v") else { return nil }
    return Syllable(bits: bits & ~0xFF00 | UInt64(UInt8(ascii: "u")) << 8)
  }

  var text: String {
    String(
      decoding: (0..<count).map { UInt8(truncatingIfNeeded: bits >> UInt64(8 * $0)) }, as: UTF8.self
    )
  }

  static func isLetter(_ scalar: UInt32) -> Bool {
    scalar >= 97 && scalar <= 122
  }
}
