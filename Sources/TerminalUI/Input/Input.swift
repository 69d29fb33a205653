/// What a person did at a seat.
package enum Input: Hashable, Sendable {
  case key(Key)
  /// A finger or the mouse touched a cell and left it again.
  case tap(Position)
  /// Text pasted in one piece, cleaned of line ends only by who takes it.
  case paste(String)
  /// A card reader or code scanner that passes for a keyboard typed this, and Enter.
  case scan(String)
  /// The terminal has this size now.
  case resized(Size)
  case scroll(ScrollDirection)
  /// The terminal's window got or lost the keyboard.
  case focusChanged(Bool)
}

/// Which way a wheel was turned.
package enum ScrollDirection: Hashable, Sendable {
  case up, down
}
