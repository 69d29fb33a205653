import OddJobMarket

extension PolicySummary.Term {
  /// Returns the term as it stands today: what was to run until yesterday has ended.
  func onDay(_ today: CivilDate) -> PolicySummary.Term {
    if case .until(let last) = self, last < today { return .ended(last) }
    return self
  }

  var isOver: Bool {
    if case .ended = self { true } else { false }
  }

  var wording: Wording {
    switch self {
    case .until(let date): PoliciesWords.until(date)
    case .ended(let date): PoliciesWords.ended(date)
    case .askAtCounter: PoliciesWords.ask
    }
  }
}
