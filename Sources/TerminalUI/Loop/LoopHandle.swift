/// What other threads hold of a loop.
package struct LoopHandle<P: Program>: Sendable {
  let mailbox: Mailbox<LoopOrder<P>>

  /// Leaves a message for one seat, or for all when `seat` is none.
  package func post(_ message: P.Message, to seat: SeatID? = nil) {
    mailbox.post(.message(message, seat))
  }

  /// Has a piece of work done on the loop's thread, such as adding a seat.
  package func run(_ work: @escaping @Sendable (EventLoop<P>) -> Void) {
    mailbox.post(.run(work))
  }

  /// Ends the loop after its current turn; terminals are given back.
  package func stop() {
    mailbox.post(.stop)
  }
}

/// What a loop may be asked for from outside.
enum LoopOrder<P: Program>: Sendable {
  case message(P.Message, SeatID?)
  case run(@Sendable (EventLoop<P>) -> Void)
  case stop
}
