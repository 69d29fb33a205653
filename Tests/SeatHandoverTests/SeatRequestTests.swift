import Testing

@testable import SeatHandover

@Suite("Requests for a seat")
struct SeatRequestTests {
  @Test("a request is read as it was written", arguments: SeatRequest.Kind.allCases)
  func roundTrip(kind: SeatRequest.Kind) throws {
    let request = SeatRequest(kind: kind, term: "screen-256color")
    #expect(try SeatRequest(packet: request.packet) == request)
  }

  @Test(
    "what this version would not send is malformed",
    arguments: [
      "", "seat", "hello", "seat 1", "seat 1\npublic", "seat 1\nnobody\nxterm",
      "seat 1\npublic\nxterm\n", "seat 1\npublic\n", "seat 1\npublic\n../etc/passwd",
      "seat 1\npublic\n.hidden", "seat 1\npublic\nx y", "seat 1\npublic\nxté",
      "seat 1\npublic\n" + String(repeating: "x", count: 65),
    ])
  func malformed(packet: String) {
    #expect(throws: SeatRefusal.malformed) { try SeatRequest(packet: packet) }
  }

  @Test("another version is told that it is one", arguments: ["seat 0\npublic\nxterm", "seat 2"])
  func otherVersion(packet: String) {
    #expect(throws: SeatRefusal.otherVersion) { try SeatRequest(packet: packet) }
  }

  @Test("everything the two sides say is read as it was written")
  func packets() {
    let packets: [SeatPacket] =
      [.attached, .sizeChanged, .leave] + SeatRefusal.allCases.map { .refused($0) }
      + SeatEnding.allCases.map { .ended($0) }
    for packet in packets { #expect(SeatPacket(packet.text) == packet) }
    for text in ["", "attached 1", "refused", "refused why", "ended", "size 80x24", "quit"] {
      #expect(SeatPacket(text) == nil, "\(text)")
    }
  }
}
