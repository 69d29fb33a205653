import TerminalUI

extension KeyBinding {
  /// Whose arrival nobody has marked; it is marked by the keys of the board.
  static let unmarked: [KeyBinding] = [
    KeyBinding(.openUnmarked, .character("U"), in: AttendantContext.lists, footer: false)
  ]
}
