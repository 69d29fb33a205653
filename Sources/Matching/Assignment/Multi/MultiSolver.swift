/// How much work goes into an assignment of several postings a person; counted in passes and not in
/// time, so that the same problem has the same answer on every machine.
package struct MultiEffort: Hashable, Sendable {
  /// Passes through the day that find prices.
  package var pricePasses = 4
  /// Steps that tighten the bound.
  package var boundSteps = 150
  /// Rounds that improve the assignment, each through the whole day.
  package var improvingRounds = 12
  /// How often bound and assignment are improved once more, with as much work each time.
  package var furtherTries = 4
  /// The gap between value and bound, as a part of the bound, at which no further try is made.
  package var gapTarget = 0.0005

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
    var best = engine.attempt(effort, reached: engine.worthTaken())
    for attempt in 0..<effort.furtherTries where best.gap > effort.gapTarget {
      // Where many pairs are worth the same, prices of one posting a person are near the best at
      // once, and no path of small steps finds them.
      if attempt == 0 { engine.tryPrices(SingleSolver.solve(problem).prices) }
      let next = engine.attempt(effort, reached: best.objective)
      if next.objective > best.objective { best = next }
      best.bound = min(best.bound, next.bound)
    }
    return best
  }
}

extension MultiAssignment {
  /// How far the value may be from the best, as a part of the bound.
  package var gap: Double { bound > 0 ? Double(bound - objective) / Double(bound) : 0 }
}

extension MultiEngine {
  /// Tightens the bound from the present prices on, and assigns by what comes out.
  mutating func attempt(_ effort: MultiEffort, reached: Int128) -> MultiAssignment {
    tightenBound(steps: effort.boundSteps, reached: reached, tolerance: effort.gapTarget / 8)
    passThroughDay(learning: false)
    improve(rounds: effort.improvingRounds)
    return assignment()
  }
}
