import TerminalUI

extension KeyBinding {
  /// Work agreed on the floor, hired for elsewhere, or posted again.
  static let floor: [KeyBinding] = [
    KeyBinding(.floorDeal, .f(7), in: AttendantContext.lists),
    KeyBinding(.postAgain, .f(3), in: AttendantContext.lists),
    KeyBinding(.hiredOutside, .character("-"), in: [.board]),
  ]

  static let floorForm: [KeyBinding] = [
    KeyBinding(.documentSeen, .f(3), in: [.floorForm])
  ]
}
