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
    // Numbers are sorted, not cards, and reasons are put in words for those that are returned.
    var ranked: [RankedCard] = []
    for (place, card) in cards.enumerated() where exclusion(of: card, for: seeker, at: now) == nil {
      ranked.append(
        RankedCard(
          place: place, score: score(card, seeker), start: card.window.start, shift: card.shift))
    }
    ranked.sort { left, right in
      if left.score != right.score { return left.score > right.score }
      return left.start != right.start ? left.start < right.start : left.shift < right.shift
    }
    return ranked.prefix(max(0, limit)).map { entry in
      let card = cards[entry.place]
      let fit = Fit(parts: parts(card, seeker, forAttendant: false))
      return RecommendedWork(card: card, score: entry.score, reasons: fit.reasons)
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

/// A card's place in a list and what it is sorted by.
private struct RankedCard {
  var place: Int
  var score: Int
  var start: Instant
  var shift: ShiftID
}
