import FoundationEssentials
import Testing

/// The control of the simulation: with one protection turned off, it must not hold.
@Suite("Seeded bugs are caught")
struct SeededBugTests {
  /// The one that is asked for (`STATION_BUG=takesTwice`), or all.
  static let bugs = SeededBug.allCases.filter {
    SimulationTests.environment["STATION_BUG"].map { [name = $0.rawValue] in $0 == name } ?? true
  }

  @Test("within 800 seeds", arguments: bugs)
  func caught(bug: SeededBug) throws {
    for seed in 1...(800 as UInt64) {
      var simulation = try Simulation(seed: seed, bug: bug)
      guard let violation = simulation.run().first else { continue }
      print("\(bug.rawValue): seed \(seed): \(violation)")
      return
    }
    Issue.record("\(bug.rawValue) is caught by none of 800 seeds")
  }
}
