import CountyAPI
import CountyEndpoint
import OddJobMarket
import StationTestSupport
import Store
import Sync
import Synchronization
import TerminalUI

@testable import Station

/// A county in memory, with a line to it that a test can cut, and answers that it can turn round.
final class TestCounty: Sendable {
  let service: CountyService
  private let state = Mutex(State())

  private struct State {
    var isAway = false
    var objection: RejectionCode?
    var archives = false
  }

  init(clock: any MarketClock) throws {
    let sealing = try SealingKey(
      id: "k1", rawKey: Array(repeating: 5, count: 32), digestKey: Array(repeating: 9, count: 32))
    var settings = CountySettings()
    settings.sealingKey = sealing.published
    service = CountyService(
      store: MemoryCountyStore(generation: 1),
      signer: try HeadSigningKey(rawKey: Array(repeating: 3, count: 32)), identities: sealing,
      clock: clock, settings: settings)
  }

  /// Whether nothing answers.
  var isAway: Bool {
    get { state.withLock { $0.isAway } }
    set { state.withLock { $0.isAway = newValue } }
  }

  /// Whether the county has archived all that it accepted.
  var archives: Bool {
    get { state.withLock { $0.archives } }
    set { state.withLock { $0.archives = newValue } }
  }

  /// Why every application is rejected; nil for a county that judges by itself.
  var objection: RejectionCode? {
    get { state.withLock { $0.objection } }
    set { state.withLock { $0.objection = newValue } }
  }
}

/// What a station speaks with: the county in memory over the line that can be cut.
struct TestLine: County {
  let county: TestCounty
  let station: StationID
  private var inside: InProcessCounty { InProcessCounty(county.service, as: station) }

  func hello(_ hello: Hello) async throws(CountyFailure) -> HelloAnswer {
    try requireLine()
    var answer = try await inside.hello(hello)
    if county.archives { answer.archivedThrough = answer.expectedSequence - 1 }
    return answer
  }

  func push(_ batch: OperationBatch) async throws(CountyFailure) -> BatchAnswer {
    try requireLine()
    var answer = try await inside.push(batch)
    guard let objection = county.objection else { return answer }
    let applied = Set(
      batch.entries.enumerated().filter {
        guard case .operation(let bytes) = $0.element else { return false }
        return String(decoding: bytes, as: UTF8.self).contains("\"type\":\"applied\"")
      }.map { batch.firstSequence + Int64($0.offset) })
    for index in answer.results.indices where applied.contains(answer.results[index].sequence) {
      answer.results[index].status = .rejected
      answer.results[index].code = objection
    }
    return answer
  }

  func changes(
    after cursor: ChangeCursor?, limit: Int
  ) async throws(CountyFailure) -> ChangePage {
    try requireLine()
    return try await inside.changes(after: cursor, limit: limit)
  }

  func snapshot(page: String?) async throws(CountyFailure) -> SnapshotPage {
    try requireLine()
    return try await inside.snapshot(page: page)
  }

  private func requireLine() throws(CountyFailure) {
    if county.isAway { throw .unreachable(detail: "no route to the county") }
  }
}

/// A station with its county: the desk, the duty, and two seats that hear what all seats hear.
final class SyncedStation {
  let temporary: TemporaryStation
  let desk: Desk
  let county: TestCounty
  let duty: SyncDuty
  let attendant: SeatDriver
  let panel: SeatDriver
  private let told = Told()

  init(
    seed: UInt64 = 1, county given: TestCounty? = nil,
    schedule: SyncSchedule.Mode = .manual, keepDays: Int = 30
  ) throws {
    var settings = StationSettings()
    settings.pinCost = PINHashCost(rounds: 2)
    settings.county.keepDays = keepDays
    temporary = try TemporaryStation(seed: seed, settings: settings.store)
    let store = try temporary.store
    let clock = temporary.clock
    desk = Desk(
      store: store, settings: settings,
      surroundings: Surroundings(
        clock: clock, identifiers: temporary.identifiers, monotonicMilliseconds: { 0 },
        bootID: "test"))
    county = try given ?? TestCounty(clock: clock)
    try county.service.addStation(store.stationID, name: "站\(seed)")
    duty = SyncDuty(
      desk: desk, county: TestLine(county: county, station: store.stationID),
      schedule: SyncSchedule(schedule, station: store.stationID),
      surroundings: SyncSurroundings(
        clock: clock, monotonicMilliseconds: { 0 }, bootID: "test",
        identifiers: temporary.identifiers, program: "test", freeDiskBytes: { 1 << 30 },
        // Nobody waits in a test: a pause ends when it is called off.
        sleep: { _ in
          let (stream, _) = AsyncStream<Void>.makeStream()
          for await _ in stream {}
          throw CancellationError()
        }, chance: SeededGenerator(seed: seed)))
    try desk.loadList()
    let office = SeatOffice(desk: desk, duty: duty)
    panel = SeatDriver(office: office, seat: 1)
    attendant = SeatDriver(
      office: office, kind: .attendant, size: Size(rows: 34, columns: 120), seat: 2)
    attendant.type(TemporaryStation.attendantPIN)
    attendant.press(.enter)
    duty.tell { [told] message, _ in told.take(message) }
  }

  /// Waits for the session under way, and gives the seats what they were told meanwhile.
  func sessionEnds() async {
    await duty.ended()
    passOn()
  }

  /// One session from its beginning to its end.
  func sync() async {
    duty.begin()
    await sessionEnds()
  }

  /// Begins a session and returns when it waits for its next try.
  func syncUntilItWaits() async {
    await withCheckedContinuation { continuation in
      let waits = Mutex<CheckedContinuation<Void, Never>?>(continuation)
      duty.listen { step in
        guard step?.phase == .waiting else { return }
        waits.withLock { waits in
          defer { waits = nil }
          return waits
        }?.resume()
      }
      duty.begin()
    }
    passOn()
  }

  /// What all seats were told, in order, since the last look; they hear it too.
  @discardableResult
  func passOn() -> [SeatProgram.Message] {
    let messages = told.drain()
    for message in messages {
      attendant.send(message)
      panel.send(message)
    }
    attendant.tick()
    panel.tick()
    return messages
  }
}

/// What was told to all seats, on whatever thread.
private final class Told: Sendable {
  private let messages = Mutex<[SeatProgram.Message]>([])

  func take(_ message: SeatProgram.Message) { messages.withLock { $0.append(message) } }

  func drain() -> [SeatProgram.Message] {
    messages.withLock { messages in
      defer { messages = [] }
      return messages
    }
  }
}
