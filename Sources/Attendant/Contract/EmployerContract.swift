package import OddJobMarket

/// What the view of the employers wants done.
package enum EmployerEffect: Equatable, Sendable {
  /// Employers by name, pinyin, first letters or phone; answers `found`.
  case find(text: String)
  /// Everything on record of one; answers `opened`.
  case open(EmployerID)
  /// Records that a document has been seen; answers `changed`, as all that follow.
  case see(EmployerDocument, of: EmployerID, by: AttendantID)
  case addAgent(JobSeekerID, to: EmployerID, by: AttendantID)
  case suspend(EmployerID, reason: String, through: BusinessDay, by: AttendantID)
  case lift(EmployerID, reason: String, by: AttendantID)
}

/// What the station answers to the view of the employers.
package enum EmployerReply: Equatable, Sendable {
  /// The text echoes the question, so that a late answer is known as such.
  case found(text: String, [EmployerSummary])
  /// Nil where the record could not be read.
  case opened(EmployerID, EmployerRecord?)
  case changed(Change, Result<EmployerSummary, Refusal>)

  /// What was done, for the line that says so.
  package enum Change: Hashable, Sendable {
    case seen(EmployerDocument)
    case agentAdded, suspended, lifted
  }
}
