import TerminalUI

extension KeyBinding {
  /// Work agreed on the floor, hired for elsewhere, or posted again.
  static let floor: [KeyBinding] = [
    KeyBinding(.floorDeal, .f(7), in: AttendantContext.lists, priority: 3),
    KeyBinding(.postAgain, .f(3), in: AttendantContext.lists, priority: 4),
    KeyBinding(.hiredOutside, .character("-"), in: [.board], priority: 4),
  ]

  static let floorForm: [KeyBinding] = [
    KeyBinding(.documentSeen, .f(3), in: [.floorForm], priority: 3)
  ]
}
