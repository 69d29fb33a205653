import OddJobMarket

extension DayPlanning {
  /// What was settled, with a reason for everyone who is left without work.
  func plan() -> DayPlan {
    let ordered = proposals.sorted {
      ($0.seeker, table.cards[$0.card].window.start, $0.card)
        < ($1.seeker, table.cards[$1.card].window.start, $1.card)
    }
    let hasProposal = Set(proposals.map(\.seeker))
    let reasons = DayReasons(planning: self)
    return DayPlan(
      proposals: ordered.map {
        DayProposal(
          person: seekers[$0.seeker].person, shift: table.cards[$0.card].shift, fit: $0.fit,
          round: $0.round, basis: $0.basis)
      },
      unplaced: standing.compactMap { index in
        if hadWork[index] || hasProposal.contains(index) { return nil }
        return UnplacedSeeker(person: seekers[index].person, reason: reasons.reason(for: index))
      },
      refused: refused,
      parties: parties.enumerated().map { index, party in
        let result: PartyOutcome.Result =
          together[index].map { .together(table.cards[$0].shift) }
          ?? .apart(apart[index] ?? .noCommonShift)
        return PartyOutcome(party: party, result: result)
      })
  }

  /// Everyone by turn; whoever's party went apart has a turn of their own again.
  private var standing: [Int] {
    seekers.indices.sorted { left, right in
      (turn(of: left), left) < (turn(of: right), right)
    }
  }

  private func turn(of index: Int) -> Int {
    guard let party = partyOf[index] else { return seekers[index].turn }
    return parties[party].members.compactMap { placeOf[$0].map { seekers[$0].turn } }.max()
      ?? seekers[index].turn
  }
}

/// Finds why someone has no work, from what was settled.
struct DayReasons {
  private let planning: DayPlanning
  /// Who sits where after the first round, by card.
  private let occupants: [Int: [DayPlanning.Placed]]
  /// The shifts as they were before any place was taken.
  private let table: DayTable

  init(planning: DayPlanning) {
    self.planning = planning
    var table = planning.table
    for placed in planning.proposals { table.reopen(placed.card) }
    self.table = table
    occupants = Dictionary(
      grouping: planning.proposals.filter { $0.round == 0 || $0.basis == .request }, by: \.card)
  }

  func reason(for index: Int) -> UnplacedSeeker.Reason {
    if let failure = planning.partyFailure[index] { return .party(failure) }
    let row = planning.firstRows[index]
    if !row.isEmpty { return .othersFirst(decider(of: index, row: row), shifts: row.count) }
    return excluded(index)
  }

  /// The aim that put most of those ahead who sit where the person could have sat.
  ///
  /// Each of them comes first by the aims, or a change of the two would have been better.
  private func decider(of index: Int, row: [DayCandidate]) -> Aim {
    var counts: [Aim: Int] = [:]
    for candidate in row {
      for other in occupants[candidate.card] ?? [] where other.basis != .request {
        counts[aim(putting: other, before: index, candidate), default: 0] += 1
      }
    }
    let most = planning.aims.max { (counts[$0] ?? 0) < (counts[$1] ?? 0) }
    return most.flatMap { counts[$0] == nil ? nil : $0 } ?? .turn
  }

  private func aim(
    putting other: DayPlanning.Placed, before index: Int, _ candidate: DayCandidate
  ) -> Aim {
    let (first, second) = (planning.seekers[other.seeker], planning.seekers[index])
    func days(_ seeker: DaySeeker) -> Int { min(max(0, seeker.profile.daysWaited), 7) }
    return planning.aims.first { aim in
      switch aim {
      case .places: false
      case .groups: first.profile.hasVerifiedGroup != second.profile.hasVerifiedGroup
      case .waiting: days(first) != days(second)
      case .turn: true
      case .fit:
        AimLevels.points(of: other.fit.score) != AimLevels.points(of: candidate.score)
      }
    } ?? .turn
  }

  /// What stands against most of the shifts that have places; or that those were named for others.
  private func excluded(_ index: Int) -> UnplacedSeeker.Reason {
    var counts: [DayObstacle: Int] = [:]
    var order: [DayObstacle] = []
    var open = 0
    var named = 0
    let seeker = planning.seekers[index]
    for card in table.cards.indices {
      guard let obstacle = table.obstacle(card: card, for: seeker) else {
        named += 1
        continue
      }
      if obstacle == .rule(.closed) || obstacle == .rule(.full) { continue }
      open += 1
      if counts[obstacle] == nil { order.append(obstacle) }
      counts[obstacle, default: 0] += 1
    }
    if named > 0 { return .othersNamed(shifts: named) }
    let most = order.max { left, right in (counts[left] ?? 0) < (counts[right] ?? 0) }
    guard let most, let count = counts[most] else { return .nothingOpen }
    return .excluded(most, shifts: count, open: open)
  }
}
