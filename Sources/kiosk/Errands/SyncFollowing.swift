import OddJobMarket
import Station
import Synchronization

/// One session with the county as somebody follows it who asked for it: every step, and how it
/// ended. A session that waits for another try is over for who asked; the station goes on with it.
final class SyncFollowing: Sendable {
  typealias Result = Swift.Result<SyncStatus, any Error>

  private let duty: SyncDuty
  private let said: @Sendable (SyncStep) -> Void
  private let ended: @Sendable (Result) -> Void
  private let state = Mutex(State())

  private struct State {
    var listener: Int?
    var isOver = false
  }

  init(
    duty: SyncDuty, said: @escaping @Sendable (SyncStep) -> Void,
    ended: @escaping @Sendable (Result) -> Void
  ) {
    self.duty = duty
    self.said = said
    self.ended = ended
  }

  /// Begins a session, or follows the one under way.
  func begin() {
    let listener = duty.listen { [self] in hear($0) }
    let isOver = state.withLock { state in
      state.listener = listener
      return state.isOver
    }
    if isOver { duty.letGo(listener) }
    duty.begin()
  }

  /// Follows no longer; the session goes on.
  func end() {
    let listener = state.withLock { state in
      state.isOver = true
      return state.listener
    }
    if let listener { duty.letGo(listener) }
  }

  private func hear(_ step: SyncStep?) {
    guard !state.withLock({ $0.isOver }) else { return }
    if let step, step.phase != .waiting { return said(step) }
    end()
    do {
      let status = try SyncStatus(of: duty)
      if let failure = status.failure { throw SyncProblem(failure, detail: status.detail) }
      // Called off by a person at a seat.
      if step == nil, status.queueLength > 0 { throw SyncProblem.stopped }
      ended(.success(status))
    } catch {
      ended(.failure(error))
    }
  }
}

extension SyncStep {
  /// The step as it goes over the seats' socket.
  var line: String { "\(phase.rawValue) \(done) \(total) \(changes)" }

  /// Reads what another process said; nil where that is no step.
  init?(line: String) {
    let words = line.split(separator: " ")
    guard words.count == 4, let phase = Phase(rawValue: String(words[0])),
      let done = Int(words[1]), let total = Int(words[2]), let changes = Int(words[3])
    else { return nil }
    self.init(phase, done: done, of: total, changes: changes)
  }
}
