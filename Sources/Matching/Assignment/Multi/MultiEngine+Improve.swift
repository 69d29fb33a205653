extension MultiEngine {
  /// Improves the assignment moment by moment: all postings that cover a moment are assigned anew,
  /// exactly, while everything else stays or makes way for something better.
  mutating func improve(rounds: Int) {
    for _ in 0..<rounds {
      var gained: Int64 = 0
      for moment in moments { gained += improve(at: moment) }
      if gained == 0 { return }
    }
  }

  /// Returns by how much the value grew.
  private mutating func improve(at moment: Int32) -> Int64 {
    var choice = SliceProblem(headcounts: headcounts) { posting in
      windows[posting].start <= moment && moment < windows[posting].end
    }
    var before: Int64 = 0
    for person in 0..<peopleCount {
      let row = rowStarts[person]..<rowStarts[person + 1]
      var own: [Int] = []
      for edge in row where isTaken[edge] { own.append(edge) }
      choice.begin(person)
      for edge in row {
        // By start, so none that follows covers the moment.
        if edges[edge].start > moment { break }
        let posting = Int(edges[edge].posting)
        guard choice.includes(posting) else { continue }
        var worth = Int64(edges[edge].weight)
        for other in own where !choice.includes(Int(edges[other].posting)) {
          if collide(edge, other) { worth -= Int64(edges[other].weight) }
        }
        choice.add(edge, posting: posting, worth: worth)
      }
      for edge in own where choice.includes(Int(edges[edge].posting)) {
        before += Int64(edges[edge].weight)
        drop(edge)
      }
    }
    let solution = choice.solve()
    var after: Int64 = 0
    for (person, edge) in zip(solution.people, solution.edges) {
      for other in rowStarts[person]..<rowStarts[person + 1]
      where isTaken[other] && collide(edge, other) {
        after -= Int64(edges[other].weight)
        drop(other)
      }
      after += Int64(edges[edge].weight)
      take(edge)
    }
    return after - before
  }

  @inline(__always)
  private func collide(_ edge: Int, _ other: Int) -> Bool {
    edges[edge].start < edges[other].freeFrom && edges[other].start < edges[edge].freeFrom
  }
}
