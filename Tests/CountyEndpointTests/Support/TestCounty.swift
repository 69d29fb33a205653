import CountyAPI
import CountyEndpoint
import Crypto
import FoundationEssentials
import OddJobMarket
import Synchronization

/// A county with stations of its own, on any store.
struct TestCounty {
  let ids: SeededIdentifiers
  let store: any CountyStore
  let service: CountyService
  let clock = TestClock()
  let head: HeadSigningKey
  let sealing: SealingKey

  init(
    seed: UInt64 = 1, store: (any CountyStore)? = nil, safeguards: Safeguards = .all
  ) throws {
    ids = SeededIdentifiers(seed: seed)
    let store = store ?? MemoryCountyStore(generation: 1)
    self.store = store
    head = try HeadSigningKey(rawKey: Array(repeating: 3, count: 32))
    sealing = try SealingKey(
      id: "k1", rawKey: Array(repeating: 5, count: 32), digestKey: Array(repeating: 9, count: 32))
    var settings = CountySettings()
    settings.safeguards = safeguards
    settings.sealingKey = sealing.published
    service = CountyService(
      store: store, signer: head, identities: sealing, clock: clock, settings: settings)
  }

  func station(_ name: String = "站", epoch: UInt64 = 7) throws -> TestStation {
    let station = TestStation(ids, epoch: epoch)
    try service.addStation(station.id, name: name)
    return station
  }

  func person() -> JobSeekerID { ids.identifier() }

  /// Sends a batch as it goes over the line.
  func push(_ batch: OperationBatch, from station: StationID) throws -> BatchAnswer {
    try service.push(ReceivedBatch(parsing: batch.bytes), from: station)
  }

  func shift(_ id: ShiftID) throws -> LedgerShift? {
    var references = LedgerReferences()
    references.shifts = [id]
    return try store.read { try $0.workingSet(references).shifts[id] }
  }

  func application(_ id: ApplicationID) throws -> LedgerApplication? {
    var references = LedgerReferences()
    references.applications = [id]
    return try store.read { try $0.workingSet(references).applications[id] }
  }

  func changes(for station: StationID, _ kind: Change.Kind) throws -> [Change] {
    try service.changes(after: nil, limit: 500, for: station).changes.filter { $0.kind == kind }
  }

  /// The rights that the feed tells a station of.
  func allotted(_ shift: ShiftID, to station: StationID) throws -> Int? {
    let change = try changes(for: station, .allotment).last { $0.id == shift.text }
    return try change?.body.map { try JSONMembers($0).count("allotted") }
  }

  func envelope(_ idNumber: String, of person: JobSeekerID) throws -> SealedEnvelope {
    try .sealing(
      EnvelopeContent(text: idNumber, salt: [UInt8](repeating: 7, count: 16)), of: person,
      field: .idNumber, to: sealing.published)
  }
}

/// A clock that stands until it is set.
final class TestClock: MarketClock {
  private let milliseconds = Mutex<Int64>(1_700_000_000_000)

  var now: Instant { Instant(milliseconds: milliseconds.withLock { $0 }) }

  func advance(milliseconds more: Int64) { milliseconds.withLock { $0 += more } }
}
