import Matching
import OddJobMarket
import Store

extension Desk {
  /// So much of the day's work is looked at.
  private static let workMax = 2_000
  /// So many reasons say why nothing suits; the rest are rarer.
  private static let obstaclesMax = 3

  /// Returns why nothing of the day suits a person, in words for them, the most frequent first.
  func whyNone(_ person: JobSeekerID) -> [CommonObstacle] {
    reading([]) {
      guard let seeker = try profile(of: person) else { return [] }
      let cards = try store.idleBoard(on: today, limit: Self.workMax)
      let all = matching.exclusions(of: cards, for: seeker, at: now).excluded
      // What nobody can take is no matter of the person's.
      let own = all.filter { ![.closed, .full, .notOnOffer].contains($0.exclusion) }
      return own.prefix(Self.obstaclesMax).map {
        CommonObstacle(count: $0.count, wording: $0.exclusion.wording)
      }
    }
  }
}
