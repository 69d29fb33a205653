import CSeatSocket
import Glibc

/// Who is connected to the station's door, and how far each of them is.
struct SeatGuests {
  let stationUser: uid_t
  private(set) var connections: [Int: SeatConnection] = [:]
  /// Those whose request has been passed on.
  private var served: Set<Int> = []
  private var lastNumber = 0

  init(stationUser: uid_t) {
    self.stationUser = stationUser
  }

  /// Takes one waiting connection; one that may not be here is told so and closed.
  mutating func admit(from listener: CInt) {
    var user: uid_t = 0
    let descriptor = cseat_accept(listener, &user)
    guard descriptor >= 0 else { return }
    let connection = SeatConnection(descriptor: descriptor)
    let refusal: SeatRefusal? =
      // The directory keeps others out; a door that was opened by mistake does not let them in.
      if user != stationUser, user != 0 {
        .otherUser
      } else if connections.count >= SeatDoor.mostGuests {
        .tooMany
      } else {
        nil
      }
    if let refusal {
      connection.send(.refused(refusal))
      close(descriptor)
      return
    }
    lastNumber += 1
    connections[lastNumber] = connection
  }

  /// Takes what a guest has to say.
  mutating func listen(to number: Int, _ tell: (SeatDoorEvent) -> Void) {
    guard let connection = connections[number] else { return }
    switch connection.receive() {
    case .nothing: break
    case .gone: lose(number, tell)
    case .unfit: refuse(number, .malformed, tell)
    case .packet(let text, let descriptors):
      if served.contains(number) {
        for descriptor in descriptors { close(descriptor) }
        hear(text, from: number, tell)
      } else {
        take(text, descriptors, from: number, tell)
      }
    }
  }

  private mutating func take(
    _ text: String, _ descriptors: [CInt], from number: Int, _ tell: (SeatDoorEvent) -> Void
  ) {
    do throws(SeatRefusal) {
      if let errand = try Errand(packet: text) {
        guard errand.pipes.contains(descriptors.count),
          descriptors.allSatisfy(SeatConnection.takesPipe)
        else { throw .malformed }
        served.insert(number)
        tell(.asked(SeatGuest(number: number), errand, pipes: descriptors))
        return
      }
      let request = try SeatRequest(packet: text)
      guard descriptors.count == 2 else { throw .malformed }
      served.insert(number)
      tell(
        .came(
          SeatGuest(number: number), request, input: descriptors[0], output: descriptors[1]))
    } catch {
      for descriptor in descriptors { close(descriptor) }
      refuse(number, error, tell)
    }
  }

  private mutating func hear(
    _ text: String, from number: Int, _ tell: (SeatDoorEvent) -> Void
  ) {
    switch SeatPacket(text) {
    case .sizeChanged: tell(.sizeChanged(SeatGuest(number: number)))
    case .leave: tell(.wantsToLeave(SeatGuest(number: number)))
    case .attached, .refused, .ended, nil: refuse(number, .malformed, tell)
    }
  }

  private mutating func refuse(
    _ number: Int, _ refusal: SeatRefusal, _ tell: (SeatDoorEvent) -> Void
  ) {
    connections[number]?.send(.refused(refusal))
    lose(number, tell)
  }

  private mutating func lose(_ number: Int, _ tell: (SeatDoorEvent) -> Void) {
    part(number)
    if served.remove(number) != nil { tell(.vanished(SeatGuest(number: number))) }
  }

  private mutating func part(_ number: Int) {
    guard let connection = connections.removeValue(forKey: number) else { return }
    close(connection.descriptor)
  }

  /// Passes on what the station says; one whose seat has ended is parted with.
  mutating func say(_ packet: SeatPacket, to guest: SeatGuest) {
    connections[guest.number]?.send(packet)
    guard packet != .attached else { return }
    served.remove(guest.number)
    part(guest.number)
  }

  /// Passes on what the station says of an errand; one whose errand has ended is parted with.
  mutating func say(_ packet: ErrandPacket, to guest: SeatGuest) {
    connections[guest.number]?.send(packet.text)
    if case .progress = packet { return }
    served.remove(guest.number)
    part(guest.number)
  }

  /// Tells all that the station has ended.
  mutating func sayGoodbye() {
    for number in connections.keys.sorted() {
      connections[number]?.send(.ended(.stationEnded))
      part(number)
    }
    served = []
  }
}
