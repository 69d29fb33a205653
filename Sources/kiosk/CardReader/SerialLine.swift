import CardReading
import Glibc

/// A serial line that is open for a reader alone.
final class SerialLine {
  let descriptor: CInt

  /// - Throws: why it can't be opened.
  init(path: String, baud: Int) throws(CardFault) {
    descriptor = open(path, O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw errno == EACCES ? .lineDenied : .lineMissing }
    var modes = termios()
    guard tcgetattr(descriptor, &modes) == 0 else {
      close(descriptor)
      throw .lineMissing
    }
    // No byte is a line end, a signal or a pause, and no modem is waited for.
    cfmakeraw(&modes)
    modes.c_cflag |= tcflag_t(CLOCAL | CREAD)
    modes.c_cflag &= ~tcflag_t(CRTSCTS)
    cfsetispeed(&modes, Self.speed(baud))
    cfsetospeed(&modes, Self.speed(baud))
    tcsetattr(descriptor, TCSANOW, &modes)
    _ = ioctl(descriptor, UInt(TIOCEXCL))
    tcflush(descriptor, TCIOFLUSH)
  }

  deinit { close(descriptor) }

  /// Sends a command; it is a few bytes, and a line that does not take them is as good as silent.
  func send(_ bytes: [UInt8]) {
    _ = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
  }

  private static func speed(_ baud: Int) -> speed_t {
    switch baud {
    case 9_600: speed_t(B9600)
    case 19_200: speed_t(B19200)
    case 38_400: speed_t(B38400)
    case 57_600: speed_t(B57600)
    default: speed_t(B115200)
    }
  }
}
