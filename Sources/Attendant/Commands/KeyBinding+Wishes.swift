import TerminalUI

extension KeyBinding {
  /// Who stays together, who is asked for, who is kept apart, and whose group was proved.
  static let wishes: [KeyBinding] = [
    KeyBinding(.formParty, .character("g"), in: [.matching, .calls], priority: 4),
    KeyBinding(.endParty, .character("G"), in: [.matching], priority: 6),
    KeyBinding(.nameRequest, .character("N"), in: [.board], priority: 6),
    KeyBinding(.blockPair, .character("B"), in: [.board], priority: 7),
    KeyBinding(.verifyGroup, .character("g"), in: [.people], priority: 6),
  ]
}
