import Glibc

/// The modes of a terminal line, to be compared before and after a program.
package struct LineModes: Equatable, Sendable {
  package let input: UInt32
  package let output: UInt32
  package let control: UInt32
  package let local: UInt32

  init(of descriptor: CInt) {
    var modes = termios()
    tcgetattr(descriptor, &modes)
    (input, output) = (modes.c_iflag, modes.c_oflag)
    (control, local) = (modes.c_cflag, modes.c_lflag)
  }

  /// Whether the line hands every byte on at once, echoes none and makes no signals of keys.
  package var isRaw: Bool { local & tcflag_t(ECHO | ICANON | ISIG) == 0 }
}
