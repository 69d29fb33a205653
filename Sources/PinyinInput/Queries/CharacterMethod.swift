/// How a person spells the characters they want.
package enum CharacterMethod: Hashable, Sendable, CaseIterable {
  /// Pinyin by the letters a to z, ü as v, syllables parted by `'` where it matters (xi'an).
  case letters
  /// Pinyin by the keys 2 to 9, which bear the letters of a telephone.
  case nineKeys
  /// The five strokes in the order of writing: h 一, s 丨, p 丿, n 丶, z 乙.
  case strokes

  /// The strokes and the letters that stand for them, in their usual order.
  package static let strokeKeys: [(letter: Character, stroke: Character)] = [
    ("h", "一"), ("s", "丨"), ("p", "丿"), ("n", "丶"), ("z", "乙"),
  ]

  /// Returns the key 2 to 9 that bears a small letter; nil for anything else.
  package static func digit(of letter: Character) -> Character? {
    guard let value = letter.asciiValue, (97...122).contains(value) else { return nil }
    return digits[Int(value) - 97]
  }

  /// Returns the keys for a reading; what is no letter is left out.
  package static func digits(of reading: String) -> String {
    String(reading.compactMap(digit(of:)))
  }

  private static let digits = Array("22233344455566677778889999")
}
