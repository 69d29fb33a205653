/// What the loop needs of a terminal; curses and a test's double both provide it.
///
/// A terminal belongs to the one thread that made it and is not `Sendable`.
package protocol Terminal: AnyObject {
  /// The size in cells, as last asked of the terminal.
  var size: Size { get }

  /// How many colours it shows: 256, 8 or 0.
  var colours: Int { get }

  /// The descriptor to wait on for input; -1 when there is none.
  var inputDescriptor: CInt { get }

  /// The descriptor to wait on for room when `hasPendingOutput`; -1 when writing never waits.
  var outputDescriptor: CInt { get }

  /// A descriptor that becomes readable when a signal asks for a look at the terminal, such as at
  /// its size; -1 when there is none. `read()` empties it.
  var signalDescriptor: CInt { get }

  /// Whether the terminal has gone away for good; a seat on it is removed.
  var isHungUp: Bool { get }

  /// Whether bytes wait for a slow terminal; nothing new is to be presented before they are out.
  var hasPendingOutput: Bool { get }

  /// Whether the start of a sequence waits for more: a lone ESC is the key Esc when nothing follows
  /// within about 50 ms.
  var needsFlushTimeout: Bool { get }

  /// Returns what can be read now without waiting, a change of size included.
  func read() -> [Input]

  /// Returns what a waiting start of a sequence means when nothing more comes.
  func flushInput() -> [Input]

  /// Shows the canvas, with the cursor at `cursor` or hidden, writing only what differs.
  func present(_ canvas: Canvas, theme: Theme, cursor: Position?)

  /// Rings the bell once; a terminal without one does nothing.
  func ring()

  /// Shows letters of the size from the first frame on, or from now; asked only of terminals that
  /// can. `close()` puts back the ordinary ones.
  func setLetters(_ letters: LetterSize)

  /// Writes waiting bytes as far as the terminal takes them now.
  func flushOutput()

  /// Gives the terminal back as it was found; one with bytes waiting is stuck and is not waited for.
  /// Calling it twice does no harm.
  func close()
}

extension Terminal {
  package var outputDescriptor: CInt { -1 }
  package var signalDescriptor: CInt { -1 }
  package var hasPendingOutput: Bool { false }
  package func flushOutput() {}
  package func ring() {}
  package func setLetters(_ letters: LetterSize) {}

  /// Shows the canvas without a cursor.
  package func present(_ canvas: Canvas, theme: Theme) {
    present(canvas, theme: theme, cursor: nil)
  }
}
