/// The last command that can be done again on another row, and what its question was answered with.
struct LastAct: Equatable, Sendable {
  var command: AttendantCommand
  /// The place of the answer among the numbered ones; nil where nothing was asked.
  var answer: Int?
}

extension AttendantCommand {
  private static let repeatable: Set<AttendantCommand> = [
    .confirm, .depart, .arrive, .markNoShow, .withdraw, .finish, .verify, .seeCertificate,
    .pausePosting, .resumePosting, .closePosting, .passReview, .rejectReview,
  ]

  /// Whether it acts on the selected row, so that it can be done again on the next one.
  var isRepeatable: Bool { Self.repeatable.contains(self) }
}
