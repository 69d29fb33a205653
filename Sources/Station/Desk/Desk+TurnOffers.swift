import Matching
import OddJobMarket
import Store

extension Desk {
  /// As many as a person can weigh against each other standing.
  private static let recommendedMax = 3
  /// So many of the best are looked at for what comes to the person in their turn.
  private static let weighedMax = 20

  /// Returns the best open work for a person, and first of it what comes to them in their turn.
  func recommend(
    _ person: JobSeekerID, excluding: [ShiftID]
  ) -> [RecommendedWork] {
    reading([]) {
      guard let seeker = try profile(of: person) else { return [] }
      let best = try best(Self.weighedMax, for: seeker, excluding: Set(excluding))
      return Array(try inTurn(best, for: person, seeker).prefix(Self.recommendedMax))
    }
  }

  /// Puts first what the matching of the day would give the person, with those before them in the
  /// turns and nobody behind: work that these need is not the first thing offered. What is not scarce
  /// stays in the order of fit.
  private func inTurn(
    _ best: [RecommendedWork], for person: JobSeekerID, _ profile: SeekerProfile
  ) throws -> [RecommendedWork] {
    let day = today
    let turns = try turns(on: day)
    let own = turns.turn(of: person)
    guard best.count > 1,
      turns.list.entries.prefix(own).contains(where: {
        turns.waiting.contains($0.person)
      })
    else { return best }
    let ahead = try store.waitingPeople(on: day)
      .filter { turns.turn(of: $0.jobSeeker) < own && $0.jobSeeker != person }
      .compactMap { seeker($0, turns, on: day) }
    let seekers = ahead + [DaySeeker(person: person, profile: profile, turn: own)]
    let made = DayMatching(matching: matching, aims: settings.aims).proposals(
      for: seekers, among: try besidesNamed(best.map(\.card), for: person), at: now,
      progress: { _ in true })
    guard let given = made?.first(where: { $0.person == person && $0.round == 0 }),
      let index = best.firstIndex(where: { $0.card.shift == given.shift }), index > 0
    else { return best }
    var ordered = best
    var first = ordered.remove(at: index)
    first.reasons.append(FitReason(Wording("按次序先给您", "in your turn")))
    ordered.insert(first, at: 0)
    return ordered
  }

  /// Counts places that go to others by name as taken: they come in nobody's turn.
  private func besidesNamed(
    _ cards: [PostingCard], for person: JobSeekerID
  ) throws -> [PostingCard] {
    let others = try store.namedPeople(on: today).filter { !$0.hasPlace && $0.person != person }
    return cards.map { card in
      var card = card
      card.places.held += others.count { $0.shift == card.shift }
      return card
    }
  }
}
