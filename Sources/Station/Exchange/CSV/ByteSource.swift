import Glibc

/// A file, or standard input, read from its beginning to its end a chunk at a time.
final class ByteSource {
  /// What one read asks for: big enough that the calls cost nothing, small enough for any cache.
  private static let chunk = 65_536

  /// Bytes in the file; nil where that can't be known, as on a pipe.
  let byteCount: Int64?
  private let descriptor: CInt
  private let path: String
  private var scratch = [UInt8](repeating: 0, count: ByteSource.chunk)

  /// - Parameter path: a file, or - for standard input.
  init(path: String) throws(ExchangeError) {
    self.path = path
    descriptor = path == "-" ? dup(STDIN_FILENO) : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw ExchangeError(.noInput, path: path, detail: errno) }
    var status = stat()
    fstat(descriptor, &status)
    guard status.st_mode & S_IFMT != S_IFDIR else {
      close(descriptor)
      throw ExchangeError(.noInput, path: path, detail: EISDIR)
    }
    byteCount = status.st_mode & S_IFMT == S_IFREG ? Int64(status.st_size) : nil
  }

  deinit {
    close(descriptor)
  }

  /// Appends the next chunk, and returns whether there was one.
  func read(into buffer: inout [UInt8]) throws(ExchangeError) -> Bool {
    while true {
      let count = scratch.withUnsafeMutableBytes {
        Glibc.read(descriptor, $0.baseAddress, $0.count)
      }
      if count > 0 {
        buffer.append(contentsOf: scratch[..<count])
        return true
      }
      if count == 0 { return false }
      guard errno == EINTR else { throw ExchangeError(.noInput, path: path, detail: errno) }
    }
  }
}
