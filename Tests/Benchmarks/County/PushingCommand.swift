import ArgumentParser
import CountyAPI
import CountyClient
import Dispatch
import Foundation
import OddJobMarket
import Station
import Store
import Sync

/// What a process that pushed says of itself, as one line of JSON.
struct PushReport: Codable {
  var operations: Int
  var seconds: Double
  /// Each batch from the first byte to its answer, in milliseconds.
  var answers: [Double]
  var processorMilliseconds: Double
  var peakMiB: Double
}

/// The stations' side of the county's figures, in a process of its own: each station pushes what its
/// file has in its queue, batch after batch, with the steps that a session takes.
struct PushingCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "county-push", abstract: "Pushes the queues of some stations.",
    shouldDisplay: false)

  @Option var port: Int
  @Flag(help: "Everything once more, whatever the county has.") var again = false
  @Argument var folders: [String]

  func run() async throws {
    let stations = try folders.map { folder in
      try PushingStation(StationFolder(path: folder), port: port, again: again)
    }
    let start = Stopwatch.now()
    let reports = try await withThrowingTaskGroup(of: [Double].self) { group in
      for station in stations { group.addTask { try await station.push() } }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    let seconds = (Stopwatch.now() - start) / 1_000
    let operations = try stations.reduce(0) { try $0 + $1.headSequence() }
    Report.print(
      PushReport(
        operations: operations, seconds: seconds, answers: reports,
        processorMilliseconds: Stopwatch.processor(),
        peakMiB: ProcessFigures.memory(getpid()).peak))
  }
}

/// A station that pushes as `SyncMachine` says, and pulls nothing.
struct PushingStation: Sendable {
  private let store: Store
  private let county: HTTPSCounty
  private let again: Bool
  private let queue = DispatchQueue(label: "station")
  private let identifiers = SystemIdentifiers()

  init(_ folder: StationFolder, port: Int, again: Bool) throws {
    let store = try Store.open(path: folder.database, surroundings: .live())
    self.store = store
    self.again = again
    county = try HTTPSCounty(
      CountyAddress(host: "localhost", port: port), identity: folder.identity(),
      program: store.syncStanding().station.text
    ) { (Int64(Date().timeIntervalSince1970 * 1_000), nil) }
  }

  func headSequence() throws -> Int { Int(try store.syncStanding().headSequence) }

  /// Returns how long each batch took, in milliseconds.
  func push() async throws -> [Double] {
    let standing = try store.syncStanding()
    let hello = try await county.hello(
      Hello(
        station: standing.station, epoch: standing.epoch, program: "benchmark",
        headSequence: standing.headSequence, headHash: standing.headHash, cursor: nil,
        allotments: [], queueLength: standing.queueLength, oldestAgeSeconds: nil, rejected: 0,
        freeDiskBytes: 1, wallMilliseconds: 0, bootID: "benchmark", monotonicMilliseconds: 0))
    _ = try await carryOut(.keepHello(hello))
    var bounds = BatchBounds(
      epoch: standing.epoch, first: again ? 1 : hello.expectedSequence,
      count: hello.operationLimit, bytes: hello.byteLimit, sealingKey: hello.sealingKey)
    var times: [Double] = []
    while case .batchRead(let batch?) = try await carryOut(.readBatch(bounds)) {
      let start = Stopwatch.now()
      let answer = try await county.push(batch)
      times.append(Stopwatch.now() - start)
      guard answer.results.allSatisfy({ $0.status == .applied }) else {
        throw BenchmarkProblem("an operation was not applied: \(answer.results)")
      }
      let own = try await carryOut(.readChain(.push, at: answer.acceptedThrough))
      guard own == .chainRead(.push, answer.headHash) else {
        throw BenchmarkProblem("the county has another chain")
      }
      _ = try await carryOut(.keepAnswer(answer))
      bounds.first = batch.lastSequence + 1
    }
    await county.close()
    return times
  }

  private func carryOut(_ action: SyncAction) async throws -> SyncEvent? {
    try await withCheckedThrowingContinuation { continuation in
      queue.async {
        continuation.resume(
          with: Result {
            try action.carriedOut(in: store, batchID: { identifiers.identifier() })
          })
      }
    }
  }
}
