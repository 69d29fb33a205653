import ArgumentParser
import Foundation

/// What every figure over a large database takes.
struct BenchmarkOptions: ParsableArguments {
  @Option(help: "Postings of today and tomorrow.")
  var postings = 100_000

  @Option(help: "People.")
  var people = 5_000

  @Option(help: "Seed of the demonstration county.")
  var seed: UInt64 = 2026

  @Option(help: "Where to keep the prepared database for further runs on the same day.")
  var database: String?

  /// Prepares the data, prints the machine's line and hands the data over.
  func withDatabase(_ body: (PreparedDatabase) throws -> Void) throws {
    let directory = FileManager.default.temporaryDirectory
      .appendingPathComponent("kiosk-benchmarks-\(getpid())").path
    try FileManager.default.createDirectory(
      atPath: directory, withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(atPath: directory) }
    Report.print(Machine(postings: postings, people: people))
    let data = PreparedDatabase(
      path: database ?? directory + "/station.sqlite", directory: directory, postings: postings,
      people: people, seed: seed)
    try data.prepare()
    try body(data)
  }
}
