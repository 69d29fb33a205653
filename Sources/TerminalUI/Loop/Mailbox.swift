import Synchronization

/// Things that other threads leave for the one that serves the seats.
package final class Mailbox<Message: Sendable>: Sendable {
  private let messages = Mutex<[Message]>([])
  private let wake: @Sendable () -> Void

  /// Makes a mailbox that calls `wake` after each post, on the posting thread.
  package init(wake: @escaping @Sendable () -> Void = {}) {
    self.wake = wake
  }

  /// Leaves a message, from any thread.
  package func post(_ message: Message) {
    messages.withLock { $0.append(message) }
    wake()
  }

  /// Takes all messages out, oldest first.
  package func drain() -> [Message] {
    messages.withLock { waiting in
      let taken = waiting
      waiting = []
      return taken
    }
  }
}
