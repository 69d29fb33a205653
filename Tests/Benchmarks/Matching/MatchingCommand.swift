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
      let (problem, load) = try Stopwatch.time { try InstanceFile.read(file) }
      try solve(problem, name: URL(fileURLWithPath: file).lastPathComponent, load: load)
    }
  }

  private func solve(_ problem: InstanceFile.Problem, name: String, load: Lap) throws {
    throw ValidationError(
      "no solver yet for \(name) (\(problem.edges.count) edges, \(load.wall) ms)")
  }
}

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

  @Argument(help: "The file to write.", completion: .file())
  var file: String

  func run() throws {
    let county = SyntheticCounty(people: people, postings: postings, seed: seed)
    try InstanceFile.write(try county.instance(cap: cap), to: file)
  }
}
