import Attendant
package import CountyAPI
import Dispatch
package import OddJobMarket
import Store
package import Sync
import Synchronization

/// Keeps the station in touch with its county beside the seats: by the schedule, and when somebody
/// asks.
///
/// Nothing of it runs on the thread of the terminals or on the task that answers seats: the line is
/// waited for by tasks of its own, and the file is read and written on queues of its own.
package final class SyncDuty: Sendable {
  /// Hears how far the session under way is; nil when it is over.
  package typealias Listener = @Sendable (SyncStep?) -> Void

  package let desk: Desk
  private let county: WitnessedCounty
  private let surroundings: SyncSurroundings
  private let started: Instant
  private let queue = DispatchQueue(label: "sync.duty")
  private let state: Mutex<State>

  private struct State {
    var schedule: SyncSchedule
    var session: Task<Void, Never>?
    var step: SyncStep?
    /// The session under way is called off, and another one begins.
    var isAgainWanted = false
    /// After an alarm no session begins by itself before a person began one.
    var isHeld = false
    var isClosed = false
    var isWiping = false
    var badge = ConnectionBadge.offline(queued: 0)
    var listeners: [Int: Listener] = [:]
    var listenersMade = 0
    var tellsMarket: @Sendable () -> Void = {}
    var marketToldAt: Int64?
    var hasMarketNews = false
  }

  /// - Parameters:
  ///   - desk: whose file is synced, and whose lists in memory follow what arrives.
  ///   - surroundings: time, chance and what the machine says of itself.
  package init(
    desk: Desk, county: any County, schedule: SyncSchedule, surroundings: SyncSurroundings
  ) {
    self.desk = desk
    self.county = WitnessedCounty(county)
    self.surroundings = surroundings
    started = surroundings.clock.now
    state = Mutex(State(schedule: schedule))
    refreshBadge()
  }

  /// What the badge of every seat says.
  package var badge: ConnectionBadge { state.withLock { $0.badge } }

  /// How far the session under way is; nil where there is none.
  package var step: SyncStep? { state.withLock { $0.step } }

  /// Tells all seats of what comes: how a session goes, and that the market has changed.
  package func tell(_ post: @escaping SeatOffice.Post) {
    listen { post(.county(.progress($0)), nil) }
    state.withLock { $0.tellsMarket = { post(.marketChanged, nil) } }
  }

  /// Calls the listener from now on, and returns the number under which it is let go.
  @discardableResult
  package func listen(_ listener: @escaping Listener) -> Int {
    state.withLock { state in
      state.listenersMade += 1
      state.listeners[state.listenersMade] = listener
      return state.listenersMade
    }
  }

  package func letGo(_ listener: Int) {
    _ = state.withLock { $0.listeners.removeValue(forKey: listener) }
  }

  /// Begins a session where the schedule asks for one; called every few seconds, returns at once.
  package func lookAtClock() {
    queue.async { [self] in look() }
  }

  func look() {
    refreshBadge()
    if isDue { begin(byPerson: false) }
  }

  /// Begins a session at once; one that waits for its next try gives way to it.
  package func begin() { begin(byPerson: true) }

  /// Ends the session under way after its present step. Nothing is lost: the next one goes on.
  package func stop() {
    state.withLock { state in
      state.isAgainWanted = false
      state.session?.cancel()
    }
  }

  /// Ends the duty, and waits a moment for the step under way.
  package func close() {
    let session = state.withLock { state in
      state.isClosed = true
      state.session?.cancel()
      return state.session
    }
    guard let session else { return }
    let isOver = DispatchSemaphore(value: 0)
    Task.detached {
      await session.value
      isOver.signal()
    }
    _ = isOver.wait(timeout: .now() + Self.patience)
  }

  /// A request that is under way may take longer than anybody waits for a station to end.
  private static let patience = DispatchTimeInterval.seconds(2)

  /// Returns when the session that is over now has ended; at once where none is under way.
  package func ended() async {
    let session = state.withLock { $0.session }
    await session?.value
  }

  /// Returns what the attendant's page shows.
  func standing() throws -> CountyStanding {
    let summary = try desk.store.syncSummary()
    let (step, schedule) = state.withLock { ($0.step, $0.schedule) }
    return CountyStanding(
      isSetUp: true, summary: summary, step: step,
      next: schedule.next(
        after: surroundings.clock.now, started: started, last: summary.lastAttempt))
  }
}

// MARK: Sessions

extension SyncDuty {
  private var isDue: Bool {
    let (schedule, mayBegin) = state.withLock {
      ($0.schedule, !$0.isHeld && !$0.isClosed && $0.session == nil)
    }
    guard mayBegin else { return false }
    return desk.reading(false) {
      let summary = try desk.store.syncSummary(limit: 0)
      // What differs from the county's chain is for people, whatever the clock says.
      guard summary.lastFailure?.reason != .fork else { return false }
      let now = surroundings.clock.now
      let next = schedule.next(after: now, started: started, last: summary.lastAttempt)
      return next.map { $0 <= now } ?? false
    }
  }

  private func begin(byPerson: Bool) {
    state.withLock { state in
      guard !state.isClosed else { return }
      if byPerson { state.isHeld = false }
      guard state.session == nil else {
        if byPerson, state.step?.phase == .waiting {
          state.isAgainWanted = true
          state.session?.cancel()
        }
        return
      }
      start(&state)
    }
  }

  private func runSession() async {
    tellListeners()
    await aside { [desk] in desk.reading(()) { try desk.store.recordSyncAttempt() } }
    let store = WatchedSyncStore(
      desk: desk, heard: { self.heard($0) }, changed: { self.marketChanged() })
    let outcome = await SyncRunner(county: county, store: store, surroundings: surroundings)
      .run { self.report($0) }
    await aside { [self] in conclude(outcome) }
    // Waits before the session counts as over: who waits for rest waits for the wiping too.
    if outcome == .complete { later { [self] in beginWiping() } }
    endSession()
    tellListeners()
  }

  private func endSession() {
    state.withLock { state in
      (state.session, state.step) = (nil, nil)
      guard state.isAgainWanted, !state.isClosed else { return }
      state.isAgainWanted = false
      start(&state)
    }
  }

  private func start(_ state: inout State) {
    state.step = SyncStep(.calling)
    state.session = Task.detached { [self] in await runSession() }
  }

  private func report(_ progress: SyncProgress) {
    guard let step = SyncStep(progress) else { return }
    let beginsToWait = state.withLock { state in
      defer { state.step = step }
      return step.phase == .waiting && state.step?.phase != .waiting
    }
    if beginsToWait {
      queue.async { [self] in
        record(county.lastFailure.map { SyncOutcome.gaveUp($0) })
        refreshBadge()
        tellListeners()
      }
    } else {
      tellListeners()
    }
  }

  /// Keeps why the last try came to nothing, where it did.
  private func record(_ outcome: SyncOutcome?) {
    guard let failure = outcome?.failure else { return }
    desk.reading(()) { try desk.store.recordSyncFailure(failure.reason, detail: failure.detail) }
  }

  private func conclude(_ outcome: SyncOutcome) {
    record(outcome)
    if outcome == .complete { desk.reading(()) { try desk.store.recordSyncSuccess() } }
    if case .stopped = outcome { state.withLock { $0.isHeld = true } }
    desk.log(LogEntry(outcome))
    marketChanged(isLast: true)
    refreshBadge()
  }

  /// The county says in which part of the night it would like to be called.
  private func heard(_ answer: HelloAnswer) {
    state.withLock { $0.schedule = $0.schedule.inside(answer.window) }
  }

  private func tellListeners() {
    let (step, listeners) = state.withLock { ($0.step, Array($0.listeners.values)) }
    for listener in listeners { listener(step) }
  }

  private func aside(_ body: @escaping @Sendable () -> Void) async {
    await withCheckedContinuation { continuation in
      queue.async {
        body()
        continuation.resume()
      }
    }
  }

  /// Does it after whatever waits on the duty's own queue.
  func later(_ body: @escaping @Sendable () -> Void) { queue.async(execute: body) }

  /// Returns once all that waits on the duty's own queue is done, and a round of wiping with it.
  package func rests() async {
    repeat { await aside {} } while state.withLock { $0.isWiping }
  }

  /// Whether the duty is over.
  var isOver: Bool { state.withLock { $0.isClosed } }

  /// Returns whether a round of wiping may begin; one at a time.
  func takesUpWiping() -> Bool {
    state.withLock { state in
      guard !state.isWiping, !state.isClosed else { return false }
      state.isWiping = true
      return true
    }
  }

  func endWiping() { state.withLock { $0.isWiping = false } }
}

// MARK: What seats see of it

extension SyncDuty {
  /// Seats load anew what they show: once a second at most, however many pages arrive.
  private func marketChanged(isLast: Bool = false) {
    let now = surroundings.monotonicMilliseconds()
    let tells = state.withLock { state -> (@Sendable () -> Void)? in
      if isLast {
        guard state.hasMarketNews else { return nil }
      } else if let last = state.marketToldAt, now - last < 1_000 {
        state.hasMarketNews = true
        return nil
      }
      state.hasMarketNews = false
      state.marketToldAt = now
      return state.tellsMarket
    }
    tells?()
  }

  private func refreshBadge() {
    let now = surroundings.clock.now
    guard let summary = desk.reading(nil, { try desk.store.syncSummary(limit: 0) }) else { return }
    state.withLock { state in
      let isInTouch =
        summary.lastFailure == nil && state.step?.phase != .waiting
        && state.schedule.isKept(lastSuccess: summary.lastSuccess, now: now)
      let line: ConnectionBadge =
        isInTouch ? .connected : .offline(queued: summary.queueLength)
      state.badge = summary.clockFault == nil ? line : .wrongClock
    }
  }
}
