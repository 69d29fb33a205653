import Foundation

/// How much of the long runs is to be done.
enum LongRuns {
  /// In full: STATION_LONG_RUNS=20 swift test --filter LineTests; the number is that of the seeds,
  /// twenty at the most.
  static let seeds = min(
    20, ProcessInfo.processInfo.environment["STATION_LONG_RUNS"].flatMap { Int($0) } ?? 0)

  static var isOn: Bool { seeds > 0 }
}
