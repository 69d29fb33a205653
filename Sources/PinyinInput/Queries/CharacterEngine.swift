/// Knows characters by their readings and strokes.
package protocol CharacterEngine: Sendable {
  /// Returns the characters for the symbols, likeliest first, at most `limit`.
  ///
  /// Nothing is remembered of what was asked, and what is chosen is never told.
  func candidates(
    for symbols: String, by method: CharacterMethod, limit: Int
  ) -> [CharacterCandidate]

  /// Drops what was asked last.
  func forget()
}
