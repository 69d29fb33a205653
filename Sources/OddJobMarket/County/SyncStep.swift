/// How far a session with the county has come, as screens and commands show it.
package struct SyncStep: Hashable, Sendable {
  package enum Phase: String, CaseIterable, Hashable, Sendable {
    /// The county is being called.
    case calling
    /// What was done here goes out.
    case sending
    /// What is new at the county comes in.
    case fetching
    /// Everything is fetched anew.
    case fetchingAll
    /// After a failure, before the next try.
    case waiting
  }

  package var phase: Phase
  /// Operations that the county has taken in this session.
  package var done: Int
  /// Operations that this session is to bring, as far as it is known.
  package var total: Int
  /// Changes that have arrived in this session.
  package var changes: Int

  package init(_ phase: Phase, done: Int = 0, of total: Int = 0, changes: Int = 0) {
    self.phase = phase
    self.done = done
    self.total = total
    self.changes = changes
  }

  /// One line about it.
  package var wording: Wording {
    switch phase {
    case .calling: Wording("正在联系县里", "Calling the county")
    case .sending: Wording("正在上报 \(done)/\(total)", "Sending \(done)/\(total)")
    case .fetching: Wording("正在接收，已收\(changes)条", "Receiving, \(changes) so far")
    case .fetchingAll: Wording("正在重新接收全部，已收\(changes)条", "Receiving all anew, \(changes) so far")
    case .waiting: Wording("没连上，过一会儿自己再试", "No answer; it tries again by itself")
    }
  }
}
