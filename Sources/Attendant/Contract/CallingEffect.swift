package import OddJobMarket

/// What the attendant's seat wants done with numbers (叫号); the station answers with a
/// `CallingReply`, and tells every seat of a call.
package enum CallingEffect: Equatable, Sendable {
  /// Answers `queue`.
  case loadQueue
  /// Calls the lowest number that waits; answers `stepped`.
  case callNext(by: AttendantID)
  /// Takes a number of today one step on; answers `stepped`.
  case step(number: Int, CallEvent, by: AttendantID)
}

/// What the station answers to it.
package enum CallingReply: Equatable, Sendable {
  case queue([QueuedPerson], turns: DayTurns = DayTurns())
  case stepped(Result<QueuedPerson, Refusal>)
  /// A number was called, missed or served, at this seat or another.
  case changed
}
