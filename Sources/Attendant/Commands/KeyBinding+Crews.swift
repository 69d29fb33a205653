import TerminalUI

extension KeyBinding {
  /// Crews, groups, departures and rolls.
  static let crews: [KeyBinding] = [
    KeyBinding(.applyTogether, .character("g"), in: [.board], priority: 4),
    KeyBinding(.callDeparture, .character("s"), in: [.board], priority: 3),
    KeyBinding(.openRoll, .character("m"), in: [.board], priority: 4),
    KeyBinding(.writeRoll, .character("M"), in: [.board]),
    KeyBinding(.writeDay, .character("S"), in: [.board], priority: 7, footer: false),
    KeyBinding(.enrolCrew, .character("n"), in: [.crews], priority: 1),
    KeyBinding(.joinCrew, .character("a"), in: [.crews], priority: 2),
    KeyBinding(.leaveCrew, .character("x"), in: [.crews], priority: 3),
    KeyBinding(.dissolveCrew, .character("k"), in: [.crews], priority: 5),
    KeyBinding(.toggleCheck, .character(" "), in: [.consent, .group, .departure], priority: 1),
    KeyBinding(.leadCrew, .character("l"), in: [.crews, .consent], priority: 3),
    KeyBinding(.checkAll, .character("O"), in: [.departure], priority: 2),
    KeyBinding(.sendRest, .character("r"), in: [.group], priority: 2),
    KeyBinding(.fillRoll, .f(5), in: [.roll], priority: 2),
    KeyBinding(.openCrews, .character("6"), in: AttendantContext.lists, footer: false),
  ]
}
