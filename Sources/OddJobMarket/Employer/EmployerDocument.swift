/// What an attendant can be shown by an employer, each of them seen and recorded for itself.
package enum EmployerDocument: String, CaseIterable, Codable, Hashable, Sendable {
  case licence, agentIdentity, agentAuthority

  package var wording: Wording {
    switch self {
    case .licence: Wording("营业执照", "Licence")
    case .agentIdentity: Wording("经办人证件", "Agent's ID")
    case .agentAuthority: Wording("授权委托书", "Agent's authority")
    }
  }
}

extension EmployerVerification {
  /// Returns whether a document has been seen.
  package func hasSeen(_ document: EmployerDocument) -> Bool {
    switch document {
    case .licence: licenceSeen
    case .agentIdentity: agentIdentitySeen
    case .agentAuthority: agentAuthoritySeen
    }
  }
}

extension EmployerKind {
  /// What such an employer can show: a household has no licence, and nobody's authority is needed to
  /// speak for it.
  package var documents: [EmployerDocument] {
    isHousehold ? [.agentIdentity] : EmployerDocument.allCases
  }
}

extension EmployerSuspension {
  /// The most days that one suspension may run, its first included: a year, for no attendant decides
  /// alone for longer.
  package static let daysMax = 366

  /// Whether it is in force on a day; nobody has to end it.
  package func isInForce(on day: BusinessDay) -> Bool { day <= lastDay }
}
