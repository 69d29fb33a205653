package import OddJobMarket

/// The matching of one day: who of those present is proposed for which open shift.
///
/// Everyone gets a first job before anyone gets a second one. What is confirmed or held is part of the
/// seekers' engagements and the cards' places, so no proposal moves it.
package struct DayMatching: Sendable {
  package let matching: SameDayMatching
  package let aims: [Aim]

  package init(matching: SameDayMatching, aims: [Aim] = Aim.standardOrder) {
    self.matching = matching
    self.aims = aims
  }

  /// Returns the proposals, ordered by the seekers' turns and then by the start of the work, or nil
  /// when it was cancelled.
  ///
  /// `progress` is told the part done, from 0 to 1, and answers whether to go on.
  package func proposals(
    for seekers: [DaySeeker], among cards: [PostingCard], at now: Instant,
    progress: (Double) -> Bool = { _ in true }
  ) -> [DayProposal]? {
    let ordered = seekers.sorted { ($0.turn, $0.person) < ($1.turn, $1.person) }
    var round = DayRound(matching: matching, aims: aims, seekers: ordered, cards: cards)
    var proposals: [DayProposal] = []
    for number in 0..<Self.roundsMax {
      guard
        let added = round.next(
          at: now,
          progress: { part in
            progress((Double(number) + part) / Double(Self.roundsMax))
          })
      else { return nil }
      if added.isEmpty { break }
      proposals += added.map {
        DayProposal(person: $0.person, shift: $0.shift, fit: $0.fit, round: number)
      }
    }
    _ = progress(1)
    return proposals
  }

  /// A third job in a day is nobody's plan.
  private static let roundsMax = 2
}
