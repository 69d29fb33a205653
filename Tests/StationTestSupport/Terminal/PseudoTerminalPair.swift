import Glibc

/// Both sides of a new pseudo-terminal; neither is handed on to programs that are started.
package struct PseudoTerminalPair {
  package let master: CInt
  package let line: CInt
  package let path: String

  package init(rows: Int, columns: Int) throws {
    // posix_openpt and its kin are hidden from Swift; these are the calls it makes.
    let unlock = UInt(0x4004_5431)
    let number = UInt(0x8004_5430)
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK)
    var locked: CInt = 0
    var index: CInt = 0
    guard master >= 0, ioctl(master, unlock, &locked) == 0, ioctl(master, number, &index) == 0
    else { throw PseudoTerminalError.noTerminal(errno) }
    path = "/dev/pts/\(index)"
    line = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard line >= 0 else { throw PseudoTerminalError.noTerminal(errno) }
    Self.setSize(of: master, rows: rows, columns: columns)
  }

  /// Makes a line for a device at its other end: no byte is a line's end to it, and it echoes nothing.
  package static func serialLine() throws -> PseudoTerminalPair {
    let pair = try PseudoTerminalPair(rows: 24, columns: 80)
    var modes = termios()
    tcgetattr(pair.line, &modes)
    cfmakeraw(&modes)
    tcsetattr(pair.line, TCSANOW, &modes)
    return pair
  }

  static func setSize(of descriptor: CInt, rows: Int, columns: Int) {
    var size = winsize(
      ws_row: UInt16(clamping: rows), ws_col: UInt16(clamping: columns), ws_xpixel: 0,
      ws_ypixel: 0)
    _ = ioctl(descriptor, UInt(TIOCSWINSZ), &size)
  }
}
