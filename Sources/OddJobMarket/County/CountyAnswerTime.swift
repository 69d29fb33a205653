/// When the county's word on a standby reaches this station, as far as its own setting says.
package enum CountyAnswerTime: Hashable, Sendable {
  /// The station speaks with the county at night.
  case overnight
  /// It does so again and again by day.
  case byDay
  /// It does so when an attendant asks.
  case whenAsked

  package var wording: Wording {
    switch self {
    case .overnight: Wording("夜里联网，第二天早上有答复", "The answer comes overnight, for the morning")
    case .byDay: Wording("联网以后就有答复", "The answer comes when the station is next in touch")
    case .whenAsked: Wording("工作人员联网以后有答复", "The answer comes when the attendant syncs")
    }
  }
}
