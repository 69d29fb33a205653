package import OddJobMarket

/// Who may take what, how well it fits, and why: pure, and the same on every machine.
package struct SameDayMatching: Sendable {
  package let rules: PlacementRules
  package let weights: FitWeights
  package let trades: TradeCatalogue

  package init(
    rules: PlacementRules, weights: FitWeights = FitWeights(), trades: TradeCatalogue = .standard
  ) {
    self.rules = rules
    self.weights = weights
    self.trades = trades
  }

  /// Returns the best shifts for one person now, at most `limit`.
  ///
  /// Equal fits come in the order of their start, then of their identifiers: a published order,
  /// never that of memory.
  package func best(
    _ limit: Int, for seeker: SeekerProfile, among cards: [PostingCard], at now: Instant
  ) -> [RecommendedWork] {
    let fits: [(card: PostingCard, fit: Fit)] = cards.compactMap { card in
      guard case .success(let fit) = fit(of: card, for: seeker, at: now) else { return nil }
      return (card, fit)
    }
    let ordered = fits.sorted { left, right in
      if left.fit.score != right.fit.score { return left.fit.score > right.fit.score }
      if left.card.window.start != right.card.window.start {
        return left.card.window.start < right.card.window.start
      }
      return left.card.shift < right.card.shift
    }
    return ordered.prefix(limit).map {
      RecommendedWork(card: $0.card, score: $0.fit.score, reasons: $0.fit.reasons)
    }
  }

  /// Returns the fit of a shift for a person, or the reason why it is out of the question.
  package func fit(
    of card: PostingCard, for seeker: SeekerProfile, at now: Instant
  ) -> Result<Fit, Exclusion> {
    if let exclusion = exclusion(of: card, for: seeker, at: now) { return .failure(exclusion) }
    return .success(Fit(parts: parts(card, seeker)))
  }
}
