extension MultiEngine {
  /// Improves the assignment moment by moment: all postings that cover a moment, or whose gap does,
  /// are assigned anew, exactly, while everything else stays or makes way for something better.
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
      windows[posting].start <= moment
        && Int64(moment) < Int64(windows[posting].end) + Int64(gap)
    }
    var before: Int64 = 0
    for person in 0..<peopleCount { before += offer(person, at: moment, to: &choice) }
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

  /// Adds what a person may take at a moment, at the cost of what it would push out, and takes away
  /// what they have then; returns what that was worth.
  @inline(__always)
  private mutating func offer(
    _ person: Int, at moment: Int32, to choice: inout SliceProblem
  ) -> Int64 {
    let row = rowStarts[person]..<rowStarts[person + 1]
    // By start, so none from here on covers the moment.
    let end =
      row.lowerBound
      + Self.first(startingAt: moment + 1, of: edges.base + row.lowerBound, count: row.count)
    var isIn = false
    for edge in row.lowerBound..<end where choice.includes(Int(edges[edge].posting)) {
      if !isIn { choice.begin(person) }
      isIn = true
      var worth = Int64(edges[edge].weight)
      var other = worth > 0 ? row.lowerBound : row.upperBound
      while other < row.upperBound, edges[other].start < edges[edge].freeFrom {
        if isTaken[other], !choice.includes(Int(edges[other].posting)), collide(edge, other) {
          worth -= Int64(edges[other].weight)
        }
        other += 1
      }
      choice.add(edge, posting: Int(edges[edge].posting), worth: worth)
    }
    guard isIn else { return 0 }
    var before: Int64 = 0
    for edge in row.lowerBound..<end
    where isTaken[edge] && choice.includes(Int(edges[edge].posting)) {
      before += Int64(edges[edge].weight)
      drop(edge)
    }
    return before
  }

  @inline(__always)
  private func collide(_ edge: Int, _ other: Int) -> Bool {
    edges[edge].start < edges[other].freeFrom && edges[other].start < edges[edge].freeFrom
  }
}
