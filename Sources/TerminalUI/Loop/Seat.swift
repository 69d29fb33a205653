/// One terminal and what it shows.
final class Seat<P: Program> {
  let id: SeatID
  let terminal: any Terminal
  var state: P.State {
    didSet { isDrawn = false }
  }
  private let metrics: Metrics
  private let showsKeyHints: Bool

  /// Whether `drawn` shows the state. A state that was set anew without a difference is drawn once
  /// for nothing, now and then; comparing states at every key would cost more.
  private var isDrawn = false
  /// Whether `shown` is older than `drawn`.
  private var isUnshown = true
  /// What the current or a slightly older state looks like.
  private var drawn: Frame<P.Message>?
  /// What the person sees.
  private(set) var shown: Frame<P.Message>?
  /// When the last frame went out, and the one before it.
  private(set) var shownAt: Duration?
  private(set) var shownBefore: Duration?
  /// How often the state had rung when the bell was last seen to.
  private var rung: Int
  /// Which letters the terminal was asked for last.
  private var letters = LetterSize.ordinary
  /// Until when the next frame waits for the answer to a key.
  var awaitsUntil: Duration?
  /// When a waiting ESC is the key Esc.
  var flushAt: Duration?
  /// What may be the keys of a reader.
  var scans = ScanRecognizer()

  init(
    id: SeatID, terminal: any Terminal, state: P.State, metrics: Metrics, showsKeyHints: Bool
  ) {
    self.id = id
    self.terminal = terminal
    self.state = state
    self.metrics = metrics
    self.showsKeyHints = showsKeyHints
    rung = P.rings(state)
  }

  /// Whether the person sees something older than the state.
  var isStale: Bool {
    guard let shown else { return true }
    return isUnshown || shown.size != terminal.size || !isDrawn
  }

  /// Returns the state as a frame; drawn anew only when it has changed.
  func frame() -> Frame<P.Message> {
    let size = terminal.size
    if let drawn, drawn.size == size, isDrawn { return drawn }
    var frame = Frame<P.Message>(
      size: size, theme: P.theme(state), metrics: metrics, showsKeyHints: showsKeyHints)
    P.render(state, into: &frame)
    drawn = frame
    isDrawn = true
    isUnshown = true
    return frame
  }

  /// Brings the state to the screen.
  func show(at now: Duration) {
    ring()
    setLetters()
    let frame = frame()
    let looksTheSame =
      shown.map {
        $0.canvas == frame.canvas && $0.theme == frame.theme && $0.cursor == frame.cursor
      } ?? false
    shown = frame
    isUnshown = false
    guard !looksTheSame else { return }
    terminal.present(frame.canvas, theme: frame.theme, cursor: frame.cursor)
    shownBefore = shownAt
    shownAt = now
  }

  /// Rings once, however often it was asked for since the last frame.
  private func ring() {
    let wanted = P.rings(state)
    if wanted > rung { terminal.ring() }
    rung = wanted
  }

  /// Asks for other letters where the state wants them; the size they bring follows as any other.
  private func setLetters() {
    let wanted = P.letters(state)
    guard wanted != letters else { return }
    letters = wanted
    terminal.setLetters(wanted)
  }

  /// Returns what an input means here; none where it means nothing.
  ///
  /// A touch means what the person saw when touching. A key typed ahead means what the state says
  /// by the time it is its turn, as in any program for a keyboard.
  func message(for input: Input) -> P.Message? {
    if let message = P.overruling(input, in: state) { return message }
    let target: Target<P.Message>? =
      switch input {
      case .tap(let position): shown?.target(at: position)
      case .key(let key): frame().target(for: key)
      default: nil
      }
    if let target {
      return target.isEnabled
        ? target.message : P.messageForResting(why: target.whyDisabled, in: state)
    }
    return P.message(for: input, in: state)
  }
}
