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

  /// Returns the first hard rule that excludes the person from the shift, or nil.
  package func exclusion(
    of card: PostingCard, for seeker: SeekerProfile, at now: Instant
  ) -> Exclusion? {
    if card.state != .live || now >= card.closesAt { return .closed }
    if card.places.outstanding == 0 { return .full }
    let trade = trades[card.trade]
    if let certificate = trade?.certificate, !seeker.certificatesSeen.contains(certificate) {
      return .certificateMissing(certificate)
    }
    if let birthDate = seeker.birthDate {
      let minimum = rules.minimumAge(trade: trade, window: card.window)
      let dayOfWork = rules.calendar.civilDate(of: card.window.start)
      if birthDate.wholeYears(until: dayOfWork) < minimum { return .underAge(minimum: minimum) }
    }
    return timeExclusion(card, seeker, at: now) ?? termsExclusion(card, seeker)
  }

  private func timeExclusion(
    _ card: PostingCard, _ seeker: SeekerProfile, at now: Instant
  ) -> Exclusion? {
    // Work that has just begun still takes people for half an hour.
    let start = max(card.window.start, min(now, card.window.start + Posting.lateStartLimit))
    guard seeker.available.start <= start, card.window.end <= seeker.available.end else {
      return .notFreeThen
    }
    if let other = seeker.engagements.first(where: {
      $0.window.collides(with: card.window, buffer: rules.limits.travelBuffer)
    }) {
      return .overlaps(title: other.title)
    }
    let minutes = seeker.engagements.filter { $0.day == card.day }
      .reduce(card.window.minutes) { $0 + $1.window.minutes }
    if minutes > rules.limits.dailyHoursMax.count { return .tooManyHours }
    let lacksRest = seeker.engagements.contains {
      $0.day != card.day && $0.window.collides(with: card.window, buffer: rules.limits.nightRest)
    }
    return lacksRest ? .tooLittleRest : nil
  }

  private func termsExclusion(_ card: PostingCard, _ seeker: SeekerProfile) -> Exclusion? {
    if let asked = seeker.payAsked,
      let pay = card.pay.comparableShiftPay(shiftMinutes: card.window.minutes), pay < asked,
      card.window.minutes >= 6 * 60
    {
      return .payBelowAsked
    }
    if let distance = card.distanceMetres, distance > weights.distanceLimitMetres,
      card.ride == .none
    {
      return .tooFar
    }
    return nil
  }
}
