import TerminalUI

extension KeyBinding {
  /// The matching of the day.
  static let dayMatching: [KeyBinding] = [
    KeyBinding(.runMatching, .character("r"), in: [.matching], priority: 1),
    KeyBinding(.cancelMatching, .escape, in: [.matching], priority: 1),
    KeyBinding(.acceptProposals, .character("a"), in: [.matching], priority: 1),
    KeyBinding(.acceptAllProposals, .character("A"), in: [.matching], priority: 2),
    KeyBinding(.markProposal, .character(" "), in: [.matching], priority: 2),
    KeyBinding(.adjustProposal, .enter, .character("e"), in: [.matching], priority: 2),
    KeyBinding(.dropProposal, .character("x"), in: [.matching], priority: 3),
    KeyBinding(.openMatching, .character("8"), in: AttendantContext.lists, footer: false),
  ]
}
