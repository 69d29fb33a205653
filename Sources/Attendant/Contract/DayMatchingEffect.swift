package import OddJobMarket

/// What the attendant's seat wants of the matching of a day.
package enum DayMatchingEffect: Equatable, Sendable {
  /// Begins a run, beside everything else; answers `progress` and then `matched`, both with the
  /// number given.
  case run(Int)
  /// Calls the run off; nothing is answered.
  case cancel
  /// What else a person could take besides what else is proposed to them; answers `choices`.
  case loadChoices(JobSeekerID, besides: [Engagement] = [])
  /// Recommends each in the attendant's name, one transaction each; answers `accepted`.
  case accept([MatchedPair], by: AttendantID)
  /// Takes back what was accepted, one act each; answers `takenBack`.
  case takeBack([MatchedAct], by: AttendantID)
}

/// What the station answers about the matching of a day.
package enum DayMatchingReply: Equatable, Sendable {
  case progress(Int, percent: Int)
  case matched(Int, Result<MatchedDay, Refusal>)
  /// Best first.
  case choices(JobSeekerID, Result<[RecommendedWork], Refusal>)
  case accepted([MatchedOutcome])
  case takenBack([MatchedReturn])
}
