/// Puts what an engine found for strokes into the order of use.
///
/// Dictionaries of strokes know tens of thousands of characters that no living name has and no font
/// draws; those come last, whole or not.
enum StrokeOrder {
  static func ordered(_ found: [CharacterCandidate]) -> [CharacterCandidate] {
    found.enumerated().sorted { left, right in
      let (one, other) = (place(left.element), place(right.element))
      return one == other ? left.offset < right.offset : one < other
    }.map { CharacterCandidate($0.element.text, used: $0.element.used) }
  }

  /// Characters in use before those of the first extension before all others; of each whole ones
  /// first.
  private static func place(_ candidate: CharacterCandidate) -> Int {
    let isWhole = candidate.reading.isEmpty
    guard let character = candidate.text.first, let scalar = character.unicodeScalars.first else {
      return .max
    }
    switch scalar.value {
    case 0x4E00...0x9FFF: return isWhole ? 0 : 2
    case _ where RareNameCharacters.all.contains(character): return isWhole ? 0 : 2
    case 0x3400...0x4DBF: return isWhole ? 1 : 4
    default: return isWhole ? 3 : 5
    }
  }
}
