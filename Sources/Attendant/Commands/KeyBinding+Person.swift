import TerminalUI

extension KeyBinding {
  /// What is done with the selected person in the view of people only.
  static let person: [KeyBinding] = [
    KeyBinding(.readHistory, .enter, .tab, in: [.people], priority: 2),
    KeyBinding(.revealGroups, .character("G"), in: [.people]),
    KeyBinding(.completePerson, .character("c"), in: [.people], priority: 5),
    KeyBinding(.changePhone, .character("p"), in: [.people], priority: 5),
    KeyBinding(.markForMerge, .character("m"), in: [.people], priority: 6),
    KeyBinding(.eraseRecord, .character("x"), in: [.people]),
  ]
}
