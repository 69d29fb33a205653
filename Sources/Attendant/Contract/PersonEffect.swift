package import OddJobMarket

/// What the view of people wants done beyond finding and verifying; the station answers with a
/// `PersonReply` where nothing else is said.
package enum PersonEffect: Equatable, Sendable {
  /// All that a person did and was offered; answers `history`.
  case loadHistory(JobSeekerID)
  /// Shows the groups and the help of a person, which is itself an entry in the chain; answers
  /// `groups`.
  case revealGroups(JobSeekerID, by: AttendantID)
  /// The proof of a group was seen, or holds no more; answers `groups`.
  case setVerified(PriorityGroup, Bool, of: JobSeekerID, by: AttendantID)
  /// Takes down another phone; answers `AttendantReply.person`.
  case setPhone(JobSeekerID, phone: String, by: AttendantID)
  /// Writes what the record lacked; answers `completed`.
  case complete(JobSeekerID, PersonCompletion, by: AttendantID)
  /// Makes two records of one person one, for good; answers `merged`.
  case merge(JobSeekerID, into: JobSeekerID, by: AttendantID)
  /// What is kept about a person; answers `kept`.
  case loadKept(JobSeekerID)
  /// Deletes what is kept about a person who asks for it, for good; answers `erased`.
  case erase(JobSeekerID, ErasureExtent, by: AttendantID)
}

/// What the station answers to the view of people.
package enum PersonReply: Equatable, Sendable {
  /// With where the person stands today, once they have signed in.
  case history(Result<PersonHistory, Refusal>, turn: PersonTurn? = nil)
  case groups(Result<RevealedGroups, Refusal>)
  case completed(JobSeekerID, Result<PersonSummary, Refusal>)
  /// The survivor, and which record is no more.
  case merged(Result<PersonSummary, Refusal>, from: JobSeekerID)
  case kept(Result<KeptRecord, Refusal>)
  case erased(Result<ErasureExtent, Refusal>)
}
