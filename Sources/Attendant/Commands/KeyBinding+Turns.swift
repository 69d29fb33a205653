import TerminalUI

extension KeyBinding {
  /// Who is first when places are scarce: moved by hand, or drawn.
  static let turns: [KeyBinding] = [
    KeyBinding(.moveTurn, .character("m"), in: [.calls, .matching], priority: 3),
    KeyBinding(.holdDraw, .character("d"), in: [.calls], priority: 4),
  ]
}
