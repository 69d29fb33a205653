import CountyAPI
import CountyEndpoint
import FoundationEssentials
import OddJobMarket
import StationTestSupport
import Sync
import Synchronization
import Testing

@Suite("A session that is carried out")
struct SyncRunnerTests {
  static let id = StationID(uuid(77))

  /// A station with a posting, people who applied, and so many sign-ins.
  static func station(signIns: Int = 30) throws -> MemoryStation {
    let store = MemoryStation(StationFile(station: id, epoch: 9), bug: nil, wipesArchived: false)
    let shift = ShiftID(uuid(78))
    try store.write { file in
      file.publish(PostingID(uuid(79)), [(id: shift, start: 3_600_000, places: 2)], wall: 0)
      for number in 0..<3 as Range<UInt64> {
        _ = file.apply(
          ApplicationID(uuid(80 + number)), JobSeekerID(uuid(90 + number)), for: shift,
          optimistic: false)
      }
      for _ in 0..<signIns { file.append("signedIn", ["day": 1]) }
    }
    return store
  }

  static func surroundings(
    seed: UInt64 = 1, sleep: @escaping @Sendable (Duration) async throws -> Void = { _ in }
  ) -> SyncSurroundings {
    SyncSurroundings(
      clock: ManualClock(TestDay.at(3)), monotonicMilliseconds: { 1 }, bootID: "boot",
      identifiers: CountedIdentifiers(), program: "test", freeDiskBytes: { 1 }, sleep: sleep,
      chance: SeededGenerator(seed: seed))
  }

  static func isComplete(_ county: SimulatedCounty, _ file: StationFile) throws -> Bool {
    let entries = try county.service.store.read {
      try $0.entries(of: id, epoch: file.epoch, in: 1...1_000)
    }
    return entries.map(\.hash) == file.chain.map(\.hash) && file.acceptedThrough == file.head
  }

  @Test("brings everything to the county and the county's word back, and says how far it is")
  func whole() async throws {
    let county = try SimulatedCounty(stations: [Self.id], bug: nil)
    let store = try Self.station()
    let reports = Mutex<[SyncProgress]>([])
    let runner = SyncRunner(
      county: InProcessCounty(county.service, as: Self.id), store: store,
      surroundings: Self.surroundings())
    let outcome = await runner.run { progress in reports.withLock { $0.append(progress) } }
    #expect(outcome == .complete)
    let file = store.file
    #expect(try Self.isComplete(county, file))
    #expect(file.results.count == file.chain.count)
    #expect(!file.mirror.isEmpty)
    let seen = reports.withLock { $0 }
    #expect(seen.last?.phase == .over(.complete))
    #expect(seen.last?.done == file.chain.count && seen.last?.of == file.chain.count)
    #expect(seen.map(\.done) == seen.map(\.done).sorted())
    let again = await runner.run()
    #expect(again == .complete)
    #expect(store.file.chain.count == file.chain.count)
  }

  @Test("power that goes before or after any write of a session loses and doubles nothing")
  func everyWrite() async throws {
    var boundary = 0
    while true {
      let county = try SimulatedCounty(stations: [Self.id], bug: nil)
      let store = try Self.station()
      let runner = SyncRunner(
        county: InProcessCounty(county.service, as: Self.id), store: store,
        surroundings: Self.surroundings())
      store.cutPower(after: boundary)
      let first = await runner.run()
      let wasCut = store.isOff
      #expect(first == (wasCut ? .storeFailed : .complete), "boundary \(boundary)")
      store.boot()
      store.cutPower(after: nil)
      if wasCut { #expect(await runner.run() == .complete, "boundary \(boundary)") }
      #expect(try Self.isComplete(county, store.file), "boundary \(boundary)")
      #expect(store.file.results.count == store.file.chain.count, "boundary \(boundary)")
      guard wasCut else { break }
      boundary += 1
    }
    #expect(boundary >= 12)
  }

  @Test("what a county that never answers leaves: every operation, and pauses drawn by the seed")
  func deadCounty() async throws {
    let store = try Self.station()
    var runs: [[Duration]] = []
    for seed in [1, 1, 2] as [UInt64] {
      let slept = Mutex<[Duration]>([])
      let recording = Self.surroundings(seed: seed) { pause in
        slept.withLock { $0.append(pause) }
      }
      let runner = SyncRunner(county: DeadCounty(), store: store, surroundings: recording)
      #expect(await runner.run() == .gaveUp(DeadCounty.failure))
      runs.append(slept.withLock { $0 })
    }
    #expect(runs[0].count == 8)
    #expect(runs[0] == runs[1])
    #expect(runs[0] != runs[2])
    #expect(runs[0].allSatisfy { (.seconds(5)...(.seconds(900))).contains($0) })
    #expect(store.file.acceptedThrough == 0)
  }

  @Test("a session that is cancelled while it waits ends at once, and keeps everything")
  func cancellation() async throws {
    let store = try Self.station()
    let (waits, waiting) = AsyncStream<Void>.makeStream()
    let surroundings = Self.surroundings { _ in
      waiting.yield()
      try await Task.sleep(for: .seconds(86_400))
    }
    let runner = SyncRunner(county: DeadCounty(), store: store, surroundings: surroundings)
    let session = Task { await runner.run() }
    for await _ in waits { break }
    session.cancel()
    #expect(await session.value == .cancelled)
    #expect(store.file.acceptedThrough == 0)
  }

  @Test(
    "a batch stays within the bytes it may have, or is one operation", arguments: [1, 300, 2_000])
  func batchBounds(bytes: Int) throws {
    let store = try Self.station()
    let bounds = BatchBounds(epoch: 9, first: 1, count: 200, bytes: bytes, sealingKey: nil)
    let event = try SyncAction.readBatch(bounds).carriedOut(
      in: store, batchID: { Identifier(uuid(1)) })
    guard case .batchRead(let batch?)? = event else {
      Issue.record("no batch")
      return
    }
    #expect(batch.bytes.count <= bytes || batch.entries.count == 1)
    #expect(batch.previousHash == OperationHash(station: Self.id, epoch: 9))
  }
}

/// Identifiers that count up.
private final class CountedIdentifiers: IdentifierSource {
  private let count = Mutex<UInt64>(5_000)

  func next() -> UUID {
    uuid(
      count.withLock { count in
        count += 1
        return count
      })
  }
}
