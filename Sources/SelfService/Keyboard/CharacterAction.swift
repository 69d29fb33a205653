package import PinyinInput

/// What a person does at a field that is written by spelling.
package enum CharacterAction: Hashable, Sendable {
  /// A key of a pad.
  case spelled(Character, CharacterMethod)
  /// A key of a keyboard, or text that was pasted.
  case typed(String)
  case deletedLast
  /// Of the candidates, counted from the first.
  case chose(Int)
  /// Shows the candidates from one on.
  case turned(to: Int)
  case turnedBack
  case switched(CharacterPad)
}
