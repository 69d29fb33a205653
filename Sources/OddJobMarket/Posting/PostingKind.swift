/// What kind of work a posting offers.
package enum PostingKind: String, CaseIterable, Codable, Hashable, Sendable {
  case ordinary, publicWelfare, workRelief, internship, assistanceWorkshop, crossCounty, homeBased
  case trialWork

  /// The groups that this kind of work is kept for; empty where anybody may take it.
  ///
  /// Source: 三穗 三(四)3 (monitored and living-allowance households, zero-employment households,
  /// people with a disability); 贵州 三(十七), 附件3 二(六)4 (hard to place, out of poverty);
  /// 平顶山 (十二) names resettled people. Veterans, young people and former fishers as such are not
  /// among them.
  package var keptFor: Set<PriorityGroup> { self == .publicWelfare ? Self.helped : [] }

  /// Whether the public pays for the places: of these an employer names or chooses at most a third.
  package var isPubliclyFunded: Bool { self == .publicWelfare || self == .workRelief }

  /// Whom public-welfare posts are for: people the market does not take.
  private static let helped: Set<PriorityGroup> = [
    .hardToPlace, .zeroEmploymentHousehold, .minimumLivingAllowance, .disabled,
    .monitoredHousehold, .liftedOutOfPoverty, .relocated,
  ]

  package var wording: Wording {
    switch self {
    case .ordinary: Wording("普通零工", "Odd job")
    case .publicWelfare: Wording("公益性岗位", "Public-welfare post")
    case .workRelief: Wording("以工代赈", "Work relief")
    case .internship: Wording("就业见习", "Internship")
    case .assistanceWorkshop: Wording("帮扶车间", "Assistance workshop")
    case .crossCounty: Wording("跨县务工", "Work in another county")
    case .homeBased: Wording("居家灵活", "Home-based work")
    case .trialWork: Wording("实地试工", "Trial work")
    }
  }
}
