import OddJobMarket

/// Whom to recommend for a shift; Enter recommends the highlighted one.
struct CandidatePicker: Equatable, Sendable {
  let shift: ShiftID
  let title: String
  var list = ItemList<Candidate>()
  /// What speaks for everyone alike, as the way to the site does: no reason to prefer anyone.
  private(set) var common: Set<FitReason> = []
  /// What stands against each of those who signed in and are not listed.
  private(set) var passedOver: [FitReason] = []
  /// Why nobody can be recommended.
  var refusal: Refusal?
  var isLoaded = false

  /// Why the highlighted one can't be recommended; nil where they can.
  var obstacle: Wording? {
    guard isLoaded else { return Words.pleaseWait }
    if let refusal { return refusal.wording }
    guard let candidate = list.selected else { return nobody }
    return candidate.reasons.first { !$0.isFavourable }?.wording
  }

  /// Why nobody here suits, and what can be done; nil where somebody does.
  var nobody: Wording? {
    guard isLoaded, refusal == nil, !list.items.contains(where: \.isSuitable) else { return nil }
    let add = AttendantCommand.addPerson.keyLabel
    let obstacles =
      list.items.compactMap { candidate in candidate.reasons.first { !$0.isFavourable } }
      + passedOver
    guard !obstacles.isEmpty else { return Words.nobodySignedIn(add: add) }
    let counts = obstacles.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    // Of equals the one that stands first in the list.
    let most = obstacles.max { (counts[$0] ?? 0) < (counts[$1] ?? 0) }
    let usual = obstacles.first { counts[$0] == most.flatMap { counts[$0] } }
    return Words.nobodySuits(
      obstacles.count, because: usual?.wording, add: add, raise: AttendantCommand.raisePay.keyLabel)
  }

  mutating func take(_ result: Result<[Candidate], Refusal>, passedOver: [FitReason]) {
    isLoaded = true
    self.passedOver = passedOver
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
