package import OddJobMarket

extension SameDayMatching {
  /// Returns what stands between a person and some work, the most frequent first, each with how many
  /// cards it excludes, and the cards that nothing stands against.
  package func exclusions(
    of cards: [PostingCard], for seeker: SeekerProfile, at now: Instant
  ) -> (excluded: [(exclusion: Exclusion, count: Int)], open: [PostingCard]) {
    var counts: [Exclusion: Int] = [:]
    var open: [PostingCard] = []
    for card in cards {
      if let exclusion = exclusion(of: card, for: seeker, at: now) {
        counts[exclusion, default: 0] += 1
      } else {
        open.append(card)
      }
    }
    let ordered = counts.sorted {
      ($1.value, $0.key.wording.chinese) < ($0.value, $1.key.wording.chinese)
    }
    return (ordered.map { (exclusion: $0.key, count: $0.value) }, open)
  }
}
