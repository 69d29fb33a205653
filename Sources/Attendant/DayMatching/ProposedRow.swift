import OddJobMarket

/// A proposal as the attendant works with it.
struct ProposedRow: Listed {
  struct ListID: Hashable, Sendable {
    var person: JobSeekerID
    var round: Int
  }

  enum Outcome: Hashable, Sendable {
    case open
    /// Accepted; the station has not answered yet.
    case sent
    case recommended(ApplicationState)
    case refused(Refusal)

    init(_ result: Result<ApplicationState, Refusal>) {
      switch result {
      case .success(let state): self = .recommended(state)
      case .failure(let refusal): self = .refused(refusal)
      }
    }

    /// What was refused may be tried again: a document may have been seen since.
    var canBeAccepted: Bool {
      switch self {
      case .open, .refused: true
      case .sent, .recommended: false
      }
    }

    var isRefused: Bool {
      if case .refused = self { return true }
      return false
    }
  }

  var match: MatchedPerson
  var isMarked = false
  /// Whether the attendant chose the shift.
  var isAdjusted = false
  var outcome = Outcome.open

  var listID: ListID { ListID(person: match.jobSeeker, round: match.round) }
  var pair: MatchedPair { MatchedPair(jobSeeker: match.jobSeeker, shift: match.card.shift) }
  var order: (Int, Int) { (match.turn, match.round) }

  mutating func take(_ work: RecommendedWork) {
    match.card = work.card
    match.score = work.score
    match.reasons = work.reasons
    isAdjusted = true
    outcome = .open
  }

  static var narrowings: [ListNarrowing<ProposedRow>] {
    [
      ListNarrowing(Words.notAcceptedYet) { $0.outcome == .open },
      ListNarrowing(Words.wereRecommended) {
        if case .recommended = $0.outcome { return true }
        return false
      },
      ListNarrowing(Words.wereRefused) { $0.outcome.isRefused },
    ]
  }

  static var orders: [ListOrder<ProposedRow>] {
    [
      ListOrder(Words.byWorkStart) { $0.match.card.window.start.milliseconds },
      ListOrder(Words.bestFitFirst) { -Int64($0.match.score) },
    ]
  }
}
