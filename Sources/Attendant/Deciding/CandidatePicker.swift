import OddJobMarket

/// Whom to recommend for a shift; Enter recommends the highlighted one.
struct CandidatePicker: Equatable, Sendable {
  let shift: ShiftID
  let title: String
  var list = ItemList<Candidate>()
  /// Why nobody can be recommended.
  var refusal: Refusal?
  var isLoaded = false

  /// Why the highlighted one can't be recommended; nil where they can.
  var obstacle: Wording? {
    guard isLoaded else { return Words.pleaseWait }
    if let refusal { return refusal.wording }
    guard let candidate = list.selected else { return Words.nobodyToRecommend }
    return candidate.reasons.first { !$0.isFavourable }?.wording
  }
}
