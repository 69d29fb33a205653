/// A terminal that was handed over and is still connected.
package struct SeatGuest: Hashable, Sendable {
  package let number: Int

  package init(number: Int) {
    self.number = number
  }
}

/// What happens at the station's door; told on the door's own thread.
package enum SeatDoorEvent: Equatable, Sendable {
  /// A terminal is handed over; the descriptors are the taker's to close.
  case came(SeatGuest, SeatRequest, input: CInt, output: CInt)
  /// An errand is to be done; the pipes, on which nothing waits, are the taker's to close.
  case asked(SeatGuest, Errand, pipes: [CInt])
  case sizeChanged(SeatGuest)
  /// The owner wants the terminal back; the guest is told when it has been.
  case wantsToLeave(SeatGuest)
  /// The owner has gone without a word.
  case vanished(SeatGuest)
}
