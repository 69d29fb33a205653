/// What an operation says happened in the market. Only market facts are operations; lockouts and
/// device states are local audit records.
package enum OperationType: String, CaseIterable, Codable, Hashable, Sendable {
  case personRegistered
  case documentSeen
  case certificateSeen
  case phoneRevealed
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
  case signedIn
  case applied
  case applicationStepped
}
