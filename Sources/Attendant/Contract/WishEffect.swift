package import OddJobMarket

/// What the attendant's seat writes down of what people and employers wish; the station answers with
/// a `WishReply`.
package enum WishEffect: Equatable, Sendable {
  /// People stay together for the rest of the day; answers `partyFormed`.
  case formParty([CrewMembership], mayPart: Bool, by: AttendantID)
  /// The party that a person belongs to ends; answers `partyEnded`.
  case endParty(of: JobSeekerID, by: AttendantID)
  /// The employer asks for a person by name, or no more where they did; answers `named`.
  case name(JobSeekerID, ShiftID, by: AttendantID)
  /// What was said of an applicant and the employer; answers `pair`.
  case loadPair(ApplicationID)
  /// The two are not to be brought together again; answers `blocked`.
  case block(PairBlock, by: AttendantID)
  /// They may be again; answers `blocked`.
  case unblock(PairBlock, by: AttendantID)
}

/// What the station answers about wishes.
package enum WishReply: Equatable, Sendable {
  case partyFormed(Result<Party, Refusal>)
  case partyEnded(Result<Party, Refusal>)
  /// Whether the person is asked for now.
  case named(Result<Bool, Refusal>)
  case pair(Result<PairStanding, Refusal>)
  /// Whether the pair is kept apart by that word now.
  case blocked(Result<Bool, Refusal>)
}
