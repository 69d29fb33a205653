package import OddJobMarket

/// What the attendant's seat wants done about crews, groups, departures and rolls.
package enum CrewsEffect: Equatable, Sendable {
  /// Answers `crews`.
  case load
  /// Answers `record`.
  case loadRecord(CrewID)
  /// Crews and people by a text; answers `found`.
  case find(text: String)
  /// Answers `enrolled`.
  case enrol(
    name: String, leader: JobSeekerID, [CrewMembership], by: AttendantID)
  /// Answers `changed`.
  case change(CrewID, CrewChange, by: AttendantID)
  /// Looks what would become of a group's application, or applies; answers `group`.
  case applyTogether([JobSeekerID], ShiftID, GroupChoice, by: AttendantID)
  /// Answers `departure`; the leader's phone in it is an entry in the chain.
  case loadDeparture(ShiftID, by: AttendantID)
  /// Answers `departed`.
  case depart([ApplicationID], ShiftID, by: AttendantID)
  /// Answers `roll`.
  case loadRoll(ShiftID)
  /// Answers `rollEntered`.
  case enterRoll([RollLine], ShiftID, by: AttendantID)
  /// Writes the roll of a shift into the folder of outgoing files; answers `rollWritten`.
  case writeRoll(ShiftID, by: AttendantID)
  /// Writes the day sheet (日报) of a business day into the same folder, masked; answers
  /// `daySheetWritten`.
  case writeDaySheet(BusinessDay)
}

/// What the station answers about crews, groups, departures and rolls.
package enum CrewsReply: Equatable, Sendable {
  case crews([CrewSummary])
  /// Nil where the crew has been dissolved meanwhile.
  case record(CrewRecord?)
  /// The text echoes the question, so that a late answer is known as such.
  case found(text: String, crews: [CrewSummary], people: [PersonSummary])
  case enrolled(Result<CrewSummary, Refusal>)
  /// The crew as it is now; nil once it is dissolved.
  case changed(CrewID, Result<CrewSummary?, Refusal>)
  /// The ticket is there where the group applied.
  case group(Result<GroupOutcome, Refusal>, undo: UndoTicket? = nil)
  case departure(ShiftID, Result<DepartureSheet, Refusal>)
  case departed(ShiftID, Result<DepartureOutcome, Refusal>, undo: UndoTicket? = nil)
  case roll(ShiftID, Result<RollSheet, Refusal>)
  case rollEntered(ShiftID, Result<[RollResult], Refusal>, undo: UndoTicket? = nil)
  /// The path of the file.
  case rollWritten(Result<String, Refusal>)
  /// The path of the file.
  case daySheetWritten(Result<String, Refusal>)
}
