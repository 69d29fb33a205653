/// How much work goes into an assignment of several postings a person; counted in passes and not in
/// time, so that the same problem has the same answer on every machine.
package struct MultiEffort: Hashable, Sendable {
  /// Passes through the day that find prices.
  package var pricePasses = 4
  /// The most of such passes while the gap is no more than `nearGap`, a part of the bound.
  package var nearPasses = 12
  package var nearGap = 0.002
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
    // Where many pairs are worth the same, prices of one posting a person are near the best at once,
    // and no path of small steps finds them.
    _ = engine.tryPrices(SingleSolver.solve(problem).prices)
    var best = engine.assignment()
    for pass in 0..<max(effort.pricePasses, effort.nearPasses) {
      if pass >= effort.pricePasses, best.gap > effort.nearGap { break }
      engine.learn(&best)
      if best.gap <= effort.gapTarget { return best }
    }
    for attempt in 0...max(0, effort.furtherTries) {
      if attempt > 0 {
        for _ in 0..<effort.pricePasses where best.gap > effort.gapTarget { engine.learn(&best) }
      }
      // Steps that lead nowhere are forgotten; the passes go on from where they were.
      let learned = engine.prices.copied()
      best.takeBetter(engine.attempt(effort, reached: best.objective))
      if best.gap <= effort.gapTarget { break }
      engine.prices = learned
    }
    return best
  }
}

extension MultiAssignment {
  /// How far the value may be from the best, as a part of the bound.
  package var gap: Double { bound > 0 ? Double(bound - objective) / Double(bound) : 0 }

  /// Takes the greater value and the lower bound of two.
  mutating func takeBetter(_ other: MultiAssignment) {
    let bound = min(bound, other.bound)
    if other.objective > objective { self = other }
    self.bound = bound
  }
}

extension MultiEngine {
  /// Goes through the day once more from the present prices, and keeps what that brings.
  mutating func learn(_ best: inout MultiAssignment) {
    passThroughDay(learning: true)
    _ = proveBound()
    if unit > 1 { proveRounded() }
    best.takeBetter(assignment())
  }

  /// Tightens the bound from the present prices on, and assigns by what comes out.
  mutating func attempt(_ effort: MultiEffort, reached: Int128) -> MultiAssignment {
    tightenBound(steps: effort.boundSteps, reached: reached, tolerance: effort.gapTarget / 8)
    passThroughDay(learning: false)
    improve(rounds: effort.improvingRounds)
    return assignment()
  }
}
