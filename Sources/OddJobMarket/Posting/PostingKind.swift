/// What kind of work a posting offers.
package enum PostingKind: String, CaseIterable, Codable, Hashable, Sendable {
  case ordinary, publicWelfare, workRelief, internship, assistanceWorkshop, crossCounty, homeBased
  case trialWork

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
