import CSeatSocket
import Glibc
import Synchronization

/// The station's end of the socket: takes terminals in, and tells their owners when they end.
///
/// One thread serves it with `run`; it never waits for anybody who comes, so one who hangs in the
/// middle of a request holds up nobody.
package final class SeatDoor: Sendable {
  /// How many may be connected at a time. The terminals of a station are a handful; more than this
  /// is a mistake that runs in a circle.
  package static let mostGuests = 16

  private let listener: CInt
  private let wakeDescriptor: CInt
  private let answers = Mutex<[Answer]>([])
  private let stationUser: uid_t

  private enum Answer: Sendable {
    case packet(SeatGuest, SeatPacket)
    case errand(SeatGuest, ErrandPacket)
    case close
  }

  /// Begins to listen; `run` serves who comes.
  ///
  /// - Throws: `SeatSocketError` when the directory is not this user's alone, or the system refuses.
  package init(at address: SeatAddress) throws(SeatSocketError) {
    listener = try address.listen()
    wakeDescriptor = cseat_waker()
    stationUser = geteuid()
    guard wakeDescriptor >= 0 else {
      close(listener)
      throw .socket(errno: errno)
    }
  }

  deinit {
    close(listener)
    close(wakeDescriptor)
  }

  /// Says that a guest's terminal is served from now on.
  package func welcome(_ guest: SeatGuest) { answer(.packet(guest, .attached)) }

  /// Says why a terminal is not taken, and parts with its owner.
  package func refuse(_ guest: SeatGuest, _ refusal: SeatRefusal) {
    answer(.packet(guest, .refused(refusal)))
  }

  /// Says that a terminal has been given back, and parts with its owner.
  package func dismiss(_ guest: SeatGuest, _ ending: SeatEnding) {
    answer(.packet(guest, .ended(ending)))
  }

  /// Says how many rows of an errand's table are written.
  package func report(_ guest: SeatGuest, rows: Int) { answer(.errand(guest, .progress(rows))) }

  /// Says in one line how an errand goes.
  package func report(_ guest: SeatGuest, _ line: String) { answer(.errand(guest, .said(line))) }

  /// Says that an errand is done, in one line, and parts with who asked.
  package func finish(_ guest: SeatGuest, _ line: String) { answer(.errand(guest, .done(line))) }

  /// Says why an errand is not done, and parts with who asked.
  package func fail(_ guest: SeatGuest, _ failure: ErrandFailure) {
    answer(.errand(guest, .failed(failure)))
  }

  /// Tells all guests that the station has ended, and has `run` return.
  package func stop() { answer(.close) }

  private func answer(_ answer: Answer) {
    answers.withLock { $0.append(answer) }
    cseat_wake(wakeDescriptor)
  }

  /// Serves who comes until stopped.
  package func run(_ tell: (SeatDoorEvent) -> Void) {
    var guests = SeatGuests(stationUser: stationUser)
    while true {
      var waiting = [
        pollfd(fd: wakeDescriptor, events: Int16(POLLIN), revents: 0),
        pollfd(fd: listener, events: Int16(POLLIN), revents: 0),
      ]
      let numbers = guests.connections.keys.sorted()
      for number in numbers {
        let descriptor = guests.connections[number]?.descriptor ?? -1
        waiting.append(pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0))
      }
      guard poll(&waiting, nfds_t(waiting.count), -1) > 0 else { continue }
      for (index, number) in numbers.enumerated() where waiting[index + 2].revents != 0 {
        guests.listen(to: number, tell)
      }
      if waiting[1].revents != 0 { guests.admit(from: listener) }
      if waiting[0].revents != 0, !giveAnswers(to: &guests) { return }
    }
  }

  /// Passes on what the station has said; false when it has closed.
  private func giveAnswers(to guests: inout SeatGuests) -> Bool {
    cseat_settle(wakeDescriptor)
    let waiting = answers.withLock { answers in
      defer { answers = [] }
      return answers
    }
    for answer in waiting {
      switch answer {
      case .packet(let guest, let packet): guests.say(packet, to: guest)
      case .errand(let guest, let packet): guests.say(packet, to: guest)
      case .close:
        guests.sayGoodbye()
        return false
      }
    }
    return true
  }
}
