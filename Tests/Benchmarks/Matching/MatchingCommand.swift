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

  func run() throws {
    for file in files {
      try solve(file)
    }
  }

  private func solve(_ file: String) throws {
    let start = Stopwatch.now()
    // The solver takes the problem over, so that its edges are in memory once.
    let problem = try InstanceFile.read(file)
    let loaded = Stopwatch.now()
    let solution = SingleSolver.solve(consume problem)
    let solved = Stopwatch.now()
    Report.print(
      Outcome(
        instance: URL(fileURLWithPath: file).lastPathComponent, model: model.rawValue,
        objective: Int(solution.objective),
        upper_bound: Int(solution.bound), load_s: (loaded - start) / 1e3,
        solve_s: (solved - loaded) / 1e3,
        peak_rss_mb: ProcessFigures.memory(getpid()).peak, assigned: solution.assignedCount))
    if let assignment {
      let pairs = solution.postings.enumerated().compactMap { person, posting in
        posting.map { [person, $0] }
      }
      try JSONEncoder().encode(pairs).write(to: URL(fileURLWithPath: assignment))
    }
  }

  /// One line of the answer, in the names its checkers expect.
  private struct Outcome: Encodable {
    var instance: String
    var model: String
    var objective: Int
    var upper_bound: Int
    var load_s: Double
    var solve_s: Double
    var peak_rss_mb: Double
    var assigned: Int
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
