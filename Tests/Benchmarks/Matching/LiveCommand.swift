import ArgumentParser
import Foundation
import Matching
import OddJobMarket

/// Measures what one change of the day costs an assignment that follows it.
struct LiveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "matching-live",
    abstract: "Changes of a day, each repaired to a proven optimum; processor time a change.")

  @Option(help: "Changes.")
  var changes = 20_000

  @Option(help: "Seed of the changes.")
  var seed: UInt64 = 1

  @Argument(help: "An instance: ojm-1 (.json) or .ojb.", completion: .file())
  var file: String

  func run() throws {
    let problem = try InstanceFile.read(file)
    guard problem.peopleCount > 0, problem.postingCount > 0 else { return }
    var day = LiveDay(problem, seed: seed)
    for _ in 0..<changes { try day.change() }
    let all = day.samples.values.flatMap { $0 }
    for (kind, samples) in day.samples.sorted(by: { $0.key < $1.key }) {
      Report.print(Figure("live \(kind)", samples, unit: "µs", seed: seed))
    }
    Report.print(
      Figure("live, the median change", all, unit: "µs", limit: 50, on: .p50, seed: seed))
    Report.print(
      Figure(
        "live, 99 of 100 changes", all, unit: "µs", limit: 1_000, on: .p99, seed: seed,
        note: "memory \(ProcessFigures.memory(getpid()).resident) MiB"))
    guard day.isProven else { throw ValidationError("the assignment is not the best any more") }
  }
}

/// A day of changes to an assignment.
struct LiveDay: ~Copyable {
  private let problem: InstanceFile.Problem
  private var live: LiveAssignment
  private var chance: SeededGenerator
  /// What each change took, in microseconds of processor time, by its kind.
  private(set) var samples: [String: [Double]] = [:]

  init(_ problem: InstanceFile.Problem, seed: UInt64) {
    self.problem = problem
    live = LiveAssignment(problem)
    chance = SeededGenerator(seed: seed)
  }

  /// Whether prices still prove the assignment.
  var isProven: Bool {
    let assignment = live.assignment()
    return assignment.objective == assignment.bound && assignment.objective == live.objective
  }

  mutating func change() throws {
    let person = chance.below(live.peopleCount)
    let posting = chance.below(live.postingCount)
    switch chance.below(10) {
    case 0..<3:
      let edges = Array(problem.edges(of: chance.below(problem.peopleCount)))
      let mark = Stopwatch.Mark()
      _ = try live.signIn(edges)
      note("sign-in", mark)
    case 3..<6:
      let mark = Stopwatch.Mark()
      live.signOut(person)
      note("sign-out", mark)
    case 6..<8:
      let mark = Stopwatch.Mark()
      live.confirm(person)
      note("confirmation", mark)
    case 8:
      var people: [Int: Int32] = [:]
      for _ in 0..<200 {
        people[chance.below(live.peopleCount)] = Int32(chance.number(in: 100...1_200))
      }
      let given = people.sorted { $0.key < $1.key }.map { (person: $0.key, weight: $0.value) }
      let headcount = Int32(1 + chance.below(4))
      let mark = Stopwatch.Mark()
      _ = try live.open(headcount: headcount, people: given)
      note("opening", mark)
    default:
      let headcount = Int32(chance.below(6))
      let places = abs(Int(headcount) - live.headcount(of: posting))
      let mark = Stopwatch.Mark()
      live.setHeadcount(headcount, of: posting)
      note(Self.headcountKind(places), mark)
    }
  }

  /// One place more or less is one change; a large posting cut down is as many as it has people.
  private static func headcountKind(_ places: Int) -> String {
    switch places {
    case ...1: "headcount by one place"
    case ...5: "headcount by up to five"
    default: "headcount by more, up to 45"
    }
  }

  private mutating func note(_ kind: String, _ mark: Stopwatch.Mark) {
    samples[kind, default: []].append(mark.lap.processor * 1_000)
  }
}
