/// The times a loop keeps.
package struct LoopOptions: Hashable, Sendable {
  /// The time in which no more than two frames of one seat go out: 60 a second are as many as a
  /// person sees, and the second is the answer to a key whose own frame has just gone.
  package var frameInterval: Duration
  /// How long the frame of a key that asks for something waits for the answer, so that both come in
  /// one: far less than a person notices, and more than a quick answer takes. Zero waits for none.
  package var answerPatience: Duration
  /// How long the start of a sequence waits for its rest before a lone ESC is the key Esc.
  package var escapeTimeout: Duration
  /// How often `tick` is asked.
  package var tickInterval: Duration
  /// The longest pause between two keys of a reader that passes for a keyboard; nil where there is
  /// none, so that no key waits for the next one.
  package var scanPace: Duration?
  /// Whether the loop waits for new seats when it has none.
  package var staysWithoutSeats: Bool

  package init(
    frameInterval: Duration = .milliseconds(16), answerPatience: Duration = .zero,
    escapeTimeout: Duration = .milliseconds(50), tickInterval: Duration = .seconds(1),
    scanPace: Duration? = nil, staysWithoutSeats: Bool = false
  ) {
    self.frameInterval = frameInterval
    self.answerPatience = answerPatience
    self.escapeTimeout = escapeTimeout
    self.tickInterval = tickInterval
    self.scanPace = scanPace
    self.staysWithoutSeats = staysWithoutSeats
  }
}
