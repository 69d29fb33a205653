import Matching

/// A second, plain solver of one posting a person: augmenting paths of the greatest gain by
/// Bellman and Ford, one person more at a time. It shares nothing with the engine.
struct SlowAssignment {
  let problem: RandomProblem
  private(set) var posting: [Int?]
  private(set) var value = 0

  init(_ problem: RandomProblem) {
    self.problem = problem
    posting = Array(repeating: nil, count: problem.rows.count)
    while augment() {}
  }

  /// Finds the way from a person without a posting to a free place that gains most; returns whether
  /// any gains.
  private mutating func augment() -> Bool {
    var gain = [Int](repeating: Int.min / 2, count: problem.headcounts.count)
    // Who would come to each posting by the best way.
    var comer = [Int?](repeating: nil, count: problem.headcounts.count)
    var held = problem.rows.map { _ in 0 }
    for person in posting.indices where posting[person] != nil { held[person] = weight(person) }
    for _ in 0...problem.headcounts.count + 1 {
      var changed = false
      for person in problem.rows.indices {
        let before = posting[person].map { gain[$0] - held[person] } ?? 0
        guard before > Int.min / 4 else { continue }
        for edge in problem.rows[person] where edge.weight > 0 {
          let place = Int(edge.posting)
          guard posting[person] != place, problem.headcounts[place] > 0 else { continue }
          if before + Int(edge.weight) > gain[place] {
            (gain[place], comer[place]) = (before + Int(edge.weight), person)
            changed = true
          }
        }
      }
      if !changed { break }
    }
    let places = gain.indices.filter { place in
      posting.count { $0 == place } < Int(problem.headcounts[place])
    }
    guard var place = places.max(by: { gain[$0] < gain[$1] }), gain[place] > 0 else { return false }
    value += gain[place]
    while let person = comer[place] {
      let before = posting[person]
      posting[person] = place
      guard let before else { break }
      place = before
    }
    return true
  }

  private func weight(_ person: Int) -> Int {
    problem.rows[person].first { Int($0.posting) == posting[person] }.map { Int($0.weight) } ?? 0
  }
}
