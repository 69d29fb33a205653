import TerminalUI

extension KeyBinding {
  /// What is the same at every list, and how the board is narrowed and sorted.
  static let workspace: [KeyBinding] = [
    KeyBinding(.undo, .character("u"), in: AttendantContext.lists),
    KeyBinding(.showTerms, .enter, in: [.board]),
    KeyBinding(.narrow, .character("i"), in: [.board]),
    KeyBinding(.sort, .character("z"), in: [.board]),
    KeyBinding(.palette, .character(":"), in: AttendantContext.lists),
    KeyBinding(.repeatLast, .character("."), in: AttendantContext.lists, footer: false),
  ]
}
