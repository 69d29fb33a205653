extension SyncMachine {
  /// How far the session has come.
  package var progress: SyncProgress {
    SyncProgress(phase: phase, done: pushed, of: max(pushed, toPush), changes: pull.changes)
  }

  private var phase: SyncProgress.Phase {
    switch stage {
    case .fresh: return .idle
    case .reading, .greeting, .comparing, .keeping: return .hello
    case .waiting: return .waiting
    case .over(let outcome): return .over(outcome)
    case .running: break
    }
    // Where one lane waits and the other moves, what moves is shown.
    if !push.isOver, push.step != .waiting { return .pushing }
    if !pull.isOver, pull.step != .waiting { return pull.takesSnapshot ? .snapshot : .pulling }
    return .waiting
  }

  private var pushed: Int { Int(push.next - push.start) }

  private var toPush: Int { Int(max(0, push.head - push.start + 1)) }
}
