import OddJobMarket

/// The open shifts of a day, with whom each is kept for and whom it suits.
struct DayTable {
  let matching: SameDayMatching
  let reserved: ReservedPlaces
  let now: Instant
  /// By start, then identifier: the published order in which shifts stand.
  private(set) var cards: [PostingCard]
  private let work: WorkIndex
  private let isWholeDay: [Bool]

  /// A third job in a day is nobody's plan.
  static let jobsMax = 2

  init(
    matching: SameDayMatching, reserved: ReservedPlaces, cards: [PostingCard], at now: Instant
  ) {
    self.matching = matching
    self.reserved = reserved
    self.now = now
    self.cards =
      cards
      .map { card in
        var card = card
        card.reservedFor.formUnion(reserved.groups[card.kind] ?? [])
        return card
      }
      .sorted { ($0.window.start, $0.shift) < ($1.window.start, $1.shift) }
    work = WorkIndex(self.cards, matching, at: now)
    isWholeDay = self.cards.map { TurnRule.usesTurn(minutes: $0.window.minutes) }
  }

  /// The shifts of the person that nothing stands against, for whom has `jobs` that day at most.
  func candidates(for seeker: DaySeeker, jobs: Int) -> [DayCandidate] {
    work.matches(for: seeker.profile).compactMap { match in
      let card = cards[match.card]
      // Places were taken since the index was made.
      guard card.places.outstanding > 0, !seeker.declined.contains(card.shift),
        Self.jobs(of: seeker.profile, on: card.day) <= jobs
      else { return nil }
      return DayCandidate(
        card: match.card, score: match.score, isWholeDay: isWholeDay[match.card])
    }
  }

  /// How many jobs a person has on a day.
  static func jobs(of profile: SeekerProfile, on day: BusinessDay) -> Int {
    profile.engagements.count { $0.day == day }
  }

  /// What stands between a person and a card, or nil.
  func obstacle(card: Int, for seeker: DaySeeker) -> DayObstacle? {
    if !reserved.admits(seeker.verifiedGroups, to: cards[card].kind) {
      return .reserved(cards[card].kind)
    }
    if let exclusion = matching.exclusion(of: cards[card], for: seeker.profile, at: now) {
      return .rule(exclusion)
    }
    if seeker.declined.contains(cards[card].shift) { return .declined }
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
