/// Why somebody was not chosen, in words that the person reads.
///
/// All are about the work. There is none about sex, age, ethnicity, household registration, marriage,
/// looks or health, and none can be typed.
package enum NotChosenReason: String, CaseIterable, Codable, Hashable, Sendable {
  case hours, experience, certificate, enoughPeople, workChanged

  package var wording: Wording {
    switch self {
    case .hours: Wording("时间对不上", "Hours do not fit")
    case .experience: Wording("要干过的熟手", "Experience needed")
    case .certificate: Wording("要有规定的证", "Certificate needed")
    case .enoughPeople: Wording("人已经够了", "Enough people")
    case .workChanged: Wording("活有变动", "The work changed")
    }
  }
}

extension TransitionReason {
  /// Makes the reason of a choice that went another way: it is the employer's, and its note is the
  /// name of the reason, never free words.
  package init(_ reason: NotChosenReason) {
    self.init(.employer, note: reason.rawValue)
  }
}
