/// How far a session has come, for screens.
package struct SyncProgress: Hashable, Sendable {
  package enum Phase: Hashable, Sendable {
    case idle
    case hello
    case pushing
    /// The queue is empty; changes still come in.
    case pulling
    /// Everything is being fetched anew.
    case snapshot
    /// After a failure, before the next try.
    case waiting
    case over(SyncOutcome)
  }

  package var phase: Phase
  /// Operations that the county has taken in this session.
  package var done: Int
  /// Operations that this session is to bring, as far as it knows.
  package var of: Int
  /// Changes that have arrived in this session.
  package var changes: Int

  package init(phase: Phase, done: Int = 0, of: Int = 0, changes: Int = 0) {
    self.phase = phase
    self.done = done
    self.of = of
    self.changes = changes
  }
}
