import TerminalUI

extension KeyBinding {
  /// Crews, groups, departures and rolls.
  static let crews: [KeyBinding] = [
    KeyBinding(.applyTogether, .character("g"), in: [.board]),
    KeyBinding(.callDeparture, .character("s"), in: [.board]),
    KeyBinding(.openRoll, .character("m"), in: [.board]),
    KeyBinding(.writeRoll, .character("M"), in: [.board]),
    KeyBinding(.writeDay, .character("S"), in: [.board], footer: false),
    KeyBinding(.enrolCrew, .character("n"), in: [.crews]),
    KeyBinding(.joinCrew, .character("a"), in: [.crews]),
    KeyBinding(.leaveCrew, .character("x"), in: [.crews]),
    KeyBinding(.dissolveCrew, .character("k"), in: [.crews]),
    KeyBinding(.toggleCheck, .character(" "), in: [.consent, .group, .departure]),
    KeyBinding(.leadCrew, .character("l"), in: [.crews, .consent]),
    KeyBinding(.checkAll, .character("O"), in: [.departure]),
    KeyBinding(.sendRest, .character("r"), in: [.group]),
    KeyBinding(.fillRoll, .f(5), in: [.roll]),
    KeyBinding(.openCrews, .character("6"), in: AttendantContext.lists, footer: false),
  ]
}
