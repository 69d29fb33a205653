/// A key of the keyboard, as a terminal reports it.
package enum Key: Hashable, Sendable {
  case up, down, left, right, home, end, pageUp, pageDown, insert, delete
  case enter, tab, backTab, backspace, escape
  /// F1 to F12.
  case f(Int)
  /// A letter with Ctrl, given in lower case.
  case control(Character)
  /// A character with Alt.
  case alt(Character)
  case character(Character)

  /// What is printed on the key: `Esc`, `PgUp`, `F9`, `n`.
  package var label: String {
    switch self {
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .insert: "Ins"
    case .delete: "Del"
    case .enter: "Enter"
    case .tab: "Tab"
    case .backTab: "Shift+Tab"
    case .backspace: "Backspace"
    case .escape: "Esc"
    case .f(let number): "F\(number)"
    case .control(let character): "Ctrl+\(character.uppercased())"
    case .alt(let character): "Alt+\(character)"
    case .character(" "): "Space"
    case .character(let character): String(character)
    }
  }
}
