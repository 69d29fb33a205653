/// Who takes which postings, several a person, with a value that no assignment can exceed.
package struct MultiAssignment: Sendable {
  /// Each person's postings, by their start.
  package var postings: ContiguousArray<[Int]>
  /// The sum of the weights of all pairs.
  package var objective: Int128
  /// A proven bound: what prices on the places say no assignment can exceed.
  package var bound: Int128

  /// How many pairs there are.
  package var assignedCount: Int { postings.reduce(0) { $0 + $1.count } }

  package init(postings: ContiguousArray<[Int]>, objective: Int128, bound: Int128) {
    self.postings = postings
    self.objective = objective
    self.bound = bound
  }
}

/// How much work goes into an assignment of several postings a person; counted in passes and not in
/// time, so that the same problem has the same answer on every machine.
package struct MultiEffort: Hashable, Sendable {
  /// Passes through the day that find prices.
  package var pricePasses = 4
  /// Steps that tighten the bound.
  package var boundSteps = 150
  /// Rounds that improve the assignment, each through the whole day.
  package var improvingRounds = 12

  package init() {}
}

/// Solves the whole assignment of several postings a person, to a small proven gap.
package enum MultiSolver {
  /// Returns an assignment and a bound on every assignment.
  package static func solve(
    _ problem: AssignmentProblem<Int32>, effort: MultiEffort = MultiEffort()
  ) -> MultiAssignment {
    var engine = MultiEngine(problem)
    engine.findPrices(passes: effort.pricePasses)
    let bound = engine.tightenBound(steps: effort.boundSteps)
    engine.passThroughDay(learning: false)
    engine.improve(rounds: effort.improvingRounds)
    return engine.assignment(bound: bound)
  }
}
