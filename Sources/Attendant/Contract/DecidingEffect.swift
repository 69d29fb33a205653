package import OddJobMarket

/// What the attendant's seat wants done about who gets a place, and whether there is one.
package enum DecidingEffect: Equatable, Sendable {
  /// Who may be recommended for a shift, best first; answers `candidates`.
  case loadCandidates(ShiftID)
  /// Recommends a person in the attendant's name; answers `done`.
  case recommend(JobSeekerID, ShiftID, by: AttendantID)
  /// Asks a person back for tomorrow in the name of a side, nil for both; answers `done`.
  case askBack(ApplicationID, ReturnSide?, by: AttendantID)
  /// Gives a place that was given up to another person; answers `done`.
  case replace(ApplicationID, with: JobSeekerID, ShiftID, by: AttendantID)
  /// More pay for an unfilled posting; answers `done`.
  case raisePay(PostingID, Money, by: AttendantID)
  /// What cancelling would mean; answers `cancellation`.
  case loadCancellation(ShiftID)
  /// Cancels a shift, or its whole posting, with the cause; answers `done`.
  case cancel(CancellationSummary, wholePosting: Bool, TransitionReason, by: AttendantID)
}

/// What the station answers about deciding.
package enum DecidingReply: Equatable, Sendable {
  case candidates(
    ShiftID, Result<[Candidate], Refusal>,
    /// What stands against each of those who signed in, did not apply and do not fit.
    passedOver: [FitReason] = [])
  case cancellation(Result<CancellationSummary, Refusal>)
  /// The ticket is there where it can be taken back.
  case done(Result<DecidingOutcome, Refusal>, undo: UndoTicket? = nil)
}

/// What was done, for the line that says so.
package enum DecidingOutcome: Hashable, Sendable {
  /// The place is held for the person where they answer; else the employer does.
  case recommended(ApplicationID, ApplicationState)
  case askedBack(waitingFor: ReturnSide)
  case returns
  case replaced
  case paysMore(Pay, confirmed: Int)
  case cancelled(CancellationSummary, wholePosting: Bool)
}
