import CountyAPI
import CountyClient
import Foundation
import GRDB
import LineTestSupport
import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

/// The real programs, over TLS, through a line that loses, delays, doubles and cuts.
///
/// In full, 10,000 operations by each of so many seeds: STATION_LONG_RUNS=20 swift test --filter
/// BadLineTests.
@Suite("The real station and county over a bad line", .serialized)
struct BadLineTests {
  struct Run: Sendable, CustomTestStringConvertible {
    let seed: UInt64
    let operations: Int
    var testDescription: String { "seed \(seed), \(operations) operations" }
  }

  static let runs =
    LongRuns.isOn
    ? (1...LongRuns.seeds).map { Run(seed: UInt64($0), operations: 10_000) }
    : [Run(seed: 1, operations: 500)]

  /// Every run begins with a copy of the same full queue: it is the line that differs.
  private static let queue = Result {
    let station = try SyncingStation(seed: 99)
    try station.fill(to: runs.map(\.operations).max() ?? 0)
    return Unshared(station)
  }

  /// The suite is serialized: nobody else has it at the same time.
  private struct Unshared: @unchecked Sendable {
    let station: SyncingStation
    init(_ station: SyncingStation) { self.station = station }
  }

  @Test("sets of operations and hash chains are equal on both sides at the end", arguments: runs)
  func equal(run: Run) throws {
    let station = try SyncingStation(copying: Self.queue.get().station, seed: run.seed)
    let county = try RunningCounty()
    try station.enrol(at: county)
    let line = try FaultyLine(to: county.port, .storm, seed: run.seed)
    try station.reach(county, at: line.port)
    let sessions = try station.syncThrough()
    let count = line.count
    print(
      "seed \(run.seed): \(sessions) sessions, \(count.connections) connections, faults "
        + "\(count.faults.map { "\($0.key.rawValue) \($0.value)" }.sorted()), \(count.bytes) bytes")
    #expect(sessions > 1 && count.faults.values.reduce(0, +) >= sessions / 2)
    #expect(try county.command("reconcile") == ["The ledger and the operations agree."])
    county.stop()
    let comparison = try ChainComparison(station, county)
    #expect(comparison.differences == [])
    #expect(comparison.station.count == run.operations)
    #expect(comparison.statuses == ["applied": comparison.station.count])
    #expect(try station.verify().end == .exited(0))
  }

  @Test("control: what is lost, doubled, changed or out of its order is found out")
  func comparer() throws {
    let station = try SyncingStation(seed: 5)
    try station.fill(to: 20)
    let county = try RunningCounty()
    try station.enrol(at: county)
    try station.syncThrough()
    county.stop()
    let comparison = try ChainComparison(station, county)
    #expect(comparison.differences == [])
    #expect(comparison.tampered { $0.remove(at: 7) }.differences != [])
    #expect(comparison.tampered { $0.removeLast() }.differences != [])
    #expect(comparison.tampered { $0.append($0[7]) }.differences != [])
    #expect(comparison.tampered { $0.swapAt(7, 8) }.differences != [])
    #expect(comparison.tampered { $0[7].bytes[30] ^= 1 }.differences != [])
  }

  @Test("control: a station that trusts its own position loses operations on the same line")
  func trusting() async throws {
    let (station, county, line) = try Self.stage(seed: 3)
    let client = try Self.client(of: station, to: line, county)
    let queue = try Self.entries(of: station)
    let epoch = try station.temporary.open().syncStanding().epoch
    station.temporary.close()
    var failures = 0
    let ids = SeededIdentifiers(seed: 3)
    for start in stride(from: 0, to: queue.count, by: 10) {
      let part = queue[start..<min(start + 10, queue.count)]
      let previous =
        start == 0 ? OperationHash(station: station.id, epoch: epoch) : queue[start - 1].hash
      do {
        _ = try await client.push(
          OperationBatch(
            id: ids.identifier(), epoch: epoch, firstSequence: Int64(start + 1),
            previousHash: previous, entries: part.map { .operation($0.bytes) }, envelopes: []))
      } catch {
        // It was sent: on with the next.
        failures += 1
      }
    }
    county.stop()
    #expect(failures > 0)
    let comparison = try ChainComparison(station, county)
    #expect(comparison.county.count < queue.count)
    #expect(comparison.differences != [])
  }

  private static func stage(
    seed: UInt64
  ) throws -> (SyncingStation, RunningCounty, FaultyLine) {
    let station = try SyncingStation(seed: seed)
    try station.fill(to: 300)
    let county = try RunningCounty()
    try station.enrol(at: county)
    return (station, county, try FaultyLine(to: county.port, .storm, seed: seed))
  }

  private static func client(
    of station: SyncingStation, to line: FaultyLine, _ county: RunningCounty
  ) throws -> HTTPSCounty {
    func text(_ suffix: String) throws -> String {
      try String(contentsOfFile: station.database + suffix, encoding: .utf8)
    }
    let identity = try StationIdentity(
      certificate: text(".county-certificate.pem"), privateKey: text(".county-key.pem"),
      authority: text(".county-authority.pem"))
    let now = station.temporary.clock.now.milliseconds
    return try HTTPSCounty(
      CountyAddress(host: "127.0.0.1", port: line.port), identity: identity, program: "test",
      clocks: { (now, nil) })
  }

  private static func entries(
    of station: SyncingStation
  ) throws -> [(bytes: [UInt8], hash: OperationHash)] {
    try ChainComparison.reading(station.database) { database in
      try Data.fetchAll(database, sql: "SELECT bytes FROM outbox ORDER BY seq").map {
        (Array($0), OperationHash(ofCanonicalBytes: Array($0)))
      }
    }
  }
}
