import Glibc
import TerminalUI

/// A pseudo-terminal: `line` is what a program opens, `master` the screen and keyboard of it.
final class PseudoTerminal {
  private(set) var master: CInt
  let line: CInt

  init(rows: UInt16 = 24, columns: UInt16 = 80) {
    // posix_openpt and its kin are hidden from Swift; these are the calls it makes.
    let unlock = UInt(0x4004_5431)
    let number = UInt(0x8004_5430)
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    var locked: CInt = 0
    var index: CInt = 0
    _ = ioctl(master, unlock, &locked)
    _ = ioctl(master, number, &index)
    line = open("/dev/pts/\(index)", O_RDWR | O_NOCTTY)
    _ = fcntl(master, F_SETFL, O_NONBLOCK)
    resize(rows: rows, columns: columns)
  }

  deinit {
    if master >= 0 { close(master) }
    close(line)
  }

  func resize(rows: UInt16, columns: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(master, bytes, bytes.count)
  }

  /// Takes the screen and keyboard away.
  func hangUp() {
    close(master)
    master = -1
  }

  /// Returns what has come to the screen so far.
  func screenBytes() -> String {
    var all: [UInt8] = []
    var bytes = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = read(master, &bytes, bytes.count)
      if count <= 0 { break }
      all += bytes.prefix(count)
    }
    return String(decoding: all, as: UTF8.self)
  }

  /// The modes that a shell would miss: echo, lines, signals.
  var isRaw: Bool {
    var modes = termios()
    tcgetattr(line, &modes)
    return modes.c_lflag & tcflag_t(ECHO | ICANON | ISIG) == 0
  }
}
