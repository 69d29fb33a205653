import CountyAPI
import CountyEndpoint
import Foundation
import GRDB
import OddJobMarket
import StationTestSupport
import Sync
import Synchronization
import Testing

@testable import Store

@Suite("A station of an earlier program with a full queue")
struct UpgradedQueueTests {
  /// A file as an earlier program left it, with operations that never left the station.
  ///
  /// - Parameter change: what may be wrong with it besides.
  private func earlier(
    _ migration: String, operations: Int = 350, _ change: (Database) throws -> Void = { _ in }
  ) throws -> TemporaryStation {
    let station = try TemporaryStation()
    let work = try station.work { $0.places = 5_000 }
    while try station.store.queuedOperations() < operations {
      let person = try station.person()
      _ = try station.store.apply(person.id, shifts: [work.shift], by: person.party)
    }
    station.close()
    try EarlierFile(migration).take(station, change)
    return station
  }

  private func session(_ store: Store, _ county: CountyService) async -> SyncOutcome {
    await session(store, InProcessCounty(county, as: store.stationID))
  }

  private func session(_ store: Store, _ county: any County) async -> SyncOutcome {
    await SyncRunner(
      county: county, store: store,
      surroundings: SyncSurroundings(
        clock: ManualClock(TestDay.at(23)), monotonicMilliseconds: { 0 }, bootID: "test",
        identifiers: SeededIdentifiers(seed: 8), program: "test", freeDiskBytes: { 1 << 30 },
        sleep: { _ in throw CancellationError() }, chance: SeededGenerator(seed: 8))
    ).run()
  }

  private func county(
    of store: Store, _ station: TemporaryStation, without safeguards: Safeguards = []
  ) throws -> CountyService {
    let sealing = try SealingKey(
      id: "k1", rawKey: Array(repeating: 5, count: 32), digestKey: Array(repeating: 9, count: 32))
    var settings = CountySettings()
    settings.sealingKey = sealing.published
    settings.safeguards.subtract(safeguards)
    let county = CountyService(
      store: MemoryCountyStore(generation: 1),
      signer: try HeadSigningKey(rawKey: Array(repeating: 3, count: 32)), identities: sealing,
      clock: station.clock, settings: settings)
    try county.addStation(store.stationID, name: "老站")
    return county
  }

  private func written(_ station: TemporaryStation) async throws -> [Data] {
    try await DatabaseQueue(path: station.path).read {
      try Data.fetchAll($0, sql: "SELECT bytes FROM outbox ORDER BY seq")
    }
  }

  @Test(
    "thousands of operations, of whose answers some are lost, arrive once each in one chain",
    arguments: [true, false])
  func thousands(isSound: Bool) async throws {
    let station = try earlier("1 market", operations: 2_500)
    let written = try await written(station)
    #expect(written.count >= 2_500)
    let store = try station.open()
    // Control: a county that looks at nothing twice has some of them twice.
    let service = try county(of: store, station, without: isSound ? [] : .deduplicates)
    let line = LosingCounty(InProcessCounty(service, as: store.stationID))
    for _ in 0..<30 where await session(store, line) != .complete {}
    let epoch = try store.syncStanding().epoch
    let entries = try service.store.read {
      try $0.entries(of: store.stationID, epoch: epoch, in: 1...100_000)
    }
    // The control ends sooner: after the first loss the chain no longer fits.
    #expect(line.lost > (isSound ? 3 : 0))
    #expect((entries.map(\.bytes) == written.map { Array($0) }) == isSound)
    guard isSound else { return }
    #expect(try store.queuedOperations() == 0)
    #expect(entries.allSatisfy { $0.result.status == .applied })
    var previous = OperationHash(station: store.stationID, epoch: epoch)
    for entry in entries {
      let operation = try RawOperation(bytes: try #require(entry.bytes)[...])
      #expect(operation.previousHash == previous)
      previous = operation.hash
    }
    #expect(try store.verifyChain().firstBroken == nil)
  }

  @Test("an upgrade that wrote one operation anew would be found out: the control")
  func rewritten() async throws {
    let station = try earlier("1 market") { database in
      try database.execute(
        sql: """
          UPDATE outbox SET bytes = CAST(replace(CAST(bytes AS TEXT), '"schema":1', '"schema":2')
            AS BLOB) WHERE seq = 120
          """)
    }
    let store = try station.open()
    let service = try county(of: store, station)
    #expect(await session(store, service) != .complete)
    #expect(try store.verifyChain().firstBroken == 120)
  }

  @Test(
    "it is taken over, and every operation reaches the county as it was written",
    arguments: ["1 market", "8 employers and amendments", "16 wishes"])
  func syncs(migration: String) async throws {
    let station = try earlier(migration)
    let written = try await written(station)
    #expect(written.count >= 350)
    let store = try station.open()
    let county = try county(of: store, station)
    #expect(await session(store, county) == .complete)
    #expect(try store.queuedOperations() == 0)
    let epoch = try store.syncStanding().epoch
    let entries = try county.store.read {
      try $0.entries(of: store.stationID, epoch: epoch, in: 1...100_000)
    }
    #expect(entries.map(\.bytes) == written.map { Array($0) })
    #expect(entries.allSatisfy { $0.result.status == .applied })
    #expect(try store.verifyChain().firstBroken == nil)
    // Who they are went with it, sealed, and is what the earlier program had committed to.
    #expect(try county.store.read { try $0.troubled(limit: 10) } == [])
  }
}

/// A line on which the county hears every batch, and every third answer is lost.
private final class LosingCounty: County {
  private let county: InProcessCounty
  private let counts = Mutex((pushes: 0, lost: 0))

  init(_ county: InProcessCounty) { self.county = county }

  var lost: Int { counts.withLock { $0.lost } }

  func hello(_ hello: Hello) async throws(CountyFailure) -> HelloAnswer {
    try await county.hello(hello)
  }

  func push(_ batch: OperationBatch) async throws(CountyFailure) -> BatchAnswer {
    let answer = try await county.push(batch)
    let isLost = counts.withLock { counts in
      counts.pushes += 1
      let isLost = counts.pushes % 3 == 0
      if isLost { counts.lost += 1 }
      return isLost
    }
    if isLost { throw .unreachable(detail: "the answer was lost") }
    return answer
  }

  func changes(
    after cursor: ChangeCursor?, limit: Int
  ) async throws(CountyFailure) -> ChangePage {
    try await county.changes(after: cursor, limit: limit)
  }

  func snapshot(page: String?) async throws(CountyFailure) -> SnapshotPage {
    try await county.snapshot(page: page)
  }
}
