import Glibc

/// What the descriptors of one seat reported.
struct SeatEvents {
  var canRead = false
  var canWrite = false
  var isGone = false
}

/// What a wait ended with.
struct Ready {
  var isWoken = false
  var seats: [(SeatID, SeatEvents)] = []
}

extension EventLoop {
  /// Waits on all terminals and the wake pipe, so many milliseconds at most.
  func poll(milliseconds: CInt) -> Ready {
    var descriptors = [pollfd(fd: wakePipe.readDescriptor, events: Int16(POLLIN), revents: 0)]
    for id in order {
      guard let terminal = seats[id]?.terminal else { continue }
      // A negative descriptor is passed over, so each seat keeps its three places.
      let output = terminal.hasPendingOutput ? terminal.outputDescriptor : -1
      descriptors.append(pollfd(fd: terminal.inputDescriptor, events: Int16(POLLIN), revents: 0))
      descriptors.append(pollfd(fd: terminal.signalDescriptor, events: Int16(POLLIN), revents: 0))
      descriptors.append(pollfd(fd: output, events: Int16(POLLOUT), revents: 0))
    }
    let count = Glibc.poll(&descriptors, nfds_t(descriptors.count), milliseconds)
    var ready = Ready()
    // Interrupted by a signal, or nothing happened in time.
    guard count > 0 else { return ready }
    ready.isWoken = descriptors[0].revents != 0
    let gone = Int16(POLLHUP | POLLERR | POLLNVAL)
    for (index, id) in order.enumerated() {
      let input = descriptors[1 + index * 3].revents
      let signal = descriptors[2 + index * 3].revents
      let output = descriptors[3 + index * 3].revents
      guard input != 0 || signal != 0 || output != 0 else { continue }
      let events = SeatEvents(
        canRead: input & Int16(POLLIN) != 0 || signal != 0,
        canWrite: output & Int16(POLLOUT) != 0,
        isGone: (input | output) & gone != 0)
      ready.seats.append((id, events))
    }
    return ready
  }
}

extension Duration {
  /// The time as poll(2) takes it; never rounded down to a busy wait.
  var pollMilliseconds: CInt {
    let (seconds, attoseconds) = components
    let milliseconds = seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
    return CInt(clamping: milliseconds)
  }
}
