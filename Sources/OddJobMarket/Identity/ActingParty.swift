/// Who does something; every transition and every operation names one.
package enum ActingParty: Hashable, Sendable {
  case jobSeeker(JobSeekerID)
  case employer(EmployerID)
  case attendant(AttendantID)
  /// The program itself: expiry, the day's turn. Never more than a rule that anyone can read.
  case system
  case county

  /// The role alone, for permission tables.
  package var role: ActingRole {
    switch self {
    case .jobSeeker: .jobSeeker
    case .employer: .employer
    case .attendant: .attendant
    case .system: .system
    case .county: .county
    }
  }

  /// The text that stands in operations: the role, a colon, the identifier.
  package var text: String {
    switch self {
    case .jobSeeker(let id): "jobSeeker:\(id.text)"
    case .employer(let id): "employer:\(id.text)"
    case .attendant(let id): "attendant:\(id.text)"
    case .system: "system"
    case .county: "county"
    }
  }
}

package enum ActingRole: String, CaseIterable, Codable, Hashable, Sendable {
  case jobSeeker, employer, attendant, system, county
}
