/// The aims of a day as the levels of one weight.
///
/// Whom an assignment can place are the independent sets of a matroid, so among aims that look at the
/// person alone only the order of people counts, and neighbours among them are one ranking. Its ranks
/// begin at 1: a better ranking never goes with fewer places, and filling places needs no level.
/// Under aims above that look at pairs the sets still open are the bases of a matroid again, so the
/// same holds below them.
struct AimLevels {
  enum Level {
    /// Each person's rank, by row.
    case person([Int])
    /// The same rank again where the work is a whole day's, by row.
    case wholeDay([Int])
    case fit
  }

  private(set) var levels: [Level] = []

  init(aims: [Aim], seekers: [DaySeeker]) {
    var keys = seekers.map { _ in [Int]() }
    var isDecided = false
    func close(_ levels: inout [Level]) -> [Int] {
      let ranks = Self.ranks(keys)
      if levels.isEmpty || (ranks.max() ?? 1) > 1 { levels.append(.person(ranks)) }
      keys = keys.map { _ in [] }
      return ranks
    }
    for (place, aim) in aims.enumerated() {
      switch aim {
      case .places: break
      case .groups:
        if !isDecided { add(&keys) { seekers[$0].profile.hasVerifiedGroup ? 1 : 0 } }
      case .waiting:
        if !isDecided { add(&keys) { min(max(0, seekers[$0].profile.daysWaited), Self.daysMax) } }
      case .turn:
        add(&keys) { seekers.count - $0 }
        isDecided = true
        // As a tie-break it says who, no more.
        if !aims[..<place].contains(.fit) { levels.append(.wholeDay(close(&levels))) }
      case .fit:
        _ = close(&levels)
        levels.append(.fit)
      }
    }
    _ = close(&levels)
  }

  private func add(_ keys: inout [[Int]], _ value: (Int) -> Int) {
    for index in keys.indices { keys[index].append(value(index)) }
  }

  /// Days of waiting beyond these count no more, as in the fit.
  static let daysMax = 7
  /// The most points of one fit that count; weights of the file stay far below.
  static let pointsMax = 1_000_000

  /// 1 for the least key, one more for each greater one.
  private static func ranks(_ keys: [[Int]]) -> [Int] {
    let order = keys.indices.sorted { keys[$0].lexicographicallyPrecedes(keys[$1]) }
    var ranks = keys.map { _ in 1 }
    for (before, after) in zip(order, order.dropFirst()) {
      ranks[after] = ranks[before] + (keys[before] == keys[after] ? 0 : 1)
    }
    return ranks
  }

  /// What a pair has of each level.
  func values(of candidate: DayCandidate, row: Int) -> [Int] {
    levels.map { level in
      switch level {
      case .person(let ranks): ranks[row]
      case .wholeDay(let ranks): candidate.isWholeDay ? ranks[row] : 0
      case .fit: Self.points(of: candidate.score)
      }
    }
  }

  /// The most a pair of the rows has of each level.
  func largest(_ rows: [[DayCandidate]]) -> [Int] {
    levels.map { level in
      switch level {
      case .person(let ranks), .wholeDay(let ranks): ranks.max() ?? 0
      case .fit:
        rows.reduce(0) { $1.reduce($0) { max($0, Self.points(of: $1.score)) } }
      }
    }
  }

  /// The points of a fit that count.
  static func points(of score: Int) -> Int { min(max(0, score), pointsMax) }

  /// How good a card is for one person by the aims: a whole day first where these ask for it.
  func worth(of candidate: DayCandidate) -> (Int, Int) {
    let asksLength = levels.contains { if case .wholeDay = $0 { true } else { false } }
    return (asksLength && candidate.isWholeDay ? 1 : 0, Self.points(of: candidate.score))
  }

  /// What one point of the fit weighs.
  func pointStep(_ scale: AimScale) -> Int128 {
    let place = levels.firstIndex { if case .fit = $0 { true } else { false } }
    return place.map { scale.steps[$0] } ?? 0
  }
}
