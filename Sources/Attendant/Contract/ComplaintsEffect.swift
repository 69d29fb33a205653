package import OddJobMarket

/// What the attendant's seat wants of the complaints; the station answers with a `ComplaintsReply`.
package enum ComplaintsEffect: Equatable, Sendable {
  /// Answers `loaded`.
  case load
  /// The whole of one, which is on record; answers `opened`.
  case open(String, by: AttendantID)
  /// Takes one a step on, with a word of it; answers `stepped`.
  case step(String, to: ComplaintState, note: String, by: AttendantID)
}

/// What the station says about complaints.
package enum ComplaintsReply: Equatable, Sendable {
  case loaded([ComplaintSummary])
  case opened(Result<ComplaintRecord, Refusal>)
  case stepped(Result<ComplaintRecord, Refusal>)
  /// One was filed at a public seat.
  case filed
}
