import TerminalUI

extension KeyBinding {
  /// Calling numbers: the next one from every list, the rest in the view itself.
  static let calling: [KeyBinding] = [
    KeyBinding(.callNumber, .character("c"), .enter, in: [.calls], priority: 1),
    KeyBinding(.callAgain, .character("r"), in: [.calls], priority: 2),
    KeyBinding(.serveNumber, .character("a"), in: [.calls], priority: 1),
    KeyBinding(.missNumber, .character("x"), in: [.calls], priority: 2),
    KeyBinding(.callNext, .f(9), in: AttendantContext.lists, priority: 3),
    KeyBinding(.switchCallPane, .tab, .backTab, in: [.calls], priority: 3),
  ]
}
