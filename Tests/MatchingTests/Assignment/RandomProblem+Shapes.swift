import Matching
import OddJobMarket

extension RandomProblem {
  /// What is peculiar about a problem.
  enum Shape: CaseIterable {
    case ordinary, ties, giant, noEdges, noPlaces, morePlacesThanPeople, ones, atTheLimit
    case belowZero, chain, oneRow
  }

  /// A problem of a shape, too large for trying everything.
  init(seed: UInt64, shape: Shape) {
    var chance = SeededGenerator(seed: seed)
    let people = chance.below(28)
    let postings = chance.below(12)
    let limit = Int(Problem.weightMax)
    let range: ClosedRange<Int> =
      switch shape {
      case .ties: 7...7
      case .ones: 1...1
      case .atTheLimit: limit - chance.below(3)...limit
      case .belowZero: Int(Int32.min)...2
      default: -3...chance.pick([2, 9, 60, 4_000])
      }
    let density = shape == .noEdges ? 0 : chance.pick([10, 35, 70, 100])
    headcounts = (0..<postings).map { posting in
      switch shape {
      case .giant where posting == 0: Int32(people)
      case .noPlaces: 0
      case .morePlacesThanPeople: Int32(chance.pick([50, Int(Int32.max)]))
      default: Int32(chance.below(4))
      }
    }
    windows = headcounts.map { _ in MinuteSpan(start: 0, end: 60) }
    gapMinutes = 0
    rows = (0..<people).map { person in
      (0..<postings).compactMap { posting in
        let isThere =
          switch shape {
          case .chain: abs(person - posting) <= 1
          case .oneRow: person == 0
          default: chance.chance(percent: density)
          }
        guard isThere else { return nil }
        return Problem.Edge(
          posting: Int32(posting), weight: Int32(chance.number(in: range)))
      }
    }
  }

  /// The best value of several postings a person, by trying everything.
  func bestMulti() -> Int {
    var known: [[Int32]: Int] = [headcounts: 0]
    for row in rows {
      let choices = choices(of: row)
      var next: [[Int32]: Int] = [:]
      for (left, value) in known {
        for choice in choices {
          var fewer = left
          for posting in choice.postings { fewer[posting] -= 1 }
          guard fewer.allSatisfy({ $0 >= 0 }) else { continue }
          next[fewer] = max(next[fewer] ?? 0, value + choice.worth)
        }
      }
      known = next
    }
    return known.values.max() ?? 0
  }

  /// Every set of postings that leaves the gap, with what it is worth.
  private func choices(of row: [Problem.Edge]) -> [(postings: [Int], worth: Int)] {
    (0..<1 << row.count).compactMap { code in
      let own = row.indices.filter { code >> $0 & 1 == 1 }.map { row[$0] }
      guard keepsGap(own.map { Int($0.posting) }) else { return nil }
      return (own.map { Int($0.posting) }, own.reduce(0) { $0 + Int($1.weight) })
    }
  }

  /// Whether one person can do all of these, to the minute.
  func keepsGap(_ postings: [Int]) -> Bool {
    let spans = postings.map { windows[$0] }.sorted { $0.start < $1.start }
    return zip(spans, spans.dropFirst()).allSatisfy {
      Int($0.end) + Int(gapMinutes) <= Int($1.start)
    }
  }
}
