import Matching
import OddJobMarket

/// Small assignment problems of many shapes from a seed.
struct RandomProblem {
  typealias Problem = AssignmentProblem<Int32>

  var rows: [[Problem.Edge]]
  var headcounts: [Int32]
  var windows: [MinuteSpan]
  var gapMinutes: Int32

  init(seed: UInt64, people: Int, postings: Int, weightMax: Int = 30, density: Int = 60) {
    var chance = SeededGenerator(seed: seed)
    headcounts = (0..<postings).map { _ in Int32(chance.below(4)) }
    windows = (0..<postings).map { _ in
      let start = Int32(chance.number(in: 0...900, step: 30))
      return MinuteSpan(start: start, end: start + Int32(chance.number(in: 30...300, step: 30)))
    }
    gapMinutes = Int32(chance.pick([0, 30]))
    rows = (0..<people).map { _ in
      (0..<postings).compactMap { posting in
        chance.chance(percent: density)
          ? Problem.Edge(
            posting: Int32(posting), weight: Int32(chance.number(in: -2...weightMax))) : nil
      }
    }
  }

  func problem() throws -> Problem {
    var starts: ContiguousArray<Int> = [0]
    for row in rows { starts.append(starts[starts.count - 1] + row.count) }
    return try Problem(
      headcounts: ContiguousArray(headcounts), windows: ContiguousArray(windows),
      gapMinutes: gapMinutes, rowStarts: starts, edges: ContiguousArray(rows.joined()))
  }

  /// The best value of one posting a person, by trying everything.
  func bestSingle(person: Int = 0, left: [Int32]? = nil) -> Int {
    let left = left ?? headcounts
    guard person < rows.count else { return 0 }
    var best = bestSingle(person: person + 1, left: left)
    for edge in rows[person] where edge.weight > 0 && left[Int(edge.posting)] > 0 {
      var fewer = left
      fewer[Int(edge.posting)] -= 1
      best = max(best, Int(edge.weight) + bestSingle(person: person + 1, left: fewer))
    }
    return best
  }
}
