import OddJobMarket
import TerminalUI

/// A text being typed on a keyboard, of a most length.
struct TypedText: Hashable, Sendable {
  private(set) var text = ""
  let lengthMax: Int

  init(lengthMax: Int, text: String = "") {
    self.lengthMax = lengthMax
    self.text = text
  }

  /// What an input means for the text; nil where it is none of its business.
  static func edit(for input: Input) -> Edit? {
    switch input {
    case .key(.character(let character)): .insert(String(character))
    case .key(.backspace), .key(.delete): .deleteLast
    case .paste(let text): .insert(text)
    default: nil
    }
  }

  mutating func apply(_ edit: Edit) {
    switch edit {
    case .insert(let added):
      // Cleaned as a whole would eat a space that is being typed at the end.
      let clean = added == " " ? " " : CleanText.clean(added)
      text = String((text + clean).prefix(lengthMax))
    case .deleteLast: _ = text.popLast()
    }
  }

  mutating func clear() { text = "" }

  enum Edit: Hashable, Sendable {
    case insert(String)
    case deleteLast
  }
}
