package import OddJobMarket

/// The matching of one day: who of those present is proposed for which open shift.
///
/// Everyone gets a first job before anyone gets a second one. What is confirmed or held is part of the
/// seekers' engagements and the cards' places, so no proposal moves it, and whoever has work that day
/// is asked only when the others have been.
package struct DayMatching: Sendable {
  package let matching: SameDayMatching
  /// In the order they are followed; filling places comes first.
  package let aims: [Aim]
  package let reserved: ReservedPlaces

  package init(
    matching: SameDayMatching, aims: [Aim] = Aim.standardOrder,
    reserved: ReservedPlaces = ReservedPlaces()
  ) {
    self.matching = matching
    self.aims = Aim.ordered(aims)
    self.reserved = reserved
  }

  /// Returns the proposals, ordered by the seekers' turns and then by the start of the work, or nil
  /// when it was cancelled.
  ///
  /// `progress` is told the part done, from 0 to 1, and answers whether to go on.
  package func proposals(
    for seekers: [DaySeeker], among cards: [PostingCard], at now: Instant,
    progress: (Double) -> Bool = { _ in true }
  ) -> [DayProposal]? {
    plan(for: seekers, among: cards, at: now, progress: progress)?.proposals
  }

  /// Returns the day's plan, or nil when it was cancelled: proposals, and a reason for everyone who has
  /// no work.
  ///
  /// The same people, shifts, parties and requests give the same plan in whatever order they come. A
  /// person who is given twice counts once. Members of a party who have work, or wait for an answer,
  /// and are no seekers are told by `busy`. `progress` is as in `proposals`.
  package func plan(
    for seekers: [DaySeeker], among cards: [PostingCard], at now: Instant,
    parties: [DayParty] = [], requests: [NamedRequest] = [], busy: Set<JobSeekerID> = [],
    progress: (Double) -> Bool = { _ in true }
  ) -> DayPlan? {
    let table = DayTable(matching: matching, reserved: reserved, cards: cards, at: now)
    var apart: [Int: DayParty.Failure] = [:]
    var shown = 0.0
    while true {
      var planning = DayPlanning(
        aims: aims, table: table, seekers: seekers, parties: parties, apart: apart, busy: busy)
      planning.honour(requests)
      let outcome = planning.run { part in
        // A party that goes apart begins the day anew; the bar does not go back for it.
        shown = max(shown, part)
        return progress(shown)
      }
      switch outcome {
      case .cancelled: return nil
      case .parted(let failures): apart.merge(failures) { first, _ in first }
      case .done:
        _ = progress(1)
        return planning.plan()
      }
    }
  }
}
