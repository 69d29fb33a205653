package import OddJobMarket

/// What the attendant's seat wants done with the turns of the day; the station answers with a
/// `TurnsReply`.
package enum TurnsEffect: Equatable, Sendable {
  /// Answers `loaded`.
  case load
  /// Moves a person to a place of the list, 1 for the first; answers `moved`.
  case move(JobSeekerID, to: Int, because: TurnMoveReason, by: AttendantID)
  /// Holds the draw of today, once; answers `drawn`.
  case draw(by: AttendantID)
}

/// What the station answers about the turns.
package enum TurnsReply: Equatable, Sendable {
  case loaded(DayTurns)
  /// The turns as they are then, and the ticket to take the move back.
  case moved(JobSeekerID, Result<DayTurns, Refusal>, undo: UndoTicket? = nil)
  case drawn(Result<DayTurns, Refusal>)
}
