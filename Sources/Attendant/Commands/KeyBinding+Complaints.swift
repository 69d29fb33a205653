import TerminalUI

extension KeyBinding {
  /// What people complain of, and what became of it.
  static let complaints: [KeyBinding] = [
    KeyBinding(.openComplaints, .character("C"), in: AttendantContext.lists, footer: false),
    KeyBinding(.passComplaintOn, .character("p"), in: [.complaints], priority: 2),
    KeyBinding(.answerComplaint, .character("a"), in: [.complaints], priority: 2),
  ]
}
