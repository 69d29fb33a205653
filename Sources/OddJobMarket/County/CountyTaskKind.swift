/// What the county found that only people can put right.
package enum CountyTaskKind: String, CaseIterable, Codable, Hashable, Sendable {
  /// The person is confirmed at another station for overlapping times.
  case personElsewhere
  /// The county granted fewer places than are confirmed here.
  case rightsShort
  /// What was called confirmed here is a standby at the county.
  case standbyKept
  /// The county gave a standby a place, and a rule stands against it here.
  case standbyNotUpgraded
  /// The county called a posting of this station off.
  case postingCalledOff

  package var wording: Wording {
    switch self {
    case .personElsewhere:
      Wording("同一人在别的站也定了活，时间冲突", "Confirmed at another station for overlapping times")
    case .rightsShort:
      Wording("本站已定的人比县里给的名额多", "More people are confirmed here than the county granted")
    case .standbyKept:
      Wording("本站已定，县里按候补登记", "Confirmed here, on standby at the county")
    case .standbyNotUpgraded:
      Wording("县里给了名额，本站定不下来", "The county gave a place that can't be confirmed here")
    case .postingCalledOff:
      Wording("县里取消了本站的岗位", "The county called a posting of this station off")
    }
  }

  /// What an attendant does about it.
  package var remedy: Wording {
    switch self {
    case .personElsewhere:
      Wording("问本人去哪边，另一边当面取消。", "Ask the person which one stands, and cancel the other.")
    case .rightsShort, .standbyKept:
      Wording("已定的不收回。请县里补名额。", "Nobody is sent away. Ask the county for the places.")
    case .standbyNotUpgraded:
      Wording("和本人核对时间和证件，再定或告诉县里。", "Check times and papers, confirm, or tell the county.")
    case .postingCalledOff:
      Wording("通知已定的人，逐个取消并写明原因。", "Tell those confirmed, and cancel each with its reason.")
    }
  }
}
