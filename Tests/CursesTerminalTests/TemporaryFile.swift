import Glibc

/// A file that has no name any more.
final class TemporaryFile {
  let descriptor: CInt

  init() {
    var name = Array("/tmp/kiosk-terminal-XXXXXX".utf8CString)
    descriptor = mkstemp(&name)
    unlink(name)
  }

  deinit {
    close(descriptor)
  }

  /// What was written so far.
  var text: String {
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }
}
