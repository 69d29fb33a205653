/// A lawful ground for a limit that would otherwise be a finding of the gate.
package enum LawfulReason: String, CaseIterable, Codable, Hashable, Sendable {
  /// Work barred to women by the special rules on the protection of female workers.
  case womensBarredWork
  /// An age limit that a safety rule or an insurance of dangerous work sets.
  case safetyAgeRule
  /// A certificate that the law asks for this trade.
  case certificateRequired
  /// A health certificate that the law asks for, as for those who handle food.
  case healthCertificateRequired

  package var wording: Wording {
    switch self {
    case .womensBarredWork: Wording("女职工禁忌劳动范围", "Work barred to women by law")
    case .safetyAgeRule: Wording("安全生产年龄规定", "Safety rule on age")
    case .certificateRequired: Wording("法定持证上岗", "Certificate required by law")
    case .healthCertificateRequired: Wording("法定健康证明", "Health certificate required by law")
    }
  }
}
