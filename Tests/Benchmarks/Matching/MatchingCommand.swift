import ArgumentParser
import Foundation
import Matching

/// Solves given instances and says what it took.
struct MatchingCommand: ParsableCommand {
  enum Model: String, ExpressibleByArgument, CaseIterable {
    case single, multi
  }

  static let configuration = CommandConfiguration(
    commandName: "matching",
    abstract: "Solves instances of same-day matching; one JSON object an instance.")

  @Option(help: "single: one posting a person; multi: several that leave the gap between them.")
  var model = Model.single

  @Option(help: "Where to write the pairs as [[worker, posting]…].")
  var assignment: String?

  @Argument(help: "Instances: ojm-1 (.json) or .ojb.", completion: .file())
  var files: [String]

  func validate() throws {
    guard assignment == nil || files.count == 1 else {
      throw ValidationError("--assignment takes the pairs of one instance")
    }
  }

  func run() throws {
    for file in files {
      try solve(file)
    }
  }

  private func solve(_ file: String) throws {
    let base = ProcessFigures.memory(getpid()).peak
    let start = Stopwatch.now()
    let problem = try InstanceFile.read(file)
    let loaded = Stopwatch.now()
    var (outcome, pairs, lap) = solve(consume problem)
    outcome.solve_s = lap.wall / 1e3
    outcome.processor_s = lap.processor / 1e3
    outcome.base_rss_mb = base
    outcome.load_s = (loaded - start) / 1e3
    outcome.instance = URL(fileURLWithPath: file).lastPathComponent
    outcome.model = model.rawValue
    outcome.peak_rss_mb = ProcessFigures.memory(getpid()).peak
    outcome.assigned = pairs.count
    Report.print(outcome)
    if let assignment {
      try JSONEncoder().encode(pairs).write(to: URL(fileURLWithPath: assignment))
    }
  }

  /// The solver takes the problem over, so that its edges are in memory once.
  private func solve(
    _ problem: consuming InstanceFile.Problem
  ) -> (Outcome, pairs: [[Int]], Lap) {
    let mark = Stopwatch.Mark()
    switch model {
    case .single:
      let solution = SingleSolver.solve(problem)
      let lap = mark.lap
      let pairs = solution.postings.enumerated().compactMap { person, posting in
        posting.map { [person, $0] }
      }
      return (Outcome(objective: solution.objective, bound: solution.bound), pairs, lap)
    case .multi:
      let solution = MultiSolver.solve(problem)
      let lap = mark.lap
      let pairs = solution.postings.enumerated().flatMap { person, own in own.map { [person, $0] } }
      return (Outcome(objective: solution.objective, bound: solution.bound), pairs, lap)
    }
  }

  /// One line of the answer, in the names its checkers expect.
  private struct Outcome: Encodable {
    var instance = ""
    var model = ""
    var objective: Int
    var upper_bound: Int
    /// How far the value may be from the best, in percent of the bound.
    var gap_percent: Double
    /// Wall time of reading the file.
    var load_s = 0.0
    /// Processor time of building and solving; `solve_s` is the wall time of the same.
    var processor_s = 0.0
    /// What the process held before it read the instance.
    var base_rss_mb = 0.0
    var solve_s = 0.0
    var peak_rss_mb = 0.0
    var assigned = 0

    init(objective: Int128, bound: Int128) {
      self.objective = Int(objective)
      upper_bound = Int(bound)
      gap_percent = bound > 0 ? Double(bound - objective) / Double(bound) * 100 : 0
    }
  }
}

extension SyntheticCounty.Shape: ExpressibleByArgument {}

/// Makes an instance of a made-up county of any size.
struct InstanceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "instance", abstract: "Writes an instance of a made-up county as .ojb.")

  @Option(help: "People.")
  var people = 100_000

  @Option(help: "Postings.")
  var postings = 20_000

  @Option(help: "The most edges kept of a person, the heaviest.")
  var cap = 64

  @Option(help: "Seed of the county.")
  var seed: UInt64 = 1

  @Option(help: "ordinary, ties, giant or street.")
  var shape = SyntheticCounty.Shape.ordinary

  @Argument(help: "The file to write.", completion: .file())
  var file: String

  func run() throws {
    let county = SyntheticCounty(
      people: people, postings: postings, seed: seed, shape: shape)
    try InstanceFile.write(try county.instance(cap: cap), to: file)
  }
}
