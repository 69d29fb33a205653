extension MultiEngine {
  /// Finds prices by passes through the day, each solving moment by moment.
  mutating func findPrices(passes: Int) {
    for _ in 0..<passes { passThroughDay(learning: true) }
  }

  /// Assigns from morning to night, moment by moment, each exactly: a posting is worth its weight and
  /// what can be earned after it, less what could be earned otherwise. `learning` takes over the
  /// prices that come out.
  mutating func passThroughDay(learning: Bool) {
    for edge in 0..<edges.count where isTaken[edge] { drop(edge) }
    let freeFrom = PlainArray<Int32>(repeating: Int32.min, count: peopleCount)
    for slice in moments.indices {
      var choice = SliceProblem(headcounts: headcounts, postings: slices, slice: slice)
      for person in 0..<peopleCount {
        offer(person, slice: slice, freeFrom: freeFrom[person], to: &choice)
      }
      let solution = choice.solve()
      for index in solution.edges.indices {
        let edge = solution.edges[index]
        take(edge)
        freeFrom[solution.people[index]] = edges[edge].freeFrom
      }
      guard learning else { continue }
      for (posting, price) in solution.prices {
        prices[posting] = (prices[posting] + price * Self.scale) / 2
      }
    }
  }

  /// Adds what a person may take at a moment.
  private func offer(
    _ person: Int, slice: Int, freeFrom: Int32, to choice: inout SliceProblem
  ) {
    let row = edges.base + rowStarts[person]
    let count = rowStarts[person + 1] - rowStarts[person]
    let begin = slice == 0 ? Int32.min : moments[slice - 1] + 1
    let first = Self.first(startingAt: max(begin, freeFrom), of: row, count: count)
    guard first < count, row[first].start <= moments[slice] else { return }
    look(ahead: person)
    let after = Self.first(startingAt: moments[slice] + 1, of: row, count: count)
    let otherwise = future[max(first, after)]
    choice.begin(person)
    for index in first..<after {
      let edge = row[index]
      let later = future[max(Int(edge.next), after)]
      let worth = Int64(edge.weight) + (later - otherwise) / Self.scale
      choice.add(rowStarts[person] + index, posting: Int(edge.posting), worth: worth)
    }
  }
}
