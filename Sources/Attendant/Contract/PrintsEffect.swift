package import OddJobMarket

/// What the attendant's seat wants printed, and what it says of what was; the station answers with a
/// `PrintsReply`.
package enum PrintsEffect: Equatable, Sendable {
  /// Answers `loaded`.
  case load
  /// Prints slips; answers `step` at every step of each.
  case slips([ApplicationID], by: AttendantID)
  /// Prints the roll of a shift, names and phones in full; answers `step` at every step.
  case roll(ShiftID, by: AttendantID)
  /// The same paper once more, marked as a reprint; answers `step`.
  case again(PrintRecord, by: AttendantID)
  /// Somebody looked whether it came out; answers `step`.
  case say(PrintRecord, cameOut: Bool)
}

/// What the station answers about printing.
package enum PrintsReply: Equatable, Sendable {
  case loaded([PrintRecord])
  case step(Result<PrintRecord, Refusal>)
  /// What was asked for at another seat was not printed, or nobody knows.
  case troubled(PrintRecord)
}
