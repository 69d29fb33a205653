import TerminalUI

extension KeyBinding {
  /// What goes between the station and its county.
  static let sync: [KeyBinding] = [
    KeyBinding(.syncNow, .character("r"), in: [.sync], priority: 1),
    KeyBinding(.stopSync, .escape, in: [.sync], priority: 1),
    KeyBinding(.showMatter, .enter, in: [.sync], priority: 2),
    KeyBinding(.markMatter, .character("x"), in: [.sync], priority: 2),
    KeyBinding(.openSync, .character("9"), in: AttendantContext.lists, footer: false),
  ]
}
