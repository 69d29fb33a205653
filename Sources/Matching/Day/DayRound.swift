import OddJobMarket

/// One round over a day: one more job for everybody, as far as places and hours go.
struct DayRound {
  let matching: SameDayMatching
  let aims: [Aim]
  private(set) var seekers: [DaySeeker]
  private(set) var cards: [PostingCard]

  init(
    matching: SameDayMatching, aims: [Aim], seekers: [DaySeeker], cards: [PostingCard]
  ) {
    self.matching = matching
    self.aims = aims
    self.seekers = seekers
    self.cards = cards
  }

  struct Pair {
    var person: JobSeekerID
    var shift: ShiftID
    var fit: Fit
  }

  private struct Candidate {
    var card: Int
    var fit: Fit
  }

  /// Finds the pairs of the next round and counts them as engaged; nil when cancelled.
  mutating func next(at now: Instant, progress: (Double) -> Bool) -> [Pair]? {
    var rows: [[Candidate]] = []
    for (index, seeker) in seekers.enumerated() {
      if index % 64 == 0, !progress(Double(index) / Double(seekers.count + 1)) { return nil }
      rows.append(
        cards.indices.compactMap { card in
          guard
            case .success(let fit) = matching.fit(of: cards[card], for: seeker.profile, at: now)
          else { return nil }
          return Candidate(card: card, fit: fit)
        })
    }
    let chosen = assign(rows)
    var pairs: [Pair] = []
    for (index, place) in chosen.enumerated() {
      guard let place, let candidate = rows[index].first(where: { $0.card == place }) else {
        continue
      }
      pairs.append(
        Pair(person: seekers[index].person, shift: cards[place].shift, fit: candidate.fit))
      seekers[index].profile.engagements.append(
        Engagement(
          title: cards[place].title, day: cards[place].day, window: cards[place].window))
      cards[place].places.held += 1
    }
    return pairs
  }

  /// Each seeker's card, by the aims.
  private func assign(_ rows: [[Candidate]]) -> [Int?] {
    let values = rows.enumerated().map { index, row in
      row.map { aimValues($0, of: index) }
    }
    let places = cards.reduce(0) { $0 + max(0, $1.places.outstanding) }
    let largest = aims.indices.map { aim in
      values.lazy.flatMap { $0 }.map { $0[aim] }.max() ?? 0
    }
    let scale = AimScale(largest: largest, pairs: min(seekers.count, places))
    if scale.heaviest <= Int128(AssignmentProblem<Int64>.weightMax) {
      return solve(rows, values, scale, as: Int64.self) { SingleSolver.solve($0) }
    }
    return solve(rows, values, scale, as: Int128.self) { SingleSolver.solve($0) }
  }

  private func solve<Weight: AssignmentWeight>(
    _ rows: [[Candidate]], _ values: [[[Int]]], _ scale: AimScale, as: Weight.Type,
    solver: (consuming AssignmentProblem<Weight>) -> SingleAssignment<Weight>
  ) -> [Int?] {
    var starts: ContiguousArray<Int> = [0]
    var edges: ContiguousArray<AssignmentProblem<Weight>.Edge> = []
    for (row, values) in zip(rows, values) {
      for (candidate, value) in zip(row, values) {
        edges.append(
          AssignmentProblem<Weight>.Edge(
            posting: Int32(candidate.card), weight: Weight(scale.weight(value))))
      }
      starts.append(edges.count)
    }
    let problem = try? AssignmentProblem<Weight>(
      headcounts: ContiguousArray(cards.map { Int32(clamping: max(0, $0.places.outstanding)) }),
      windows: ContiguousArray(cards.map { _ in MinuteSpan(start: 0, end: 1) }), gapMinutes: 0,
      rowStarts: starts, edges: edges)
    guard let problem else { return rows.map { _ in nil } }
    return Array(solver(problem).postings)
  }

  /// What a pair has of each aim.
  private func aimValues(_ candidate: Candidate, of index: Int) -> [Int] {
    let profile = seekers[index].profile
    return aims.map { aim in
      switch aim {
      case .places: 1
      case .groups: profile.hasVerifiedGroup ? 1 : 0
      case .waiting: min(max(0, profile.daysWaited), 7)
      case .turn: seekers.count - index
      case .fit: max(0, candidate.fit.score)
      }
    }
  }
}
