import TerminalUI

extension KeyBinding {
  /// The keys of the employers' view, and those of the review beyond its decisions.
  static let employers: [KeyBinding] = [
    KeyBinding(.seeEmployer, .character("v"), in: [.employers], priority: 1),
    KeyBinding(.addAgent, .character("a"), in: [.employers], priority: 4),
    KeyBinding(.suspendEmployer, .character("s"), in: [.employers], priority: 3),
    KeyBinding(.liftSuspension, .character("l"), in: [.employers], priority: 4),
    KeyBinding(.nextRecords, .right, in: [.employers], priority: 3),
    KeyBinding(.openRecord, .enter, in: [.employers], priority: 3),
    KeyBinding(.readRecords, .tab, in: [.employers], priority: 2),
    KeyBinding(.openEmployers, .character("7"), in: AttendantContext.lists, footer: false),
    KeyBinding(.mendPosting, .character("m"), .enter, in: [.review], priority: 2),
    KeyBinding(.nextFinding, .character("n"), in: [.review], priority: 3),
  ]
}
