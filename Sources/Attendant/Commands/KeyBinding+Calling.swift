import TerminalUI

extension KeyBinding {
  /// Calling numbers: the next one from every list, the rest in the view itself.
  static let calling: [KeyBinding] = [
    KeyBinding(.callNumber, .character("c"), .enter, in: [.calls]),
    KeyBinding(.callAgain, .character("r"), in: [.calls]),
    KeyBinding(.serveNumber, .character("a"), in: [.calls]),
    KeyBinding(.missNumber, .character("x"), in: [.calls]),
    KeyBinding(.callNext, .f(9), in: AttendantContext.lists),
    KeyBinding(.switchCallPane, .tab, .backTab, in: [.calls]),
  ]
}
