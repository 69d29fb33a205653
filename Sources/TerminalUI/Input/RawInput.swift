/// What the bytes of a terminal say, before presses and releases are made into taps.
package enum RawInput: Hashable, Sendable {
  case key(Key)
  case mouse(MouseAction, Position)
  case paste(String)
  case focusChanged(Bool)
}

/// What the mouse or a finger did.
package enum MouseAction: Hashable, Sendable {
  /// The first button, which is what a finger is, went down.
  case press
  case release
  /// It moved while down.
  case drag
  case scrollUp, scrollDown
}
