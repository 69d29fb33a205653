package import OddJobMarket

extension SameDayMatching {
  /// Returns the best shifts for one person now out of all that is open, at most `limit`, in the same
  /// order as `best(_:for:among:at:)` gives them.
  ///
  /// Reasons are made, and the rules asked in full, only for the slots that lead the pass over the
  /// columns. `cards` reads the cards of such slots; it may leave out those that are not wanted.
  package func best<Failure: Error>(
    _ limit: Int, for seeker: SeekerProfile, in columns: WorkColumns, at now: Instant,
    cards: ([Int]) throws(Failure) -> [PostingCard]
  ) throws(Failure) -> [RecommendedWork] {
    try best(
      limit, for: seeker, at: now, leading: { leading($0, for: seeker, in: columns, at: now) },
      cards: cards)
  }

  /// The same for columns that are kept elsewhere: `leading` passes over them.
  package func best<Slot, Failure: Error>(
    _ limit: Int, for seeker: SeekerProfile, at now: Instant, leading: (Int) -> [Slot],
    cards: ([Slot]) throws(Failure) -> [PostingCard]
  ) throws(Failure) -> [RecommendedWork] {
    guard limit > 0 else { return [] }
    var wanted = limit
    while true {
      let slots = leading(wanted)
      let found = best(limit, for: seeker, among: try cards(slots), at: now)
      // What was not leading is behind all that was found.
      if found.count == limit || slots.count < wanted { return found }
      wanted = wanted > Int.max / 4 ? Int.max : wanted * 4
    }
  }

  /// Returns the slots with the best `wanted` scores, all equals of the last one included, the best
  /// first and the earliest of equals; fewer than wanted are all there are.
  ///
  /// A few of them may turn out to be excluded: what can't be said in columns is not asked here.
  package func leading(
    _ wanted: Int, for seeker: SeekerProfile, in columns: WorkColumns, at now: Instant
  ) -> [Int] {
    guard wanted > 0 else { return [] }
    let pass = WorkPass(self, columns, seeker, at: now, wanted: wanted)
    pass.run()
    return pass.leaders()
  }
}
