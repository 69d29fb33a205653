extension SingleAssignment {
  /// Why an assignment is not proven to be the best.
  package enum Flaw: Error, Hashable, Sendable {
    case noEdge(person: Int)
    case overfilled(posting: Int)
    case pricedWithPlacesLeft(posting: Int)
    case priceBelowZero(posting: Int)
    case wrongObjective
    case notTheBest(person: Int)
  }

  /// Throws unless the assignment keeps the problem's rules and its prices prove it the best.
  ///
  /// It looks at every edge once and trusts nothing the solver said: the pairs are edges, no posting
  /// has more people than places, and the prices add up with what each person could have beyond them
  /// to exactly the value reached.
  package func prove(for problem: AssignmentProblem<Weight>) throws(Flaw) {
    var taken = ContiguousArray<Int32>(repeating: 0, count: problem.postingCount)
    var value: Int128 = 0
    for person in 0..<problem.peopleCount {
      let row = problem.edges(of: person)
      var utility: Weight = 0
      for edge in row { utility = max(utility, edge.weight - prices[Int(edge.posting)]) }
      var held: Weight = 0
      if let posting = postings[person] {
        guard let edge = row.first(where: { Int($0.posting) == posting }) else {
          throw .noEdge(person: person)
        }
        taken[posting] += 1
        value += Int128(edge.weight)
        held = edge.weight - prices[posting]
      }
      guard held == utility else { throw .notTheBest(person: person) }
    }
    for posting in taken.indices {
      guard taken[posting] <= problem.headcounts[posting] else {
        throw .overfilled(posting: posting)
      }
      guard prices[posting] >= 0 else { throw .priceBelowZero(posting: posting) }
      guard prices[posting] == 0 || taken[posting] == problem.headcounts[posting] else {
        throw .pricedWithPlacesLeft(posting: posting)
      }
    }
    guard value == objective, value == bound else { throw .wrongObjective }
  }
}
