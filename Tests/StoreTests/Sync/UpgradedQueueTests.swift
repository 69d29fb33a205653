import CountyAPI
import CountyEndpoint
import Foundation
import GRDB
import OddJobMarket
import StationTestSupport
import Sync
import Testing

@testable import Store

@Suite("A station of an earlier program with a full queue")
struct UpgradedQueueTests {
  /// A file as an earlier program left it, with operations that never left the station.
  private func earlier(_ migration: String) throws -> TemporaryStation {
    let station = try TemporaryStation()
    let work = try station.work { $0.places = 100 }
    while try station.store.queuedOperations() < 350 {
      let person = try station.person()
      _ = try station.store.apply(person.id, shifts: [work.shift], by: person.party)
    }
    station.close()
    try EarlierFile(migration).take(station)
    return station
  }

  private func session(_ store: Store, _ county: CountyService) async -> SyncOutcome {
    await SyncRunner(
      county: InProcessCounty(county, as: store.stationID), store: store,
      surroundings: SyncSurroundings(
        clock: ManualClock(TestDay.at(23)), monotonicMilliseconds: { 0 }, bootID: "test",
        identifiers: SeededIdentifiers(seed: 8), program: "test", freeDiskBytes: { 1 << 30 },
        sleep: { _ in throw CancellationError() }, chance: SeededGenerator(seed: 8))
    ).run()
  }

  @Test(
    "it is taken over, and every operation reaches the county as it was written",
    arguments: ["1 market", "8 employers and amendments", "16 wishes"])
  func syncs(migration: String) async throws {
    let station = try earlier(migration)
    let written = try await DatabaseQueue(path: station.path).read {
      try Data.fetchAll($0, sql: "SELECT bytes FROM outbox ORDER BY seq")
    }
    #expect(written.count >= 350)
    let store = try station.open()
    let sealing = try SealingKey(
      id: "k1", rawKey: Array(repeating: 5, count: 32), digestKey: Array(repeating: 9, count: 32))
    var settings = CountySettings()
    settings.sealingKey = sealing.published
    let county = CountyService(
      store: MemoryCountyStore(generation: 1),
      signer: try HeadSigningKey(rawKey: Array(repeating: 3, count: 32)), identities: sealing,
      clock: station.clock, settings: settings)
    try county.addStation(store.stationID, name: "老站")
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
