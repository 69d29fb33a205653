/// What an operation says happened in the market. Only market facts are operations; lockouts and
/// device states are local audit records.
package enum OperationType: String, CaseIterable, Codable, Hashable, Sendable {
  case personRegistered
  case documentSeen
  case certificateSeen
  case phoneRevealed
  case groupsRevealed
  case phoneChanged
  /// What a person's record lacked was told; names the fields, not what is in them.
  case personCompleted
  case peopleMerged
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
  case crewEnrolled
  case crewChanged
  case rollEntered
  case recommended
  case recommendationAnswered
  case askedBack
  case shiftCancelled
  /// A station gives rights to a shift's places back to the county: `{shift, count}`.
  case rightsReleased
  /// A table left the station with people's data in clear; names the table, and the day or shift
  /// where it was one's only.
  case dataExported
}
