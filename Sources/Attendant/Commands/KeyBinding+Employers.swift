import TerminalUI

extension KeyBinding {
  /// The keys of the employers' view, and those of the review beyond its decisions.
  static let employers: [KeyBinding] = [
    KeyBinding(.seeEmployer, .character("v"), in: [.employers]),
    KeyBinding(.addAgent, .character("a"), in: [.employers]),
    KeyBinding(.suspendEmployer, .character("s"), in: [.employers]),
    KeyBinding(.liftSuspension, .character("l"), in: [.employers]),
    KeyBinding(.nextRecords, .right, in: [.employers]),
    KeyBinding(.openRecord, .enter, in: [.employers]),
    KeyBinding(.readRecords, .tab, in: [.employers]),
    KeyBinding(.openEmployers, .character("7"), in: AttendantContext.lists, footer: false),
    KeyBinding(.mendPosting, .character("m"), .enter, in: [.review]),
    KeyBinding(.nextFinding, .character("n"), in: [.review]),
  ]
}
