/// Words of this market, which general dictionaries put last or do not have.
package struct MarketWords: Sendable {
  private let words: [Word]

  private struct Word: Sendable {
    var text: String
    var reading: String
    var letters: String
    var initials: String
  }

  /// - Parameter words: each with its syllables; a word without them is left out.
  package init(_ words: [(text: String, syllables: [String])]) {
    self.words = words.compactMap { word in
      guard !word.syllables.isEmpty, word.syllables.allSatisfy({ !$0.isEmpty }) else { return nil }
      return Word(
        text: word.text, reading: word.syllables.joined(separator: " "),
        letters: word.syllables.joined(),
        initials: String(word.syllables.compactMap(\.first)))
    }
  }

  /// Returns the words that are spelled in full, and then those of which the first letters are.
  func matching(_ symbols: String, by method: CharacterMethod) -> [CharacterCandidate] {
    let plain = symbols.filter { $0 != "'" }
    func isSpelled(_ letters: String) -> Bool {
      method == .nineKeys ? CharacterMethod.digits(of: letters) == plain : letters == plain
    }
    let whole = words.filter { isSpelled($0.letters) }
    // One letter stands for too much.
    let short = plain.count < 2 ? [] : words.filter { isSpelled($0.initials) }
    return (whole + short).map {
      CharacterCandidate($0.text, reading: $0.reading, used: symbols.count)
    }
  }
}
