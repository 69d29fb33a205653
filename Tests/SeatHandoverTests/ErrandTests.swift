import CSeatSocket
import Foundation
import Glibc
import Testing

@testable import SeatHandover

/// What is asked of a running station by those who bring no terminal.
@Suite("Errands at the door")
struct ErrandTests {
  private static let request = ExportRequest(
    table: "people", day: "今天", shift: nil, encoding: "gb18030", pin: "")

  @Test(
    "an errand is read as it was written",
    arguments: [.checkUp, .export(request), .export(ExportRequest(table: "roll"))] as [Errand])
  func roundTrip(errand: Errand) throws {
    #expect(try Errand(packet: errand.packet) == errand)
  }

  @Test(
    "what this version would not send is malformed",
    arguments: [
      "errand 1", "errand 1\n", "errand 1\ncheck-up\n", "errand 1\ndelete",
      "errand 1\nexport\npeople", "errand 1\nexport\npeople\nx\n\n\n",
      "errand 1\nexport\npeople\n\n\n\n\n",
    ])
  func malformed(packet: String) throws {
    #expect(throws: SeatRefusal.malformed) { try Errand(packet: packet) }
    #expect(throws: SeatRefusal.otherVersion) { try Errand(packet: "errand 2\ncheck-up") }
    #expect(try Errand(packet: SeatRequest(kind: .attendant, term: "xterm").packet) == nil)
  }

  @Test("what the station says of an errand is read as it was written")
  func packets() {
    let failure = ErrandFailure(status: 65, code: "a.b", chinese: "口令不对", english: "Wrong: x y")
    for packet in [.progress(1_000), .done("2 17 -"), .failed(failure)] as [ErrandPacket] {
      #expect(ErrandPacket(packet.text) == packet)
    }
    for text in ["", "done", "progress x", "failed 1", "attached", "ended left"] {
      #expect(ErrandPacket(text) == nil, "\(text)")
    }
    let long = String(repeating: "长\n", count: 5_000)
    let cut = ErrandPacket.failed(ErrandFailure(status: 1, code: "c", chinese: long, english: long))
    #expect(cut.text.utf8.count < 8_192 && ErrandPacket(cut.text) != nil)
  }

  /// A station that does with every errand what the test says, at a door of its own.
  private final class Host {
    let address: SeatAddress
    private let door: SeatDoor

    init(_ answer: @escaping @Sendable (SeatDoor, SeatGuest, [CInt]) -> Void) throws {
      var template = Array("/tmp/errand-XXXXXX".utf8CString)
      address = SeatAddress(
        directory: String(cString: try #require(mkdtemp(&template))), name: "station.seat")
      door = try SeatDoor(at: address)
      let door = door
      Thread.detachNewThread {
        door.run { event in
          if case .asked(let guest, _, let pipes) = event { answer(door, guest, pipes) }
        }
      }
    }

    deinit {
      door.stop()
      unlink(address.path)
      rmdir(address.directory)
    }
  }

  @Test("the caller gets what was written, the text it sent was read, and progress is told")
  func wholeErrand() throws {
    let host = try Host { door, guest, pipes in
      var bytes = [UInt8](repeating: 0, count: 100)
      let count = read(pipes[1], &bytes, bytes.count)
      door.report(guest, rows: 1_000)
      _ = write(pipes[0], bytes, max(0, count))
      for pipe in pipes { close(pipe) }
      door.finish(guest, "7")
    }
    let visit = try ErrandVisit(
      to: host.address, .export(Self.request), text: Array("mapping".utf8))
    var rows: [Int] = []
    #expect(visit.run { rows.append($0) } == .done("7", Array("mapping".utf8)))
    #expect(rows == [1_000])
  }

  @Test("a failure comes in the station's words, and a station that goes is told from one")
  func failures() throws {
    let failure = ErrandFailure(status: 65, code: "a.b", chinese: "不行", english: "No")
    let refusing = try Host { door, guest, pipes in
      for pipe in pipes { close(pipe) }
      door.fail(guest, failure)
    }
    #expect(try ErrandVisit(to: refusing.address, .checkUp).run() == .failed(failure))
    let ending = try Host { door, _, pipes in
      _ = write(pipes[0], "half", 4)
      for pipe in pipes { close(pipe) }
      door.stop()
    }
    let half = try ErrandVisit(to: ending.address, .export(Self.request))
    #expect(half.run() == .stationLost)
  }

  @Test("only a pipe is taken to be written into: a file could keep the station waiting")
  func pipesOnly() throws {
    var template = Array("/tmp/errand-XXXXXX".utf8CString)
    let address = SeatAddress(
      directory: String(cString: try #require(mkdtemp(&template))), name: "station.seat")
    let listener = try address.listen()
    defer {
      close(listener)
      unlink(address.path)
      rmdir(address.directory)
    }
    var guests = SeatGuests(stationUser: geteuid())
    var ends: [CInt] = [-1, -1]
    try #require(Glibc.pipe(&ends) == 0)
    let file = open("/dev/null", O_WRONLY | O_CLOEXEC)
    var asked = 0
    for (number, handed) in [[file], [ends[1]], [ends[1], ends[1], ends[1]], []].enumerated() {
      let caller = SeatConnection(descriptor: try address.connect())
      guests.admit(from: listener)
      caller.send(Errand.export(Self.request).packet, descriptors: handed)
      guests.listen(to: number + 1) { event in
        guard case .asked(_, _, let pipes) = event else { return }
        asked += 1
        #expect(fcntl(pipes[0], F_GETFL) & O_NONBLOCK != 0)
        for pipe in pipes { close(pipe) }
      }
      close(caller.descriptor)
    }
    // The pipe by itself is the control.
    #expect(asked == 1)
    for descriptor in ends + [file] { close(descriptor) }
  }
}
