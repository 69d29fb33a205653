import ArgumentParser
import LineTestSupport
import OddJobMarket

/// A station's queue through a narrow line: both real programs, TLS, from the start of the command to
/// its end.
struct NarrowLineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "narrow-line", abstract: "A queue of operations over a line of 64 kbit/s.")

  @Option(help: "Operations in the queue.")
  var operations = 2_000

  @Option(help: "Bits a second, each way.")
  var bits = 64_000

  @Option(help: "Seed of the station's people.")
  var seed: UInt64 = 2026

  func run() throws {
    Report.print(Machine())
    let station = try SyncingStation(seed: seed)
    try station.fill(to: operations)
    let county = try RunningCounty()
    try station.enrol(at: county)
    let line = try FaultyLine(to: county.port, .slow(bitsPerSecond: bits), seed: seed)
    try station.reach(county, at: line.port)
    let (_, lap) = try Stopwatch.time { try station.syncThrough(sessionsMax: 1) }
    let count = line.count
    Report.print(
      Figure(
        "line.narrow", [lap.wall / 1_000], unit: "s", limit: 90, on: .max, seed: seed,
        note: "\(operations) operations, \(bits) bit/s, \(count.upward) bytes up, "
          + "\(count.downward) down"))
    Report.print(
      Figure(
        "line.bytes", [Double(count.bytes) / Double(operations)], unit: "B/operation", limit: 360,
        on: .max, seed: seed))
    county.stop()
  }
}
