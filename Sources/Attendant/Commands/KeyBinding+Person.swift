import TerminalUI

extension KeyBinding {
  /// What is done with the selected person in the view of people only.
  static let person: [KeyBinding] = [
    KeyBinding(.readHistory, .enter, .tab, in: [.people]),
    KeyBinding(.revealGroups, .character("G"), in: [.people]),
    KeyBinding(.completePerson, .character("c"), in: [.people]),
    KeyBinding(.changePhone, .character("p"), in: [.people]),
    KeyBinding(.markForMerge, .character("m"), in: [.people]),
  ]
}
