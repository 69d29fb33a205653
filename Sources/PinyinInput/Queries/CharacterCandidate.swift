/// Characters that a person may choose for what they have spelled.
package struct CharacterCandidate: Hashable, Sendable {
  package var text: String
  /// In pinyin, syllables parted by spaces; of strokes those that were not given.
  package var reading: String
  /// How many of the symbols it stands for; the others remain to be chosen for.
  package var used: Int

  package init(_ text: String, reading: String = "", used: Int) {
    self.text = text
    self.reading = reading
    self.used = used
  }
}

/// What the station answers to a query.
package enum CharacterAnswer: Hashable, Sendable {
  case found([CharacterCandidate])
  /// This station has no engine, or not its data.
  case missing
}
