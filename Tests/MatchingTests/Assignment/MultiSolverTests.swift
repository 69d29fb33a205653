import Matching
import OddJobMarket
import Testing

@Suite("Several postings a person, to a proven gap")
struct MultiSolverTests {
  @Test("no value exceeds the bound, no bound is below the best, and the best is nearly reached")
  func bruteForce() throws {
    var reached = 0.0
    var tried = 0
    var singleFell = 0
    for seed in 0..<500 {
      var chance = SeededGenerator(seed: UInt64(seed))
      let random = RandomProblem(
        seed: UInt64(seed), people: 1 + chance.below(6), postings: 1 + chance.below(5),
        weightMax: chance.pick([1, 5, 400]), density: chance.pick([40, 80, 100]))
      let solution = MultiSolver.solve(try random.problem())
      try check(solution, of: random, seed: seed)
      let best = random.bestMulti()
      #expect(Int(solution.objective) <= best && best <= Int(solution.bound), "seed \(seed)")
      guard best > 0 else { continue }
      tried += 1
      reached += Double(Int(solution.objective)) / Double(best)
      if SlowAssignment(random).value < best { singleFell += 1 }
    }
    #expect(reached / Double(tried) >= 0.99, "\(reached / Double(tried)) of \(tried)")
    // The control: what one posting a person gives falls short of it often.
    #expect(singleFell > tried / 8)
  }

  @Test("larger days keep every rule, and no bound is below the value", arguments: 0..<30)
  func larger(seed: Int) throws {
    var chance = SeededGenerator(seed: UInt64(seed))
    let random = RandomProblem(
      seed: UInt64(seed), people: 20 + chance.below(100), postings: 5 + chance.below(40),
      weightMax: chance.pick([1, 30, 900]), density: chance.pick([5, 30, 80]))
    let solution = MultiSolver.solve(try random.problem())
    try check(solution, of: random, seed: seed)
    #expect(solution.objective >= SingleSolver.solve(try random.problem()).objective * 95 / 100)
  }

  @Test("the same problem has the same answer", arguments: 0..<20)
  func determinism(seed: Int) throws {
    let random = RandomProblem(seed: UInt64(seed), people: 40, postings: 15, weightMax: 3)
    let first = MultiSolver.solve(try random.problem())
    let second = MultiSolver.solve(try random.problem())
    #expect(first.postings == second.postings)
    #expect(first.bound == second.bound)
  }

  @Test("where all pairs are worth the same, the passes nearly always reach what they prove")
  func ties() throws {
    var (gap, gapWithout, exact) = (0.0, 0.0, 0)
    var without = MultiEffort()
    without.pricePasses = 0
    without.nearPasses = 0
    without.furtherTries = 0
    for seed in 0..<40 {
      var random = RandomProblem(seed: UInt64(seed), people: 30, postings: 60, density: 20)
      for row in random.rows.indices {
        for edge in random.rows[row].indices { random.rows[row][edge].weight = 500 }
      }
      let solution = MultiSolver.solve(try random.problem())
      try check(solution, of: random, seed: seed)
      // No value lies between, so neither does a bound.
      #expect(solution.bound % 500 == 0, "seed \(seed)")
      gap += solution.gap
      exact += solution.gap == 0 ? 1 : 0
      gapWithout += MultiSolver.solve(try random.problem(), effort: without).gap
    }
    #expect(exact >= 36 && gap < 0.05, "\(exact) of 40 exact, gaps \(gap)")
    // The control: steps alone leave more.
    #expect(gapWithout > 2 * gap, "\(gapWithout)")
  }

  @Test("more tries never make it worse", arguments: 0..<20)
  func effort(seed: Int) throws {
    let problem = try RandomProblem(
      seed: UInt64(seed), people: 40, postings: 15, weightMax: 1
    ).problem()
    var little = MultiEffort()
    little.furtherTries = 0
    little.boundSteps = 10
    var much = little
    much.furtherTries = 3
    let (less, more) = (
      MultiSolver.solve(problem, effort: little), MultiSolver.solve(problem, effort: much)
    )
    #expect(more.objective >= less.objective)
    #expect(more.bound <= less.bound)
  }

  @Test(
    "weights, times, gaps and places at the limits of their types do no harm", arguments: 0..<80)
  func limits(seed: Int) throws {
    var chance = SeededGenerator(seed: UInt64(seed))
    var random = RandomProblem(seed: UInt64(seed), people: 6, postings: 5, density: 80)
    let limit = Int32(RandomProblem.Problem.weightMax)
    for row in random.rows.indices {
      for edge in random.rows[row].indices {
        random.rows[row][edge].weight = chance.pick([limit, limit - 1, 1, 0, Int32.min])
      }
    }
    random.windows = random.windows.map { _ in
      chance.pick([
        MinuteSpan(start: Int32.min, end: Int32.max),
        MinuteSpan(start: Int32.min, end: Int32.min + 1),
        MinuteSpan(start: Int32.max - 1, end: Int32.max), MinuteSpan(start: 0, end: 1),
      ])
    }
    random.headcounts = random.headcounts.map { _ in chance.pick([0, 1, 2, Int32.max]) }
    random.gapMinutes = chance.pick([0, 1, Int32.max])
    let solution = MultiSolver.solve(try random.problem())
    try check(solution, of: random, seed: seed)
    try SingleSolver.solve(try random.problem()).prove(for: try random.problem())
    #expect(solution.bound >= SingleSolver.solve(try random.problem()).objective)
  }

  /// Everything is an edge, no posting has too many, nobody works without the gap, and the value is
  /// what the pairs are worth.
  private func check(_ solution: MultiAssignment, of random: RandomProblem, seed: Int) throws {
    var taken = [Int32](repeating: 0, count: random.headcounts.count)
    var value: Int128 = 0
    for (person, own) in solution.postings.enumerated() {
      #expect(random.keepsGap(own), "seed \(seed), person \(person)")
      for posting in own {
        taken[posting] += 1
        let edge = try #require(random.rows[person].first { Int($0.posting) == posting })
        value += Int128(edge.weight)
      }
    }
    #expect(zip(taken, random.headcounts).allSatisfy { $0 <= $1 }, "seed \(seed)")
    #expect(value == solution.objective && value <= solution.bound, "seed \(seed)")
  }
}
