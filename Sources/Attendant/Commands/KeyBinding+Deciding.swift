import TerminalUI

extension KeyBinding {
  /// Who gets a place, and whether there is one.
  static let deciding: [KeyBinding] = [
    KeyBinding(.recommend, .character("r"), in: [.board]),
    KeyBinding(.keepPlace, .character("k"), in: [.board]),
    KeyBinding(.notChosen, .character("d"), in: [.board], footer: false),
    KeyBinding(.askBack, .character("b"), in: [.board], footer: false),
    KeyBinding(.leaveMidway, .character("l"), in: [.board], footer: false),
    KeyBinding(.replacePerson, .character("e"), in: [.board], footer: false),
    KeyBinding(.raisePay, .character("+"), in: [.board], footer: false),
    KeyBinding(.cancelWork, .character("X"), in: [.board], footer: false),
  ]
}
