import Glibc

/// A pipe whose ends are not handed on and close themselves.
///
/// Made of two sockets: these can be kept from other programs in the call that makes them, while a
/// program that another thread starts would catch the ends of a pipe.
final class Pipe {
  private(set) var reading: CInt
  private(set) var writing: CInt

  init() throws {
    var ends: [CInt] = [-1, -1]
    let kind = CInt(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else {
      throw PseudoTerminalError.noTerminal(errno)
    }
    (reading, writing) = (ends[0], ends[1])
  }

  deinit {
    closeReading()
    closeWriting()
  }

  func closeReading() {
    if reading >= 0 { close(reading) }
    reading = -1
  }

  func closeWriting() {
    if writing >= 0 { close(writing) }
    writing = -1
  }

  /// Returns the end to read from, which is the caller's to close.
  func takeReading() -> CInt {
    defer { reading = -1 }
    return reading
  }

  /// Writes a short text, less than a pipe holds, and closes the end.
  func fill(_ text: String) {
    let bytes = Array(text.utf8.prefix(60_000))
    // A program that has ended already takes nothing, which is no signal to this one.
    _ = send(writing, bytes, bytes.count, CInt(MSG_NOSIGNAL))
    closeWriting()
  }

  /// Reads two pipes to their ends; nil when they are still open after `seconds`.
  static func readAll(_ one: Pipe, _ two: Pipe, seconds: Int) -> (String, String)? {
    let deadline = MonotonicTime.now() + seconds * 1_000
    var open = [one.reading: [UInt8](), two.reading: [UInt8]()]
    var ended: Set<CInt> = []
    var bytes = [UInt8](repeating: 0, count: 65_536)
    while ended.count < 2 {
      let left = deadline - MonotonicTime.now()
      guard left > 0 else { return nil }
      var looks = open.keys.filter { !ended.contains($0) }
        .map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      _ = poll(&looks, nfds_t(looks.count), CInt(clamping: left))
      for look in looks where look.revents != 0 {
        let count = read(look.fd, &bytes, bytes.count)
        if count > 0 { open[look.fd, default: []] += bytes.prefix(count) }
        if count <= 0 { ended.insert(look.fd) }
      }
    }
    func text(_ pipe: Pipe) -> String {
      String(decoding: open[pipe.reading, default: []], as: UTF8.self)
    }
    return (text(one), text(two))
  }
}
