import OddJobMarket

/// What someone may need help with.
package enum RightsTopic: CaseIterable, Hashable, Sendable {
  case unpaid, fake, fee, discrimination, injury, other

  init(_ matter: ComplaintMatter) {
    switch matter {
    case .unpaidWages: self = .unpaid
    case .fakePosting: self = .fake
    case .illegalFee: self = .fee
    case .discrimination: self = .discrimination
    case .injury: self = .injury
    case .other: self = .other
    }
  }

  /// As what it is taken down.
  var matter: ComplaintMatter {
    switch self {
    case .unpaid: .unpaidWages
    case .fake: .fakePosting
    case .fee: .illegalFee
    case .discrimination: .discrimination
    case .injury: .injury
    case .other: .other
    }
  }

  var wording: Wording { matter.wording }

  /// What to do first.
  var advice: Wording {
    switch self {
    case .unpaid: RightsWords.unpaidText
    case .fake: RightsWords.fakeText
    case .fee: RightsWords.feeText
    case .discrimination: RightsWords.discriminationText
    case .injury: RightsWords.injuryText
    case .other: RightsWords.otherText
    }
  }

  /// The numbers that help with it, the most fitting first.
  var numbers: [String] {
    switch self {
    case .unpaid: ["12333", "12348", "12345", "110"]
    case .fake: ["110", "12333", "12345", "12348"]
    case .fee, .discrimination: ["12333", "12345", "12348", "110"]
    case .injury: ["12333", "12348", "12345", "110"]
    case .other: ["12345", "12333", "12348", "110"]
    }
  }

  /// Returns the hotlines with those that fit first; none is left out.
  func ordered(_ hotlines: [Hotline]) -> [Hotline] {
    let known = numbers.compactMap { number in hotlines.first { $0.number == number } }
    return known + hotlines.filter { !numbers.contains($0.number) }
  }
}
