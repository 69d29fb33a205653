import FoundationEssentials
import Matching
import OddJobMarket
import Testing

@Suite("One posting a person, beside a second solver")
struct SingleOracleTests {
  @Test("every shape has the value a plain solver finds", arguments: RandomProblem.Shape.allCases)
  func shapes(shape: RandomProblem.Shape) throws {
    for seed in 0..<300 {
      let random = RandomProblem(seed: UInt64(seed), shape: shape)
      let problem = try random.problem()
      let solution = SingleSolver.solve(problem)
      try solution.prove(for: problem)
      #expect(
        Int(solution.objective) == SlowAssignment(random).value, "\(shape), seed \(seed)")
    }
  }

  @Test("the plain solver has the value of trying everything, and taking the first best has not")
  func control() throws {
    var greedyFailed = 0
    for seed in 0..<200 {
      let random = RandomProblem(seed: UInt64(seed), people: 5, postings: 4)
      let best = random.bestSingle()
      #expect(SlowAssignment(random).value == best, "seed \(seed)")
      if greedy(random) < best { greedyFailed += 1 }
    }
    #expect(greedyFailed > 20)
  }

  @Test("all problems up to 3 × 2 and every so manieth up to 5 × 4 are solved", arguments: 0...5)
  func enumerated(people: Int) throws {
    for postings in 0...4 {
      let cells = people * postings
      let codes = power(3, cells) * power(3, postings)
      // A prime, so that every cell and every headcount takes every value.
      let stride = max(1, codes / 1_500) | 1
      for code in Swift.stride(from: 0, to: codes, by: stride) {
        let random = small(code: code, people: people, postings: postings)
        let problem = try random.problem()
        let solution = SingleSolver.solve(problem)
        try solution.prove(for: problem)
        #expect(
          Int(solution.objective) == random.bestSingle(), "\(people) × \(postings), \(code)")
      }
    }
  }

  /// In full, every one of them: STATION_LONG_RUNS=1 swift test --filter SingleOracleTests
  static let isLong = ProcessInfo.processInfo.environment["STATION_LONG_RUNS"] != nil

  /// A problem is another's like but for the order of its people or postings; of those one stands for
  /// all: people by their row, postings by their headcount.
  @Test(
    "small problems, all but for their order, have the value of trying everything",
    arguments: [(5, 4, 1), (4, 3, 2)])
  func everything(people: Int, postings: Int, weightMax: Int) throws {
    var tried = 0
    for people in 0...people {
      for postings in 0...postings {
        let rows = Self.ascending(people, below: power(weightMax + 1, postings))
        let headcounts = Self.ascending(postings, below: 3)
        let all = rows.count * headcounts.count
        var step = Self.isLong ? 1 : max(1, all / 400)
        // Of headcounts there are 3, 6, 10 and 15: a step without their factors meets them all.
        while [2, 3, 5].contains(where: { step % $0 == 0 }) { step += 1 }
        for number in stride(from: 0, to: all, by: step) {
          let random = small(
            rows: rows[number / headcounts.count], weightMax: weightMax,
            headcounts: headcounts[number % headcounts.count])
          let solution = SingleSolver.solve(try random.problem())
          #expect(
            Int(solution.objective) == random.bestSingle(), "\(people) × \(postings), \(number)")
          tried += 1
        }
      }
    }
    #expect(tried > 2_000)
  }

  /// Every ascending list of so many numbers below a limit.
  private static func ascending(_ count: Int, below limit: Int) -> [[Int]] {
    guard count > 0 else { return [[]] }
    return ascending(count - 1, below: limit).flatMap { list in
      ((list.last ?? 0)..<max(limit, list.last ?? 0)).map { list + [$0] }
    }
  }

  /// A problem whose rows are numbers, each digit a weight.
  private func small(rows: [Int], weightMax: Int, headcounts: [Int]) -> RandomProblem {
    var random = RandomProblem(seed: 0, people: 0, postings: 0)
    random.headcounts = headcounts.map { Int32($0) }
    random.windows = headcounts.map { _ in MinuteSpan(start: 0, end: 60) }
    random.rows = rows.map { row in
      var rest = row
      return headcounts.indices.compactMap { posting in
        defer { rest /= weightMax + 1 }
        let weight = rest % (weightMax + 1)
        return weight == 0
          ? nil : RandomProblem.Problem.Edge(posting: Int32(posting), weight: Int32(weight))
      }
    }
    return random
  }

  @Test("64 and 128 bits find what 32 bits find", arguments: 0..<60)
  func wider(seed: Int) throws {
    let random = RandomProblem(seed: UInt64(seed), shape: .ordinary)
    let narrow = SingleSolver.solve(try random.problem())
    let wide = try random.wider(as: Int64.self)
    let widest = try random.wider(as: Int128.self)
    let solutions = (SingleSolver.solve(wide), SingleSolver.solve(widest))
    try solutions.0.prove(for: wide)
    try solutions.1.prove(for: widest)
    #expect(solutions.0.postings == narrow.postings)
    #expect(solutions.1.postings == narrow.postings)
  }

  @Test("the same problem has the same answer, however its edges came", arguments: 0..<60)
  func determinism(seed: Int) throws {
    let random = RandomProblem(seed: UInt64(seed), shape: .ties)
    var chance = SeededGenerator(seed: UInt64(seed))
    var shuffled = random
    for row in shuffled.rows.indices {
      shuffled.rows[row].shuffle(using: &chance)
      shuffled.rows[row].sort { $0.posting < $1.posting }
    }
    let first = SingleSolver.solve(try random.problem())
    let second = SingleSolver.solve(try shuffled.problem())
    #expect(first.postings == second.postings)
    #expect(first.prices == second.prices)
    #expect(first.edgesSeen == second.edgesSeen)
  }

  @Test("work grows no faster than edges × log", arguments: [1, 40, 1_000])
  func work(weightMax: Int) throws {
    for people in [250, 500, 1_000, 2_000, 4_000] {
      let postings = people / 5
      let random = RandomProblem.sparse(
        seed: 9, people: people, postings: postings, degree: 24, weightMax: weightMax)
      let problem = try random.problem()
      let seen = Double(SingleSolver.solve(problem).edgesSeen)
      let limit = Double(problem.edges.count) * Double(people.bitWidth - people.leadingZeroBitCount)
      #expect(seen > 0)
      #expect(seen < limit * 2, "\(people) people: \(seen / limit)")
    }
  }

  private func greedy(_ random: RandomProblem) -> Int {
    var left = random.headcounts
    return random.rows.reduce(0) { sum, row in
      let open = row.filter { left[Int($0.posting)] > 0 && $0.weight > 0 }
      guard let edge = open.max(by: { $0.weight < $1.weight }) else { return sum }
      left[Int(edge.posting)] -= 1
      return sum + Int(edge.weight)
    }
  }

  private func power(_ base: Int, _ exponent: Int) -> Int {
    (0..<exponent).reduce(1) { product, _ in product * base }
  }

  /// A problem whose weights (none, 1, 2) and headcounts (0, 1, 2) are the digits of a number.
  private func small(code: Int, people: Int, postings: Int) -> RandomProblem {
    var rest = code
    func digit() -> Int32 {
      defer { rest /= 3 }
      return Int32(rest % 3)
    }
    var random = RandomProblem(seed: 0, people: 0, postings: 0)
    random.headcounts = (0..<postings).map { _ in digit() }
    random.windows = random.headcounts.map { _ in MinuteSpan(start: 0, end: 60) }
    random.rows = (0..<people).map { _ in
      (0..<postings).compactMap { posting in
        let weight = digit()
        return weight == 0
          ? nil : RandomProblem.Problem.Edge(posting: Int32(posting), weight: weight)
      }
    }
    return random
  }
}
