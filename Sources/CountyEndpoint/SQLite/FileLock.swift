import Glibc

/// The right to own a file, held by one process at a time; the kernel gives it back however the
/// process ends.
final class FileLock: Sendable {
  private let descriptor: CInt

  /// - Throws: `CountyStoreError.lockHeld`, `.notWritable`.
  init(path: String) throws(CountyStoreError) {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .notWritable(path: path) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      var buffer = [UInt8](repeating: 0, count: 16)
      let count = buffer.withUnsafeMutableBytes {
        pread(descriptor, $0.baseAddress, $0.count, 0)
      }
      close(descriptor)
      let digits = buffer.prefix(max(0, count)).prefix { (48...57).contains($0) }
      throw .lockHeld(process: Int32(String(decoding: digits, as: UTF8.self)))
    }
    let text = Array("\(getpid())\n".utf8)
    ftruncate(descriptor, 0)
    _ = text.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
    self.descriptor = descriptor
  }

  deinit {
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }
}
