import TerminalUI

/// What the tests' screens send.
enum Press: Equatable, Sendable {
  case number(Int)
  case pad(PadKey)
  case back
}

/// Returns a screen that a closure has drawn.
func drawn(
  rows: Int, columns: Int, theme: Theme = .light, metrics: Metrics = Metrics(),
  showsKeyHints: Bool = true, _ draw: (inout Frame<Press>) -> Void
) -> Frame<Press> {
  var frame = Frame<Press>(
    size: Size(rows: rows, columns: columns), theme: theme, metrics: metrics,
    showsKeyHints: showsKeyHints)
  draw(&frame)
  return frame
}

extension Frame {
  /// The screen as a person would read it.
  var snapshot: String {
    canvas.text.joined(separator: "\n")
  }
}
