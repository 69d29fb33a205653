import TerminalUI

extension KeyBinding {
  /// What is the same at every list, and how the board is narrowed and sorted.
  static let workspace: [KeyBinding] = [
    KeyBinding(
      .undo, .character("u"), in: AttendantContext.lists.union([.unmarked]), priority: 1),
    KeyBinding(.showTerms, .enter, in: [.board], priority: 4),
    KeyBinding(.narrow, .character("i"), in: AttendantContext.lists, priority: 4),
    KeyBinding(.sort, .character("z"), in: AttendantContext.lists, priority: 5),
    KeyBinding(.palette, .character(":"), in: AttendantContext.lists, priority: 1),
    KeyBinding(.repeatLast, .character("."), in: AttendantContext.lists, footer: false),
  ]
}
