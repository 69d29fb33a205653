import Glibc

/// Where an export goes: standard output, or a file that appears whole or not at all.
final class ByteSink {
  private let path: String?
  private let descriptor: CInt
  private var buffer: [UInt8] = []
  private var isFinished = false

  /// As much as one write takes; more gains nothing.
  private static let chunk = 65_536

  /// - Parameter path: nil for standard output.
  init(path: String?) throws(ExchangeError) {
    self.path = path
    guard let path else {
      descriptor = dup(STDOUT_FILENO)
      return
    }
    // Names and phones may be in it: nobody else reads it.
    descriptor = open(Self.part(path), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw ExchangeError(.noOutput, path: path, detail: errno) }
  }

  deinit {
    close(descriptor)
    if let path, !isFinished { unlink(Self.part(path)) }
  }

  func write(_ bytes: [UInt8]) throws(ExchangeError) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.chunk { try flush() }
  }

  /// Writes the rest, and gives a file its name.
  func finish() throws(ExchangeError) {
    try flush()
    guard let path else { return }
    guard fsync(descriptor) == 0, rename(Self.part(path), path) == 0 else { throw failure() }
    isFinished = true
  }

  private func flush() throws(ExchangeError) {
    var start = 0
    while start < buffer.count {
      let count = buffer[start...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0, errno != EINTR { throw failure() }
      start += max(0, count)
    }
    buffer.removeAll(keepingCapacity: true)
  }

  private func failure() -> ExchangeError {
    ExchangeError(.noOutput, path: path ?? "-", detail: errno)
  }

  private static func part(_ path: String) -> String { path + ".part" }
}
