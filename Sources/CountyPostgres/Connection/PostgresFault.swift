/// What PostgreSQL, or the way to it, answered instead of doing a statement.
package struct PostgresFault: Error, Hashable, Sendable {
  /// The five characters of SQLSTATE; empty where the server did not say.
  package let state: String
  /// The server's sentence, which never holds a password.
  package let message: String
  /// Whether the connection is gone.
  package let isLoss: Bool
  /// Whether the transaction may have been committed all the same.
  package var isOutcomeUnknown = false

  init(state: String, message: String, isConnected: Bool = true) {
    self.state = state
    self.message = message
    // 08: connection exceptions. 57P01 to 57P03: the server ends, crashed or starts.
    isLoss = !isConnected || state.hasPrefix("08") || state.hasPrefix("57P0")
  }

  /// Whether the same transaction may succeed when it is done again from its start: it met another
  /// one, or lost its connection before anything could be committed.
  package var mayBeRepeated: Bool {
    (isLoss || Self.conflicts.contains(state)) && !isOutcomeUnknown
  }

  /// Whether the server is well and had no time or room for this: the statement timeout (57014),
  /// conflicts that went on, and resources that are used up (53).
  var isBusy: Bool {
    state == "57014" || state.hasPrefix("53") || Self.conflicts.contains(state) && state != "23505"
  }

  /// Serialization failure, deadlock, a row that another transaction made meanwhile, a lock that
  /// did not come in time.
  private static let conflicts: Set<String> = ["40001", "40P01", "23505", "55P03"]
}
