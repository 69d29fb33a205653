import TerminalUI

extension KeyBinding {
  /// What is printed, and what became of it.
  static let prints: [KeyBinding] = [
    KeyBinding(.openPrints, .character("P"), in: AttendantContext.lists, footer: false),
    KeyBinding(.printSlips, .character("p"), in: [.sheet], priority: 2),
    KeyBinding(.printRoll, .character("R"), in: [.board], footer: false),
    KeyBinding(.paperCameOut, .character("c"), in: [.prints], priority: 2),
    KeyBinding(.paperDidNot, .character("x"), in: [.prints], priority: 2),
  ]
}
