import OddJobMarket

/// Whom to recommend for a shift; Enter recommends the highlighted one.
struct CandidatePicker: Equatable, Sendable {
  let shift: ShiftID
  let title: String
  var list = ItemList<Candidate>()
  /// What speaks for everyone alike, as the way to the site does: no reason to prefer anyone.
  private(set) var common: Set<FitReason> = []
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

  mutating func take(_ result: Result<[Candidate], Refusal>) {
    isLoaded = true
    switch result {
    case .failure(let refusal): self.refusal = refusal
    case .success(let candidates):
      list.replace(candidates)
      let suitable = candidates.filter(\.isSuitable)
      common = suitable.dropFirst().reduce(into: Set(suitable.first?.reasons ?? [])) {
        $0.formIntersection($1.reasons)
      }
      if suitable.count < 2 { common = [] }
    }
  }
}
