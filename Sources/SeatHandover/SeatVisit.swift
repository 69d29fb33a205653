import CSeatSocket
import Glibc

/// The terminal owner's end of the socket: hands the terminal over and waits until it comes back.
package struct SeatVisit {
  /// How a visit ended.
  package enum Outcome: Hashable, Sendable {
    case ended(SeatEnding)
    case refused(SeatRefusal)
    /// The station was killed: nobody has given the terminal back.
    case stationLost
  }

  private let connection: SeatConnection
  private let signals: CInt

  /// Hands a terminal over.
  ///
  /// - Throws: `SeatSocketError` when no station listens at the address.
  package init(
    to address: SeatAddress, request: SeatRequest, input: CInt = 0, output: CInt = 1
  ) throws(SeatSocketError) {
    connection = SeatConnection(descriptor: try address.connect())
    signals = cseat_signals()
    guard signals >= 0, connection.send(request.packet, descriptors: [input, output]) else {
      let reason = errno
      connection.close()
      throw .socket(errno: reason)
    }
  }

  /// Waits until the station gives the terminal back; a signal asks it to.
  ///
  /// A second wish to leave is not put to the station any more, which does not seem to hear it.
  package func run() -> Outcome {
    defer {
      close(signals)
      connection.close()
    }
    var wishes = 0
    while true {
      var waiting = [
        pollfd(fd: connection.descriptor, events: Int16(POLLIN), revents: 0),
        pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
      ]
      guard poll(&waiting, 2, -1) > 0 else { continue }
      if waiting[1].revents != 0 { wishes += passOnSignals() }
      if waiting[0].revents != 0, let outcome = takePacket() { return outcome }
      if wishes > 1 { return .stationLost }
    }
  }

  /// Returns how many of the signals asked for the terminal back.
  private func passOnSignals() -> Int {
    var wishes = 0
    while case let signal = cseat_next_signal(signals), signal != 0 {
      if signal != SIGWINCH { wishes += 1 }
      connection.send(signal == SIGWINCH ? .sizeChanged : .leave)
    }
    return wishes
  }

  private func takePacket() -> Outcome? {
    switch connection.receive() {
    case .nothing: return nil
    case .gone, .unfit: return .stationLost
    case .packet(let text, _):
      switch SeatPacket(text) {
      case .refused(let refusal): return .refused(refusal)
      case .ended(let ending): return .ended(ending)
      case .attached, .sizeChanged, .leave, nil: return nil
      }
    }
  }
}

extension SeatConnection {
  func close() { Glibc.close(descriptor) }
}
