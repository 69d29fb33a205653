/// Makes one tap of a press and its release.
///
/// Forgives what panels do: a press reported twice, a release that is lost, a finger that rolls one
/// cell. A finger that is drawn away has changed its mind and taps nothing.
package struct TapRecognizer: Sendable {
  /// How far a finger may roll, in cells each way.
  static let jitterCells = 1

  private var pressed: Position?
  private var isDrawnAway = false

  package init() {}

  /// Takes one report in and returns where a tap happened, if one did.
  ///
  /// The tap is where the finger came down, because that is what the person looked at.
  package mutating func take(_ action: MouseAction, at position: Position) -> Position? {
    switch action {
    case .press:
      if let pressed, !isDrawnAway, isNear(pressed, position) {
        // Reported twice. Had the release of an earlier press been lost, this one still makes the
        // tap when it is released, so nothing is swallowed.
        return nil
      }
      pressed = position
      isDrawnAway = false
      return nil
    case .drag:
      if let pressed, !isNear(pressed, position) { isDrawnAway = true }
      return nil
    case .release:
      defer {
        pressed = nil
        isDrawnAway = false
      }
      guard let pressed, !isDrawnAway, isNear(pressed, position) else { return nil }
      return pressed
    case .scrollUp, .scrollDown: return nil
    }
  }

  private func isNear(_ one: Position, _ other: Position) -> Bool {
    abs(one.row - other.row) <= Self.jitterCells
      && abs(one.column - other.column) <= Self.jitterCells
  }
}
