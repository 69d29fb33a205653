/// Who says yes (定人方式).
package enum HiringMode: String, CaseIterable, Codable, Hashable, Sendable {
  /// The employer agreed beforehand, so the station confirms at once.
  case firstCome
  /// The employer looks at the applicants and picks.
  case employerPicks
  /// The attendant or the matching proposes and the employer answers.
  case stationRecommends

  package var wording: Wording {
    switch self {
    case .firstCome: Wording("先到先定", "First come")
    case .employerPicks: Wording("雇主当面定", "Employer picks")
    case .stationRecommends: Wording("站上推荐", "Station recommends")
    }
  }
}
