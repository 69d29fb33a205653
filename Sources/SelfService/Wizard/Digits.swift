import TerminalUI

/// Digits being entered on a pad, of a most length; an X may end an ID number.
struct Digits: Hashable, Sendable {
  private(set) var text = ""
  let lengthMax: Int
  let mayEndInX: Bool

  init(lengthMax: Int, mayEndInX: Bool = false) {
    self.lengthMax = lengthMax
    self.mayEndInX = mayEndInX
  }

  var isEmpty: Bool { text.isEmpty }
  var isFull: Bool { text.count == lengthMax }

  /// Takes a key of the pad; a key that has no place here changes nothing.
  mutating func press(_ key: PadKey) {
    switch key {
    case .digit(let digit):
      guard !isFull, text.last != "X" else { return }
      text += "\(digit)"
    case .letterX:
      guard mayEndInX, text.count == lengthMax - 1 else { return }
      text += "X"
    case .delete: _ = text.popLast()
    case .letter, .group, .done: return
    }
  }

  /// Takes the digits of a pasted text.
  mutating func paste(_ pasted: String) {
    for character in pasted {
      if let digit = character.wholeNumberValue, character.isASCII { press(.digit(digit)) }
      if character == "X" || character == "x" { press(.letterX) }
    }
  }

  mutating func clear() { text = "" }

  /// Puts a text in the place of what was entered.
  mutating func replace(with text: String) {
    clear()
    paste(text)
  }

  /// Returns the digits in groups of the lengths given, with spaces between, as people read them.
  func grouped(_ lengths: [Int]) -> String {
    var rest = text[...]
    var groups: [Substring] = []
    for length in lengths where !rest.isEmpty {
      groups.append(rest.prefix(length))
      rest = rest.dropFirst(length)
    }
    if !rest.isEmpty { groups.append(rest) }
    return groups.joined(separator: " ")
  }
}
