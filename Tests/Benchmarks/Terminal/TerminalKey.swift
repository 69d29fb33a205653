/// The bytes of keys as xterm sends them.
enum TerminalKey {
  static let down = "\u{1B}[B"
  static let up = "\u{1B}[A"
  static let pageUp = "\u{1B}[5~"
  static let pageDown = "\u{1B}[6~"
  static let end = "\u{1B}[F"
  static let home = "\u{1B}[H"
  static let enter = "\r"
  static let escape = "\u{1B}"
  static let backspace = "\u{7F}"
}
