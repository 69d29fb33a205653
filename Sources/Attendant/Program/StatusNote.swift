import OddJobMarket
import TerminalUI

/// What the status line says: the last result or why something was not done.
struct StatusNote: Equatable, Sendable {
  var wording: Wording
  var tone: Tone

  init(_ wording: Wording, _ tone: Tone = .info) {
    self.wording = wording
    self.tone = tone
  }

  static func refused(_ refusal: Refusal) -> StatusNote {
    StatusNote(refusal.wording, .alarm)
  }
}
