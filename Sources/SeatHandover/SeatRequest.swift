/// What someone who hands a terminal over says about it.
package struct SeatRequest: Hashable, Sendable {
  /// The version of what both sides say to each other. Both come from one program; a station that
  /// still runs an older one says so instead of misunderstanding.
  package static let version = 1

  package enum Kind: String, CaseIterable, Sendable {
    case publicSeat = "public"
    case attendant
  }

  package var kind: Kind
  /// The terminal's name in the terminal database, as in `TERM`.
  package var term: String

  package init(kind: Kind, term: String) {
    self.kind = kind
    self.term = term
  }
}

extension SeatRequest {
  /// Reads a request as it came over the socket.
  ///
  /// - Throws: `SeatRefusal.otherVersion` for another version's, `.malformed` for anything else that
  ///   this version would not send.
  init(packet: String) throws(SeatRefusal) {
    let lines = packet.split(separator: "\n", omittingEmptySubsequences: false)
    guard let first = lines.first, first.hasPrefix("seat ") else { throw .malformed }
    guard first == "seat \(Self.version)" else { throw .otherVersion }
    guard lines.count == 3, let kind = Kind(rawValue: String(lines[1])) else { throw .malformed }
    let term = String(lines[2])
    // It becomes part of the path of a file.
    guard (1...64).contains(term.utf8.count), term.utf8.allSatisfy(Self.isTermByte),
      !term.hasPrefix(".")
    else { throw .malformed }
    self.init(kind: kind, term: term)
  }

  /// The request as it goes over the socket.
  var packet: String { "seat \(Self.version)\n\(kind.rawValue)\n\(term)" }

  private static func isTermByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "+"), UInt8(ascii: "."):
      true
    default: false
    }
  }
}
