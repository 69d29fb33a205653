/// What a field asks for: characters for what has been spelled and not yet chosen.
package struct CharacterQuery: Hashable, Sendable {
  package var method: CharacterMethod
  /// Letters, digits of the nine keys, or letters of strokes; empty asks whether there is an engine.
  package var symbols: String
  package var purpose: CharacterPurpose

  package init(_ symbols: String, by method: CharacterMethod, for purpose: CharacterPurpose) {
    self.symbols = symbols
    self.method = method
    self.purpose = purpose
  }
}

/// What the characters are for, which decides what comes first.
package enum CharacterPurpose: Hashable, Sendable {
  /// Words of the market first.
  case text
  /// The beginning of a name: family names first.
  case familyName
  /// The rest of a name: the characters of given names first.
  case givenName
}
