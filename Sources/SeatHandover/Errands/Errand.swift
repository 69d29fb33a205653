/// What someone asks of the running station who brings no terminal: it alone may read the file.
package enum Errand: Hashable, Sendable {
  /// Write a table into the pipe that comes with it.
  case export(ExportRequest)
  /// Say how the file is.
  case checkUp
  /// Speak with the county now, and say how it goes.
  case sync
  /// Say where the station stands towards the county.
  case syncStatus

  /// The version of what both sides say to each other about errands.
  package static let version = 1
}

extension Errand {
  /// Reads an errand as it came over the socket; nil where it is none.
  ///
  /// - Throws: `SeatRefusal.otherVersion` for another version's, `.malformed` for an errand that
  ///   this version would not send.
  init?(packet: String) throws(SeatRefusal) {
    let lines = packet.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    guard let first = lines.first, first.hasPrefix("errand ") else { return nil }
    guard first == "errand \(Self.version)" else { throw .otherVersion }
    switch lines.dropFirst().first {
    case "export":
      guard let request = ExportRequest(lines: lines.dropFirst(2)) else { throw .malformed }
      self = .export(request)
    case "check-up" where lines.count == 2: self = .checkUp
    case "sync" where lines.count == 2: self = .sync
    case "sync-status" where lines.count == 2: self = .syncStatus
    default: throw .malformed
    }
  }

  /// The errand as it goes over the socket.
  var packet: String {
    switch self {
    case .export(let request):
      (["errand \(Self.version)", "export"] + request.lines).joined(separator: "\n")
    case .checkUp: "errand \(Self.version)\ncheck-up"
    case .sync: "errand \(Self.version)\nsync"
    case .syncStatus: "errand \(Self.version)\nsync-status"
    }
  }

  /// How many pipes come with it: where the answer goes, and where more to read comes from.
  var pipes: ClosedRange<Int> {
    switch self {
    case .export: 1...2
    case .checkUp, .sync, .syncStatus: 0...0
    }
  }
}
