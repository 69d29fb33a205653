import Glibc

/// The right to own the station's database, held by one process at a time.
///
/// An advisory lock on a file beside the database: the kernel gives it back however the process
/// ends, so a crash leaves nothing to clean up.
final class StationLock: Sendable {
  private let descriptor: CInt

  /// - Throws: `StoreError.lockHeld` when another process has it, `StoreError.readOnly` when the
  ///   file can't be made.
  init(path: String) throws(StoreError) {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .readOnly(path: path) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let holder = Self.readProcess(descriptor)
      close(descriptor)
      throw .lockHeld(process: holder)
    }
    let text = Array("\(getpid())\n".utf8)
    ftruncate(descriptor, 0)
    _ = text.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
    self.descriptor = descriptor
  }

  deinit {
    // Closing alone is not enough while a child that is just being started has a copy of it.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }

  private static func readProcess(_ descriptor: CInt) -> Int32? {
    var buffer = [UInt8](repeating: 0, count: 16)
    let count = buffer.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, 0) }
    guard count > 0 else { return nil }
    let digits = buffer.prefix(count).prefix { (48...57).contains($0) }
    return Int32(String(decoding: digits, as: UTF8.self))
  }
}
