import Matching
import OddJobMarket
import Testing

@Suite("One posting a person, exactly")
struct SingleSolverTests {
  @Test("small problems have the value of trying everything", arguments: 0..<400)
  func bruteForce(seed: Int) throws {
    var chance = SeededGenerator(seed: UInt64(seed))
    let random = RandomProblem(
      seed: UInt64(seed), people: chance.below(6), postings: chance.below(5),
      weightMax: chance.pick([1, 3, 30, 1_000]), density: chance.pick([20, 60, 100]))
    let problem = try random.problem()
    let solution = SingleSolver.solve(problem)
    try solution.prove(for: problem)
    #expect(Int(solution.objective) == random.bestSingle(), "seed \(seed)")
  }

  @Test("larger problems are proven by their prices", arguments: 0..<60)
  func proof(seed: Int) throws {
    var chance = SeededGenerator(seed: UInt64(seed))
    let problem = try RandomProblem(
      seed: UInt64(seed), people: 20 + chance.below(300), postings: 1 + chance.below(80),
      weightMax: chance.pick([1, 5, 100, 2_000, 500_000_000]), density: chance.pick([3, 30, 100])
    ).problem()
    try SingleSolver.solve(problem).prove(for: problem)
  }

  @Test("an assignment that is not the best does not pass as proven")
  func proofCanFail() throws {
    let problem = try RandomProblem(seed: 7, people: 40, postings: 12).problem()
    var solution = SingleSolver.solve(problem)
    let assigned = try #require(solution.postings.firstIndex { $0 != nil })
    solution.postings[assigned] = nil
    #expect(throws: SingleAssignment<Int32>.Flaw.self) { try solution.prove(for: problem) }
  }

  @Test("a change leaves the value of solving anew", arguments: 0..<40)
  func live(seed: Int) throws {
    var chance = SeededGenerator(seed: UInt64(seed))
    let weightMax = chance.pick([1, 4, 60])
    let random = RandomProblem(
      seed: UInt64(seed), people: 15, postings: 6, weightMax: weightMax)
    var model = LiveModel(random)
    var live = LiveAssignment(try random.problem())
    for _ in 0..<120 {
      try model.change(&live, &chance, weightMax: weightMax)
      let problem = try model.problem()
      let anew = SingleSolver.solve(problem)
      #expect(live.objective == anew.objective, "seed \(seed)")
      try live.assignment().prove(for: problem)
    }
  }

  @Test("thousands of short days of changes leave the value of solving anew", arguments: 0..<40)
  func liveSequences(block: Int) throws {
    for number in 0..<50 {
      let seed = UInt64(1_000 + block * 50 + number)
      var chance = SeededGenerator(seed: seed)
      let weightMax = chance.pick([1, 2, 9, 400])
      let random = RandomProblem(
        seed: seed, people: chance.below(9), postings: 1 + chance.below(5), weightMax: weightMax)
      guard !random.rows.isEmpty else { continue }
      var model = LiveModel(random)
      var live = LiveAssignment(try random.problem())
      for _ in 0..<1 + chance.below(12) {
        try model.change(&live, &chance, weightMax: weightMax)
        let problem = try model.problem()
        #expect(live.objective == SingleSolver.solve(problem).objective, "seed \(seed)")
      }
      try live.assignment().prove(for: try model.problem())
    }
  }

  @Test("a long day of coming and going stays exact")
  func longDay() throws {
    let postings = 90
    var random = RandomProblem.sparse(
      seed: 4, people: 40, postings: postings, degree: 90, weightMax: 50)
    var live = LiveAssignment(try random.problem())
    var chance = SeededGenerator(seed: 4)
    // More edges leave than the day began with, so their places are used again.
    for _ in 0..<1_500 {
      let edges = (0..<postings).map { posting in
        RandomProblem.Problem.Edge(
          posting: Int32(posting), weight: Int32(chance.number(in: 1...50)))
      }
      let person = try live.signIn(edges)
      random.rows.append(edges)
      let leaver = chance.below(person + 1)
      live.signOut(leaver)
      random.rows[leaver] = []
    }
    let problem = try random.problem()
    try live.assignment().prove(for: problem)
    #expect(live.objective == SingleSolver.solve(problem).objective)
  }

  @Test("a posting for everybody can be opened, cut and closed", arguments: 0..<10)
  func giant(seed: Int) throws {
    var chance = SeededGenerator(seed: UInt64(seed))
    var random = RandomProblem.sparse(
      seed: UInt64(seed), people: 300, postings: 30, degree: 6, weightMax: 40)
    var live = LiveAssignment(try random.problem())
    let everybody = (0..<300).map {
      (person: $0, weight: Int32(chance.number(in: 1...40)))
    }
    let giant = try live.open(headcount: 250, people: everybody)
    for (person, weight) in everybody {
      random.rows[person].append(
        RandomProblem.Problem.Edge(posting: Int32(giant), weight: weight))
    }
    random.headcounts.append(250)
    random.windows.append(MinuteSpan(start: 0, end: 60))
    for headcount: Int32 in [250, 249, 40, 300, 1, Int32.max, 0] {
      live.setHeadcount(headcount, of: giant)
      random.headcounts[giant] = headcount
      try live.assignment().prove(for: try random.problem())
    }
  }
}

/// The plain record of what a live assignment was told.
private struct LiveModel {
  var random: RandomProblem
  var gone: Set<Int> = []

  init(_ random: RandomProblem) { self.random = random }

  func problem() throws -> RandomProblem.Problem {
    var left = random
    for person in gone { left.rows[person] = [] }
    return try left.problem()
  }

  mutating func change(
    _ live: inout LiveAssignment, _ chance: inout SeededGenerator, weightMax: Int
  ) throws {
    let people = random.rows.count
    let postings = random.headcounts.count
    switch chance.below(7) {
    case 0, 1:
      let edges = (0..<postings).compactMap { posting in
        chance.chance(percent: 50)
          ? RandomProblem.Problem.Edge(
            posting: Int32(posting), weight: Int32(chance.number(in: 1...weightMax))) : nil
      }
      random.rows.append(edges)
      #expect(try live.signIn(edges) == people)
    case 2:
      let person = chance.below(people)
      gone.insert(person)
      live.signOut(person)
    case 3:
      let person = chance.below(people)
      if !gone.contains(person), let posting = live.confirm(person) {
        gone.insert(person)
        random.headcounts[posting] -= 1
      }
    case 4:
      let headcount = Int32(chance.below(3))
      var added: [(person: Int, weight: Int32)] = []
      for person in 0..<people where chance.chance(percent: 40) {
        added.append((person, Int32(chance.number(in: 1...weightMax))))
        random.rows[person].append(
          RandomProblem.Problem.Edge(
            posting: Int32(postings), weight: added[added.count - 1].weight))
      }
      random.headcounts.append(headcount)
      random.windows.append(MinuteSpan(start: 0, end: 60))
      #expect(try live.open(headcount: headcount, people: added) == postings)
    case 5:
      let posting = chance.below(postings)
      random.headcounts[posting] = 0
      live.close(posting)
    default:
      let posting = chance.below(postings)
      let headcount = Int32(chance.below(5))
      random.headcounts[posting] = headcount
      live.setHeadcount(headcount, of: posting)
    }
  }
}
