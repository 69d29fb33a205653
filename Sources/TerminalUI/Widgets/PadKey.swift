/// A key of a pad drawn on the screen.
package enum PadKey: Hashable, Sendable {
  case digit(Int)
  /// The X that may end an ID number.
  case letterX
  /// A small Latin letter.
  case letter(Character)
  /// A key of the nine-key pad, by its digit: 2 stands for a, b and c.
  case group(Int)
  case delete
  case done

  /// The letters of a key of the nine-key pad.
  package static func letters(ofGroup digit: Int) -> String {
    switch digit {
    case 2: "abc"
    case 3: "def"
    case 4: "ghi"
    case 5: "jkl"
    case 6: "mno"
    case 7: "pqrs"
    case 8: "tuv"
    case 9: "wxyz"
    default: ""
    }
  }
}

/// The words on the two keys of a pad that are no letters.
package struct PadWords: Hashable, Sendable {
  package var delete: String
  /// None where the pad has no such key.
  package var done: String?
  /// Why `done` rests.
  package var whyNotDone: String?

  package init(delete: String, done: String? = nil, whyNotDone: String? = nil) {
    self.delete = delete
    self.done = done
    self.whyNotDone = whyNotDone
  }
}
