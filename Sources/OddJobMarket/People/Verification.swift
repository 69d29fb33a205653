/// Whether a document of the person has been seen (自报, 已核验), and which.
package enum Verification: Hashable, Sendable {
  case selfDeclared
  case verified(IdentityDocument)

  package var isVerified: Bool { self != .selfDeclared }

  package var wording: Wording {
    switch self {
    case .selfDeclared: Wording("自报", "self-declared")
    case .verified: Wording("已核验", "verified")
    }
  }
}

/// A document by which an attendant or a reader has seen who someone is.
package enum IdentityDocument: String, CaseIterable, Codable, Hashable, Sendable {
  case identityCard, temporaryIdentityCard, householdRegister, socialSecurityCard

  package var wording: Wording {
    switch self {
    case .identityCard: Wording("身份证", "ID card")
    case .temporaryIdentityCard: Wording("临时身份证", "temporary ID card")
    case .householdRegister: Wording("户口簿", "household register")
    case .socialSecurityCard: Wording("社保卡", "social-security card")
    }
  }
}
