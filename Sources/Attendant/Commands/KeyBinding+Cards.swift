import TerminalUI

extension KeyBinding {
  /// What is done for somebody who stands at a panel without card or code.
  static let cards: [KeyBinding] = [
    KeyBinding(.vouch, .character("b"), in: [.people], priority: 6),
    KeyBinding(.renewCard, .character("l"), in: [.people], priority: 6),
  ]
}
