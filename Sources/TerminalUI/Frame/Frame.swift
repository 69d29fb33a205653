/// One drawn screen of a seat: the cells, and everything a person can do on it.
package struct Frame<Message: Equatable & Sendable>: Equatable, Sendable {
  package var canvas: Canvas
  /// What can be done, in the order it was drawn.
  package internal(set) var targets: [Target<Message>] = []
  package let theme: Theme
  package var metrics: Metrics
  /// Whether the seat has a keyboard, so that keys are worth naming on the screen.
  package let showsKeyHints: Bool
  /// Where the cursor of a text field stands.
  package var cursor: Position?
  /// Whether a question stands over everything, so that nothing else can be done.
  package internal(set) var isSealed = false

  /// Makes an empty frame.
  package init(
    size: Size, theme: Theme = .light, metrics: Metrics = Metrics(), showsKeyHints: Bool = true
  ) {
    canvas = Canvas(size: size)
    self.theme = theme
    self.metrics = metrics
    self.showsKeyHints = showsKeyHints
  }

  /// The rectangle of the whole screen.
  package var bounds: Rect { canvas.bounds }

  /// The extent of the screen.
  package var size: Size { canvas.size }
}
