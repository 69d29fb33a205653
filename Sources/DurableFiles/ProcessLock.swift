import Glibc

/// The right to own a file, held by one process at a time.
///
/// An advisory lock on a file beside it: the kernel gives it back however the process ends, so a
/// crash leaves nothing to clean up.
package final class ProcessLock: Sendable {
  /// Why the right was not to be had.
  package enum Failure: Error, Hashable, Sendable {
    /// Another process has it, by its number where it left one.
    case held(process: Int32?)
    /// The file of the lock can't be made, with the system's number of the reason (`errno`).
    case failed(systemError: Int32)
  }

  private let descriptor: CInt

  /// Takes the lock.
  ///
  /// - Parameter path: the file of the lock, made where there is none.
  package init(path: String) throws(Failure) {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .failed(systemError: errno) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let holder = Self.readProcess(descriptor)
      close(descriptor)
      throw .held(process: holder)
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
