/// What may change in a crew that works together.
package enum CrewChange: Hashable, Sendable {
  /// Someone joins, with the consent they gave.
  case joins(CrewMembership)
  /// Someone goes; the consent ends with it.
  case leaves(JobSeekerID)
  /// Someone takes their consent back, and so goes.
  case withdrawsConsent(JobSeekerID)
  case leads(JobSeekerID)
  case dissolves

  /// The name that stands in operations.
  package var code: String {
    switch self {
    case .joins: "joined"
    case .leaves: "left"
    case .withdrawsConsent: "consentWithdrawn"
    case .leads: "leader"
    case .dissolves: "dissolved"
    }
  }
}
