import OddJobMarket

/// What was asked for about wishes and is not answered yet.
struct WishesState: Equatable, Sendable {
  /// Whom the employer was said to ask for.
  var named = ""
  /// Of which applicant the pair was asked for; an answer about another one comes too late.
  var wantedPair: ApplicationID?
}

extension PairStanding {
  /// One answer to the question about a pair.
  enum Choice: Equatable {
    case lift(PairBlock)
    case block(PairBlockReason)

    var wording: Wording {
      switch self {
      case .lift(let block): Words.lifting(block.reason)
      case .block(let reason): Words.blocking(reason)
      }
    }
  }

  /// What stands can be taken back; a side that has said nothing yet has its reasons.
  var choices: [Choice] {
    let sides = Set(blocks.map(\.reason.side))
    return blocks.map { .lift($0) }
      + PairBlockReason.allCases.filter { !sides.contains($0.side) }.map { .block($0) }
  }
}
