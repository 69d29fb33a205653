/// What the two sides say to each other once the request has been made.
enum SeatPacket: Equatable, Sendable {
  // The station says:
  /// The terminal is served from here on.
  case attached
  case refused(SeatRefusal)
  /// The terminal has been given back.
  case ended(SeatEnding)
  // The terminal's owner says:
  /// The terminal has another size: only its own session is told by the kernel.
  case sizeChanged
  /// The owner wants the terminal back.
  case leave

  init?(_ text: String) {
    let words = text.split(separator: " ")
    switch (words.first, words.dropFirst().first.map(String.init)) {
    case ("attached", nil): self = .attached
    case ("size", nil): self = .sizeChanged
    case ("leave", nil): self = .leave
    case ("refused", let code?):
      guard let refusal = SeatRefusal(rawValue: code) else { return nil }
      self = .refused(refusal)
    case ("ended", let code?):
      guard let ending = SeatEnding(rawValue: code) else { return nil }
      self = .ended(ending)
    default: return nil
    }
  }

  var text: String {
    switch self {
    case .attached: "attached"
    case .refused(let refusal): "refused \(refusal.rawValue)"
    case .ended(let ending): "ended \(ending.rawValue)"
    case .sizeChanged: "size"
    case .leave: "leave"
    }
  }
}

/// How a seat came to its end.
package enum SeatEnding: String, CaseIterable, Sendable {
  /// Somebody left it, at its screen or at its owner's wish.
  case left
  /// Its terminal went away.
  case hungUp
  /// The station ended.
  case stationEnded
}
