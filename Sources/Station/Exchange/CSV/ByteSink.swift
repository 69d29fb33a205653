import Glibc

/// Where an export goes: standard output, a file that appears whole or not at all, or a pipe whose
/// other end takes it.
final class ByteSink {
  private let kind: Kind
  private let descriptor: CInt
  private var buffer: [UInt8] = []
  private var isFinished = false

  /// As much as one write takes; more gains nothing.
  private static let chunk = 65_536

  private enum Kind {
    /// The name it gets when it is whole.
    case file(String)
    /// Standard output, or what is no file: it is written to as it is.
    case stream(String)
    case pipe(Patience)
  }

  /// - Parameter path: nil for standard output.
  init(path: String?) throws(ExchangeError) {
    guard let path else {
      kind = .stream("-")
      descriptor = dup(STDOUT_FILENO)
      return
    }
    var about = stat()
    // A pipe or a device keeps its name: a file put in its place would take it away.
    let isStream = stat(path, &about) == 0 && about.st_mode & S_IFMT != S_IFREG
    kind = isStream ? .stream(path) : .file(path)
    // Names and phones may be in it: nobody else reads it.
    descriptor =
      isStream
      ? open(path, O_WRONLY | O_CLOEXEC)
      : open(Self.part(path), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw ExchangeError(.noOutput, path: path, detail: errno) }
  }

  /// - Parameter pipe: does not wait, and is closed with the sink.
  init(pipe: CInt, patience: Patience) {
    kind = .pipe(patience)
    descriptor = pipe
  }

  deinit {
    close(descriptor)
    if case .file(let path) = kind, !isFinished { unlink(Self.part(path)) }
  }

  func write(_ bytes: [UInt8]) throws(ExchangeError) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.chunk { try flush() }
  }

  /// Writes the rest, and gives a file its name.
  func finish() throws(ExchangeError) {
    try flush()
    guard case .file(let path) = kind else { return }
    guard fsync(descriptor) == 0, rename(Self.part(path), path) == 0 else { throw failure() }
    isFinished = true
  }

  private func flush() throws(ExchangeError) {
    var start = 0
    while start < buffer.count {
      let count = buffer[start...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count > 0 {
        start += count
      } else if count < 0, errno == EAGAIN, case .pipe(let patience) = kind {
        guard patience.waits(for: descriptor) else { throw ExchangeError(.readerStalled) }
      } else if count < 0, errno != EINTR {
        throw failure()
      }
    }
    buffer.removeAll(keepingCapacity: true)
  }

  private func failure() -> ExchangeError {
    if errno == EPIPE { return ExchangeError(.readerGone) }
    return switch kind {
    case .file(let path), .stream(let path):
      ExchangeError(.notWritten, path: path, detail: errno)
    case .pipe: ExchangeError(.notWritten, path: "-", detail: errno)
    }
  }

  private static func part(_ path: String) -> String { path + ".part" }
}
