import CountyAPI
import CountyEndpoint
import OddJobMarket
import StationTestSupport
import Sync

/// The county of a simulation: the real service over its store in memory, with backups.
struct SimulatedCounty {
  let store = MemoryCountyStore(generation: 1)
  let service: CountyService
  let clock = ManualClock(Instant(milliseconds: 0))
  private(set) var generation: Int64 = 1
  private(set) var backups: [MemoryCountyStore.State] = []

  init(stations: [StationID], bug: SeededBug?) throws {
    var settings = CountySettings()
    settings.safeguards = bug?.safeguards ?? .all
    settings.silenceMilliseconds = 6 * 3_600_000
    // Small batches, so that few operations make many.
    settings.operationLimit = 12
    service = CountyService(
      store: store, signer: NoSigner(), identities: NoIdentities(), clock: clock,
      settings: settings)
    for station in stations { try service.addStation(station, name: "station") }
    backups = [store.backup()]
  }

  mutating func backUp() { backups.append(store.backup()) }

  /// Puts a backup back, and loses what came after it.
  mutating func restore(_ index: Int) {
    generation += 1
    backups.removeSubrange((index + 1)...)
    store.restore(from: backups[index], generation: generation)
  }

  func shareOut(_ posting: PostingID) {
    guard store.ledger.postings[posting] != nil else { return }
    try? service.shareOut(posting)
  }

  /// Answers one request as it comes out of the line.
  func answer(_ request: SimulatedRequest, from station: StationID) -> SyncEvent {
    do {
      switch request {
      case .hello(let hello): return .helloAnswered(try service.hello(hello, from: station))
      case .push(let batch):
        return .pushAnswered(
          try service.push(ReceivedBatch(parsing: batch.bytes), from: station))
      case .changes(let cursor):
        return .changesArrived(try service.changes(after: cursor, limit: 20, for: station))
      case .snapshot(let page):
        return .snapshotArrived(try service.snapshot(page: page, for: station))
      }
    } catch let problem as Problem {
      return .failed(request.lane, .refused(problem))
    } catch let fault as WireFault {
      return .failed(request.lane, .refused(Problem(fault)))
    } catch {
      return .failed(request.lane, .busy(retryAfterSeconds: nil))
    }
  }
}

/// What a station asks of the county.
enum SimulatedRequest {
  case hello(Hello)
  case push(OperationBatch)
  case changes(ChangeCursor)
  case snapshot(String?)

  var lane: SyncLane {
    switch self {
    case .hello: .hello
    case .push: .push
    case .changes, .snapshot: .pull
    }
  }
}

private struct NoSigner: HeadSigner {
  var publicKey: [UInt8] { [] }
  func signature(for bytes: [UInt8]) -> [UInt8] { [] }
}

private struct NoIdentities: IdentityReader {
  func identity(in envelope: SealedEnvelope) -> OpenedIdentity? { nil }
}
