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
    var kept = PlainArray<Int>()
    for person in 0..<peopleCount {
      before += offer(person, at: moment, to: &choice, kept: &kept)
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

  /// Adds what a person may take at a moment, at the cost of what it would push out, and takes away
  /// what they have then; returns what that was worth. What they have at other times is in `kept`
  /// while they are looked at.
  @inline(__always)
  private mutating func offer(
    _ person: Int, at moment: Int32, to choice: inout SliceProblem, kept: inout PlainArray<Int>
  ) -> Int64 {
    let row = rowStarts[person]..<rowStarts[person + 1]
    // By start, so none from here on covers the moment.
    let end =
      row.lowerBound
      + Self.first(startingAt: moment + 1, of: edges.base + row.lowerBound, count: row.count)
    guard
      let first = (row.lowerBound..<end).first(where: { choice.includes(Int(edges[$0].posting)) })
    else { return 0 }
    var before: Int64 = 0
    kept.removeAll()
    for edge in row where isTaken[edge] {
      if choice.includes(Int(edges[edge].posting)) {
        before += Int64(edges[edge].weight)
        drop(edge)
      } else {
        kept.append(edge)
      }
    }
    choice.begin(person)
    for edge in first..<end where choice.includes(Int(edges[edge].posting)) {
      var worth = Int64(edges[edge].weight)
      if worth > 0 {
        for index in 0..<kept.count where collide(edge, kept[index]) {
          worth -= Int64(edges[kept[index]].weight)
        }
      }
      choice.add(edge, posting: Int(edges[edge].posting), worth: worth)
    }
    return before
  }

  @inline(__always)
  private func collide(_ edge: Int, _ other: Int) -> Bool {
    edges[edge].start < edges[other].freeFrom && edges[other].start < edges[edge].freeFrom
  }
}
