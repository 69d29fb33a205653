/// Numbers as long as a mobile phone's or an ID card's.
enum LongNumbers {
  /// The digits of a mobile phone; hotlines and dates have fewer.
  static let digitsMin = 11

  /// Returns the text without them; digits in groups with a space between count as one number.
  static func removed(from text: String) -> String {
    var kept: [Character] = []
    var run: [Character] = []
    var digits = 0
    func isDigit(_ character: Character) -> Bool { character.isWholeNumber }
    func flush() {
      if digits < digitsMin { kept += run }
      run = []
      digits = 0
    }
    for character in text {
      if isDigit(character) {
        digits += 1
        run.append(character)
      } else if digits > 0, character == " " || character == "X" || character == "x" {
        run.append(character)
      } else {
        flush()
        kept.append(character)
      }
    }
    flush()
    return String(kept)
  }
}
