/// What an operation says happened in the market. Only market facts are operations; lockouts and
/// device states are local audit records.
package enum OperationType: String, CaseIterable, Codable, Hashable, Sendable {
  case personRegistered
  case documentSeen
  case certificateSeen
  case phoneRevealed
  case groupsRevealed
  case phoneChanged
  /// An attendant has seen the proof of a support group, or found it to hold no more; which group is
  /// a salted commitment.
  case groupVerified
  /// What a person's record lacked was told; names the fields, not what is in them.
  case personCompleted
  case peopleMerged
  /// What was kept about a person was deleted, as far as `extent` says; sealed fields of theirs that
  /// the county has go too.
  case personErased
  case employerAdded
  case employerVerified
  case employerAgentAdded
  case employerSuspended
  case suspensionLifted
  case postingPublished
  case postingReviewed
  case postingAmended
  case postingStateChanged
  case payRaised
  case hiredOutside
  case signedIn
  case applied
  case applicationStepped
  /// An attendant took back what was just done; names the operations and what is so again.
  case undone
  /// People who stay together for the day, each with the instant of their own consent; and the end.
  case partyFormed
  case partyEnded
  /// An employer asks for somebody by name for a shift; and asks no more.
  case personNamed
  case namingWithdrawn
  /// A person and an employer are not to be brought together; and may be again.
  case pairBlocked
  case pairUnblocked
  case crewEnrolled
  case crewChanged
  case rollEntered
  case recommended
  case recommendationAnswered
  case askedBack
  case shiftCancelled
  /// A station gives rights to a shift's places back to the county: `{shift, count}`.
  case rightsReleased
  /// The hash of the seed by which a day's turns will be drawn.
  case drawPromised
  /// A day's turns were drawn: the seed, and the last sign-in number that took part.
  case turnsDrawn
  /// An attendant moved somebody in the turns of a day, with the reason.
  case turnMoved
  /// A table left the station with people's data in clear; names the table, and the day or shift
  /// where it was one's only.
  case dataExported
}
