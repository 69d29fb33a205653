/// Someone who hires: a firm, sole trader or cooperative (单位), or a household (个人家庭).
package struct Employer: Hashable, Codable, Sendable {
  package let id: EmployerID
  package var kind: EmployerKind
  package var name: String
  package var verification: EmployerVerification
  package var suspension: EmployerSuspension?

  package init(
    id: EmployerID, kind: EmployerKind, name: String, verification: EmployerVerification,
    suspension: EmployerSuspension? = nil
  ) {
    self.id = id
    self.kind = kind
    self.name = name
    self.verification = verification
    self.suspension = suspension
  }
}

package enum EmployerKind: String, CaseIterable, Codable, Hashable, Sendable {
  case firm, soleTrader, cooperative, household

  /// A household is no employer in labour law: the minimum wage is a warning for it, and a dispute
  /// goes to mediation or court instead of the labour inspection.
  package var isHousehold: Bool { self == .household }

  package var wording: Wording {
    switch self {
    case .firm: Wording("企业", "Firm")
    case .soleTrader: Wording("个体户", "Sole trader")
    case .cooperative: Wording("合作社", "Cooperative")
    case .household: Wording("个人家庭", "Household")
    }
  }
}

/// What of an employer has been seen by an attendant.
package struct EmployerVerification: Hashable, Codable, Sendable {
  package var licenceSeen: Bool
  package var agentIdentitySeen: Bool
  package var agentAuthoritySeen: Bool

  package init(
    licenceSeen: Bool = false, agentIdentitySeen: Bool = false, agentAuthoritySeen: Bool = false
  ) {
    self.licenceSeen = licenceSeen
    self.agentIdentitySeen = agentIdentitySeen
    self.agentAuthoritySeen = agentAuthoritySeen
  }

  /// Whether enough has been seen: a household shows a person's document, all others a licence too.
  package func suffices(for kind: EmployerKind) -> Bool {
    kind.isHousehold ? agentIdentitySeen : licenceSeen && agentIdentitySeen
  }
}

/// A pause of an employer's rights, with a reason and an end that lifts itself.
package struct EmployerSuspension: Hashable, Codable, Sendable {
  package var reason: String
  package var lastDay: BusinessDay

  package init(reason: String, lastDay: BusinessDay) {
    self.reason = reason
    self.lastDay = lastDay
  }
}
