import OddJobMarket

/// The open shifts of a day with all of a rule and a fit worked out that is the same for everyone.
///
/// It says of a pair what `SameDayMatching` says, without words, so that a million pairs take
/// milliseconds; words are made for the pairs that are shown.
struct DayTable {
  let matching: SameDayMatching
  let reserved: ReservedPlaces
  let now: Instant
  /// By start, then identifier: the published order in which shifts stand.
  private(set) var cards: [PostingCard]
  private let terms: [Terms]
  private let trades: [TradeCode: Int]

  /// A third job in a day is nobody's plan.
  static let jobsMax = 2

  private struct Terms {
    var isOpen: Bool
    var trade: Int
    var certificate: Certificate?
    var minimumAge: Int
    var dayOfWork: CivilDate
    var start: Instant
    var minutes: Int
    /// In fen, where it can be compared.
    var pay: Int?
    var isTooFar: Bool
    /// The points that are the same for everybody.
    var points: Int
  }

  init(
    matching: SameDayMatching, reserved: ReservedPlaces, cards: [PostingCard], at now: Instant
  ) {
    self.matching = matching
    self.reserved = reserved
    self.now = now
    self.cards = cards.sorted {
      ($0.window.start, $0.shift) < ($1.window.start, $1.shift)
    }
    var trades: [TradeCode: Int] = [:]
    terms = self.cards.map { card in
      let trade = trades[card.trade] ?? trades.count
      trades[card.trade] = trade
      return Self.terms(of: card, trade: trade, matching: matching, now: now)
    }
    self.trades = trades
  }

  private static func terms(
    of card: PostingCard, trade: Int, matching: SameDayMatching, now: Instant
  ) -> Terms {
    let weights = matching.weights
    let entry = matching.trades[card.trade]
    var points = 1 + (card.isUrgent ? weights.urgency : 0)
    var isTooFar = false
    if let distance = card.distanceMetres {
      let near = max(0, weights.distanceLimitMetres - distance)
      points += weights.distance * near / max(1, weights.distanceLimitMetres)
      isTooFar = distance > weights.distanceLimitMetres && card.ride == .none
    }
    return Terms(
      isOpen: card.state == .live && now < card.closesAt, trade: trade,
      certificate: entry?.certificate,
      minimumAge: matching.rules.minimumAge(trade: entry, window: card.window),
      dayOfWork: matching.rules.calendar.civilDate(of: card.window.start),
      start: max(card.window.start, min(now, card.window.start + Posting.lateStartLimit)),
      minutes: card.window.minutes,
      pay: card.pay.comparableShiftPay(shiftMinutes: card.window.minutes)?.fen,
      isTooFar: isTooFar, points: points)
  }

  /// The shifts of the person that nothing stands against, for whom has `jobs` that day at most.
  func candidates(for seeker: DaySeeker, jobs: Int) -> [DayCandidate] {
    let profile = seeker.profile
    var knows = [Bool](repeating: false, count: trades.count)
    for trade in profile.trades {
      if let index = trades[trade] { knows[index] = true }
    }
    var points = 0
    if profile.daysWaited > 0 {
      points += min(profile.daysWaited, 7) * matching.weights.dayWaited
    }
    if profile.hasVerifiedGroup { points += matching.weights.verifiedGroup }
    var row: [DayCandidate] = []
    for card in cards.indices {
      let terms = terms[card]
      guard terms.isOpen, cards[card].places.outstanding > 0,
        fits(terms, cards[card], profile),
        reserved.admits(seeker.verifiedGroups, to: cards[card].kind),
        Self.jobs(of: profile, on: cards[card].day) <= jobs
      else { continue }
      var score = points + terms.points
      if knows[terms.trade] { score += matching.weights.preferredTrade }
      if let asked = profile.payAsked?.fen, asked > 0, let pay = terms.pay, pay > asked {
        let excess = min(pay - asked, asked / 2)
        score += matching.weights.payAboveAsked * excess / max(1, asked / 2)
      }
      row.append(
        DayCandidate(
          card: card, score: score, isWholeDay: TurnRule.usesTurn(minutes: terms.minutes)))
    }
    return row
  }

  private func fits(_ terms: Terms, _ card: PostingCard, _ profile: SeekerProfile) -> Bool {
    if terms.isTooFar { return false }
    guard profile.available.start <= terms.start, card.window.end <= profile.available.end else {
      return false
    }
    if let certificate = terms.certificate, !profile.certificatesSeen.contains(certificate) {
      return false
    }
    if let birthDate = profile.birthDate,
      birthDate.wholeYears(until: terms.dayOfWork) < terms.minimumAge
    {
      return false
    }
    if let asked = profile.payAsked?.fen, let pay = terms.pay, pay < asked,
      terms.minutes >= TurnRule.wholeDay.count
    {
      return false
    }
    if terms.minutes > matching.rules.limits.dailyHoursMax.count { return false }
    // What is promised already is seldom more than one thing, and its rules stand in one place.
    return profile.engagements.isEmpty
      || matching.exclusion(of: card, for: profile, at: now) == nil
  }

  /// How many jobs a person has on a day.
  static func jobs(of profile: SeekerProfile, on day: BusinessDay) -> Int {
    profile.engagements.count { $0.day == day }
  }

  /// What stands between a person and a card, or nil.
  func obstacle(card: Int, for seeker: DaySeeker) -> DayObstacle? {
    if let exclusion = matching.exclusion(of: cards[card], for: seeker.profile, at: now) {
      return .rule(exclusion)
    }
    if !reserved.admits(seeker.verifiedGroups, to: cards[card].kind) {
      return .reserved(cards[card].kind)
    }
    return Self.jobs(of: seeker.profile, on: cards[card].day) < Self.jobsMax ? nil : .enoughJobs
  }

  /// The fit in words.
  func fit(card: Int, for seeker: DaySeeker) -> Fit {
    Fit(parts: matching.parts(cards[card], seeker.profile))
  }

  /// Takes a place for a person, who then has one more thing to do.
  mutating func take(_ card: Int, for seeker: inout DaySeeker) {
    seeker.profile.engagements.append(
      Engagement(
        title: cards[card].title, day: cards[card].day, window: cards[card].window))
    cards[card].places.held += 1
  }

  /// Gives a place back, to ask what stood against a shift before it was taken.
  mutating func reopen(_ card: Int) {
    cards[card].places.held -= 1
  }

  var rooms: [Int] { cards.map { max(0, $0.places.outstanding) } }
}
