extension PinyinTable {
  /// Returns the shortest part of a text that contains what was typed, the first of several; nil where
  /// the text does not contain it.
  package func part(of text: String, meantBy typed: String) -> String? {
    let characters = Array(text)
    guard !typed.isEmpty, matches(typed, in: text) else { return nil }
    for length in 1...max(1, characters.count) {
      for start in 0...max(0, characters.count - length) {
        let part = String(characters[start..<min(characters.count, start + length)])
        if matches(typed, in: part) { return part }
      }
    }
    return nil
  }
}
