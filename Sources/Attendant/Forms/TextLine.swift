import OddJobMarket
import TerminalUI

/// One line of text being written, with the place of the cursor.
struct TextLine: Hashable, Sendable {
  private(set) var text: String
  /// In characters from the start.
  private(set) var caret: Int

  init(_ text: String = "") {
    self.text = text
    caret = text.count
  }

  /// Moves the cursor behind so many characters.
  mutating func moveCaret(to place: Int) {
    caret = max(0, min(place, text.count))
  }

  /// Takes a key of editing and returns whether the text has changed; nil for a key that edits
  /// nothing.
  mutating func edit(_ key: Key, lengthMax: Int) -> Bool? {
    switch key {
    case .character(let character): return insert(String(character), lengthMax: lengthMax)
    case .backspace: return remove(at: caret - 1)
    case .delete: return remove(at: caret)
    case .left: caret = max(0, caret - 1)
    case .right: caret = min(text.count, caret + 1)
    case .home: caret = 0
    case .end: caret = text.count
    default: return nil
    }
    return false
  }

  /// Puts in as much of a text as there is room for and returns whether that was anything.
  mutating func insert(_ addition: String, lengthMax: Int) -> Bool {
    let fitting = CleanText.clean(addition).prefix(max(0, lengthMax - text.count))
    guard !fitting.isEmpty else { return false }
    text.insert(contentsOf: fitting, at: text.index(text.startIndex, offsetBy: caret))
    // A combining mark joins the character before it, so that the count says what came of it.
    caret = min(text.count, caret + fitting.count)
    return true
  }

  private mutating func remove(at place: Int) -> Bool {
    guard place >= 0, place < text.count else { return false }
    text.remove(at: text.index(text.startIndex, offsetBy: place))
    caret = min(place, text.count)
    return true
  }
}
