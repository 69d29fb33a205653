/// Where an application (报名) is in its life. One row per person and shift.
package enum ApplicationState: String, CaseIterable, Codable, Hashable, Sendable {
  case applied
  /// 候补: every right of this station is used; the county may still grant one.
  case standby
  case held
  case confirmed
  case departed
  case arrived
  case finished
  case settled
  case disputed
  case withdrawn
  case declined
  case notChosen
  /// A standby or a held place that was let go.
  case released
  case holdExpired
  case employerCancelled
  case noShow
  case termsDiffer
  case postingExpired

  /// Whether the person has a placement: the place is theirs, and their time is taken.
  package var isPlacement: Bool {
    switch self {
    case .confirmed, .departed, .arrived, .finished, .settled, .disputed: true
    default: false
    }
  }

  /// Whether the application uses one of the station's places: every placement, and a hold.
  package var usesPlace: Bool { self == .held || isPlacement }

  /// Whether an answer is still open.
  package var isOpen: Bool { self == .applied || self == .standby || self == .held }

  package var wording: Wording {
    switch self {
    case .applied: Wording("已报名", "Applied")
    case .standby: Wording("候补", "Standby")
    case .held: Wording("保留名额", "Place held")
    case .confirmed: Wording("已定", "Confirmed")
    case .departed: Wording("已出发", "Departed")
    case .arrived: Wording("已到岗", "Arrived")
    case .finished: Wording("已完工", "Finished")
    case .settled: Wording("已结清", "Settled")
    case .disputed: Wording("有争议", "Disputed")
    case .withdrawn: Wording("已取消", "Withdrawn")
    case .declined: Wording("未同意", "Declined")
    case .notChosen: Wording("未选上", "Not chosen")
    case .released: Wording("名额已放开", "Released")
    case .holdExpired: Wording("保留已过", "Hold expired")
    case .employerCancelled: Wording("雇主取消", "Cancelled by employer")
    case .noShow: Wording("未到岗", "Did not arrive")
    case .termsDiffer: Wording("现场不符", "Terms differ on site")
    case .postingExpired: Wording("已过期", "Expired")
    }
  }
}
