import TerminalUI

extension KeyBinding {
  /// Who gets a place, and whether there is one.
  static let deciding: [KeyBinding] = [
    KeyBinding(.recommend, .character("r"), in: [.board], priority: 2),
    KeyBinding(.keepPlace, .character("k"), in: [.board], priority: 3),
    KeyBinding(.notChosen, .character("d"), in: [.board], priority: 3),
    KeyBinding(.askBack, .character("b"), in: [.board], priority: 5),
    KeyBinding(.leaveMidway, .character("l"), in: [.board], priority: 5),
    KeyBinding(.replacePerson, .character("e"), in: [.board], priority: 5),
    KeyBinding(.raisePay, .character("+"), in: [.board], priority: 6),
    KeyBinding(.cancelWork, .character("X"), in: [.board], priority: 6),
  ]
}
