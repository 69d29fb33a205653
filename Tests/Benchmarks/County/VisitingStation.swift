import CountyAPI
import CountyClient
import Foundation
import OddJobMarket
import Station

/// A station that comes once with 200 operations, without a file.
struct VisitingStation: Sendable {
  let station: StationID
  let identity: StationIdentity
  let port: Int
  let seed: UInt64

  /// Returns how long hello and push took, in milliseconds.
  func visit() async throws -> [Double] {
    let start = OperationHash(station: station, epoch: 1)
    var standing = SyncStanding(
      station: station, epoch: 1, headSequence: 0, headHash: start, acceptedThrough: 0,
      cursor: nil, allotments: [], oldestWaitingMilliseconds: nil, rejected: 0)
    let chain = QueuedOperations(seed: seed).chain(of: standing, WireLimits.operations)
    standing.headSequence = Int64(chain.count)
    standing.headHash = chain.last?.hash ?? start
    let county = try HTTPSCounty(
      CountyAddress(host: "localhost", port: port), identity: identity, program: "benchmark"
    ) { (Int64(Date().timeIntervalSince1970 * 1_000), nil) }
    let hello = Hello(
      station: station, epoch: 1, program: "benchmark", headSequence: standing.headSequence,
      headHash: standing.headHash, cursor: nil, allotments: [],
      queueLength: chain.count, oldestAgeSeconds: nil, rejected: 0, freeDiskBytes: 1,
      wallMilliseconds: 0, bootID: "benchmark", monotonicMilliseconds: 0)
    let batch = OperationBatch(
      id: SeededIdentifiers(seed: seed + 7).identifier(), epoch: 1, firstSequence: 1,
      previousHash: start, entries: chain.map { .operation($0.bytes) })
    let began = Stopwatch.now()
    _ = try await county.hello(hello)
    let greeted = Stopwatch.now()
    let answer = try await county.push(batch)
    let pushed = Stopwatch.now()
    await county.close()
    guard answer.acceptedThrough == standing.headSequence else {
      throw BenchmarkProblem("not all of it was taken")
    }
    return [greeted - began, pushed - greeted]
  }
}
