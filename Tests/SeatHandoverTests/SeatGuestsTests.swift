import CSeatSocket
import Glibc
import Testing

@testable import SeatHandover

/// The door's work without its thread: sockets are real, each step is taken by the test.
@Suite("Guests at the door")
struct SeatGuestsTests {
  /// A station's door in a directory of its own.
  private final class Scene {
    let address: SeatAddress
    let listener: CInt
    var guests: SeatGuests
    var events: [SeatDoorEvent] = []

    init(user: uid_t = geteuid()) throws {
      var template = Array("/tmp/door-XXXXXX".utf8CString)
      let directory = try #require(mkdtemp(&template))
      address = SeatAddress(directory: String(cString: directory), name: "station.seat")
      listener = try address.listen()
      guests = SeatGuests(stationUser: user)
    }

    deinit {
      close(listener)
      unlink(address.path)
      rmdir(address.directory)
    }

    func connect() throws -> SeatConnection {
      let connection = SeatConnection(descriptor: try address.connect())
      guests.admit(from: listener)
      return connection
    }

    func hear(_ number: Int) { guests.listen(to: number) { events.append($0) } }
  }

  private static let request = SeatRequest(kind: .attendant, term: "xterm").packet

  private func packet(_ connection: SeatConnection) -> SeatPacket? {
    guard case .packet(let text, _) = connection.receive() else { return nil }
    return SeatPacket(text)
  }

  private func nulls() -> [CInt] { [open("/dev/null", O_RDWR), open("/dev/null", O_RDWR)] }

  @Test("a terminal comes with its two descriptors, and its owner hears how it ends")
  func comes() throws {
    let scene = try Scene()
    let owner = try scene.connect()
    let mine = nulls()
    owner.send(Self.request, descriptors: mine)
    scene.hear(1)
    guard case .came(let guest, let request, let input, let output) = scene.events.first else {
      Issue.record("nobody came")
      return
    }
    #expect(request == SeatRequest(kind: .attendant, term: "xterm"))
    #expect(fcntl(input, F_GETFD) == FD_CLOEXEC && fcntl(output, F_GETFD) == FD_CLOEXEC)
    #expect(!mine.contains(input) && !mine.contains(output))
    scene.guests.say(.attached, to: guest)
    #expect(packet(owner) == .attached)
    owner.send(.sizeChanged)
    scene.hear(1)
    owner.send(.leave)
    scene.hear(1)
    #expect(scene.events.dropFirst() == [.sizeChanged(guest), .wantsToLeave(guest)])
    scene.guests.say(.ended(.left), to: guest)
    #expect(packet(owner) == .ended(.left))
    #expect(scene.guests.connections.isEmpty)
  }

  @Test("an owner that goes without a word has vanished; one that never asked is only gone")
  func vanishes() throws {
    let scene = try Scene()
    let owner = try scene.connect()
    owner.send(Self.request, descriptors: nulls())
    scene.hear(1)
    close(owner.descriptor)
    scene.hear(1)
    #expect(scene.events.last == .vanished(SeatGuest(number: 1)))
    let silent = try scene.connect()
    close(silent.descriptor)
    scene.hear(2)
    #expect(scene.events.count == 2 && scene.guests.connections.isEmpty)
  }

  @Test("one who connects and says nothing holds up nobody")
  func silent() throws {
    let scene = try Scene()
    let silent = try scene.connect()
    scene.hear(1)
    let owner = try scene.connect()
    owner.send(Self.request, descriptors: nulls())
    scene.hear(2)
    #expect(scene.events.count == 1)
    close(silent.descriptor)
  }

  @Test(
    "what is no request is refused, and what came with it is closed",
    arguments: [(request, 1), ("rubbish", 2), (String(repeating: "x", count: 9_000), 2)])
  func malformed(text: String, count: Int) throws {
    let scene = try Scene()
    let owner = try scene.connect()
    var pipe: [CInt] = [-1, -1]
    // Sockets, because these can be kept from programs that other tests start meanwhile.
    let kind = CInt(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    try #require(socketpair(AF_UNIX, kind, 0, &pipe) == 0)
    owner.send(text, descriptors: Array(repeating: pipe[1], count: count))
    close(pipe[1])
    scene.hear(1)
    #expect(packet(owner) == .refused(.malformed))
    #expect(scene.events.isEmpty)
    // With the owner's end closed, the pipe has ended only when the station holds none either.
    var end = pollfd(fd: pipe[0], events: 0, revents: 0)
    #expect(poll(&end, 1, 0) == 1 && end.revents == Int16(POLLHUP))
    close(pipe[0])
  }

  @Test("a request without its terminal is refused")
  func bare() throws {
    let scene = try Scene()
    let owner = try scene.connect()
    owner.send(Self.request)
    scene.hear(1)
    #expect(packet(owner) == .refused(.malformed) && scene.events.isEmpty)
  }

  @Test("another user is sent away, the machine's own is not")
  func otherUser() throws {
    // The one who connects is this test's user; the station is made to be another's.
    let scene = try Scene(user: geteuid() + 1)
    let owner = try scene.connect()
    if geteuid() == 0 {
      #expect(scene.guests.connections.count == 1)
    } else {
      #expect(packet(owner) == .refused(.otherUser) && scene.guests.connections.isEmpty)
    }
  }

  @Test("more than a station can use are sent away")
  func tooMany() throws {
    let scene = try Scene()
    let served = try (0..<SeatDoor.mostGuests).map { _ in try scene.connect() }
    let late = try scene.connect()
    #expect(packet(late) == .refused(.tooMany))
    #expect(scene.guests.connections.count == served.count)
  }

  @Test("when the station ends everybody hears it")
  func goodbye() throws {
    let scene = try Scene()
    let owner = try scene.connect()
    scene.guests.sayGoodbye()
    #expect(packet(owner) == .ended(.stationEnded))
  }
}
