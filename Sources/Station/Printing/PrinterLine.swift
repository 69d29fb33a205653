import Glibc
import OddJobMarket

/// A device that is open: bytes out, answers in, never waiting longer than it is told to.
final class PrinterLine {
  private let descriptor: CInt
  private let isTerminal: Bool
  private(set) var isBroken = false

  /// Nil where there is no such device, or it may not be opened.
  init?(path: String) {
    let flags = O_NOCTTY | O_NONBLOCK | O_CLOEXEC
    var descriptor = open(path, O_RDWR | flags)
    // A printer that can't be read from has no answers.
    if descriptor < 0 { descriptor = open(path, O_WRONLY | flags) }
    guard descriptor >= 0 else { return nil }
    self.descriptor = descriptor
    isTerminal = isatty(descriptor) == 1
    guard isTerminal else { return }
    var modes = termios()
    // No byte is to be read as a line end, and none as a key.
    if tcgetattr(descriptor, &modes) == 0 {
      cfmakeraw(&modes)
      tcsetattr(descriptor, TCSANOW, &modes)
    }
  }

  deinit { close(descriptor) }

  /// Writes all bytes, and returns why it could not.
  ///
  /// - Parameter patience: milliseconds in which at least one byte must go.
  func write(_ bytes: [UInt8], patience: CInt) -> PrintTrouble? {
    var rest = bytes[...]
    while !rest.isEmpty {
      guard wait(for: POLLOUT, patience) else { return isBroken ? .lost : .stalled }
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if count < 0, errno != EAGAIN, errno != EINTR {
        isBroken = true
        return .lost
      }
    }
    return nil
  }

  /// Returns the first byte within so many milliseconds that can be the answer.
  func answer(within patience: CInt, where isAnswer: (UInt8) -> Bool) -> UInt8? {
    while wait(for: POLLIN, patience) {
      var byte: UInt8 = 0
      let count = read(descriptor, &byte, 1)
      if count == 1, isAnswer(byte) { return byte }
      if count == 0 || (count < 0 && errno != EAGAIN && errno != EINTR) {
        isBroken = isBroken || count < 0
        return nil
      }
    }
    return nil
  }

  /// Drops what was answered to an earlier question.
  func dropInput() {
    var bytes = [UInt8](repeating: 0, count: 64)
    while read(descriptor, &bytes, bytes.count) > 0 {}
  }

  /// What is still on its way would come out with the next person's paper.
  func discard() {
    if isTerminal { tcflush(descriptor, TCIOFLUSH) }
  }

  private func wait(for event: CInt, _ patience: CInt) -> Bool {
    var look = pollfd(fd: descriptor, events: Int16(event), revents: 0)
    var result = poll(&look, 1, patience)
    while result < 0, errno == EINTR { result = poll(&look, 1, patience) }
    if look.revents & Int16(POLLERR | POLLHUP | POLLNVAL) != 0 { isBroken = true }
    return result > 0 && look.revents & Int16(event) != 0
  }
}
