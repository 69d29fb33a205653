package import OddJobMarket

/// The hard rules, each by itself: what is looked up in an index and what is said to a person come
/// from the same functions.
extension SameDayMatching {
  /// Returns the first hard rule that excludes the person from the shift, or nil.
  package func exclusion(
    of card: PostingCard, for seeker: SeekerProfile, at now: Instant
  ) -> Exclusion? {
    standingExclusion(card, at: now) ?? personExclusion(card, seeker)
      ?? timeExclusion(card, seeker, at: now) ?? termsExclusion(card, seeker)
  }

  /// What excludes everybody.
  func standingExclusion(_ card: PostingCard, at now: Instant) -> Exclusion? {
    if card.state != .live || now >= card.closesAt { return .closed }
    if card.places.allotted <= 0 { return .notOnOffer }
    return card.places.outstanding == 0 ? .full : nil
  }

  private func personExclusion(_ card: PostingCard, _ seeker: SeekerProfile) -> Exclusion? {
    if let exclusion = pairExclusion(card, seeker) { return exclusion }
    if let certificate = missingCertificate(for: card.trade, seeker) {
      return .certificateMissing(certificate)
    }
    return ageExclusion(card, seeker)
  }

  /// The certificate that the trade asks for and nobody has seen of the person.
  func missingCertificate(for trade: TradeCode, _ seeker: SeekerProfile) -> Certificate? {
    trades[trade]?.certificate.flatMap { seeker.certificatesSeen.contains($0) ? nil : $0 }
  }

  /// What stands between this person and this posting alone.
  func pairExclusion(_ card: PostingCard, _ seeker: SeekerProfile) -> Exclusion? {
    if !card.reservedFor.isEmpty, card.reservedFor.isDisjoint(with: seeker.verifiedGroups) {
      return .reserved(for: card.reservedFor)
    }
    return seeker.blockedPostings.contains(card.posting) ? .blocked : nil
  }

  func ageExclusion(_ card: PostingCard, _ seeker: SeekerProfile) -> Exclusion? {
    guard let birthDate = seeker.birthDate else { return nil }
    let minimum = rules.minimumAge(trade: trades[card.trade], window: card.window)
    let dayOfWork = rules.calendar.civilDate(of: card.window.start)
    return birthDate.wholeYears(until: dayOfWork) < minimum ? .underAge(minimum: minimum) : nil
  }

  private func timeExclusion(
    _ card: PostingCard, _ seeker: SeekerProfile, at now: Instant
  ) -> Exclusion? {
    guard seeker.available.start <= joiningInstant(card.window, at: now),
      card.window.end <= seeker.available.end
    else { return .notFreeThen }
    return engagementExclusion(card.window, on: card.day, seeker.engagements)
  }

  /// When somebody who takes the work now begins: work that has just begun still takes people for
  /// half an hour.
  func joiningInstant(_ window: TimeWindow, at now: Instant) -> Instant {
    max(window.start, min(now, window.start + Posting.lateStartLimit))
  }

  /// What the work promised already excludes.
  func engagementExclusion(
    _ window: TimeWindow, on day: BusinessDay, _ engagements: [Engagement]
  ) -> Exclusion? {
    var minutes = window.minutes
    var lacksRest = false
    for other in engagements {
      if other.window.collides(with: window, buffer: rules.limits.travelBuffer) {
        return .overlaps(title: other.title)
      }
      if other.day == day {
        minutes += other.window.minutes
      } else if other.window.collides(with: window, buffer: rules.limits.nightRest) {
        lacksRest = true
      }
    }
    if minutes > rules.limits.dailyHoursMax.count { return .tooManyHours }
    return lacksRest ? .tooLittleRest : nil
  }

  private func termsExclusion(_ card: PostingCard, _ seeker: SeekerProfile) -> Exclusion? {
    if let asked = seeker.payAsked, let pay = binding(card), pay < asked { return .payBelowAsked }
    guard let distance = wayAlone(card) else { return nil }
    if distance > weights.distanceLimitMetres { return .tooFar }
    if let accepted = seeker.distanceAccepted, distance > accepted {
      return .fartherThanAccepted(metres: distance, accepted: accepted)
    }
    return nil
  }

  /// The pay that is held against what was asked for a day: that of long shifts with a comparable pay.
  func binding(_ card: PostingCard) -> Money? {
    guard card.window.minutes >= Self.longShiftMinutes else { return nil }
    return card.pay.comparableShiftPay(shiftMinutes: card.window.minutes)
  }

  static let longShiftMinutes = 6 * 60

  /// The way in metres where nobody gives a ride and the place is known.
  func wayAlone(_ card: PostingCard) -> Int? {
    card.ride == .none ? card.distanceMetres : nil
  }
}
