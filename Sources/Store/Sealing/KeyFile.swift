import Crypto
import FoundationEssentials
import Glibc

/// The station's key file: 32 random bytes beside the database, readable by their owner alone.
///
/// It is backed up apart from the database: whoever has only one of the two has nothing.
enum KeyFile {
  static let byteCount = 32

  /// Returns the path of the key that belongs to a database.
  static func path(forDatabase database: String) -> String { database + ".key" }

  /// Returns the key, after making sure that nobody else can read it.
  ///
  /// - Throws: `StoreError.keyMissing`, `.keyUnprotected` or `.keyWrong`.
  static func read(_ path: String) throws(StoreError) -> SymmetricKey {
    var status = stat()
    guard stat(path, &status) == 0 else { throw .keyMissing(path: path) }
    guard status.st_mode & 0o077 == 0 else { throw .keyUnprotected(path: path) }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .keyMissing(path: path) }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: byteCount + 1)
    let count = bytes.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
    guard count == byteCount else { throw .keyWrong(path: path) }
    return SymmetricKey(data: bytes.prefix(byteCount))
  }

  /// Makes a new key, flushed to disk with its name before any field is sealed with it: a field
  /// whose key was lost in a power cut could never be opened again.
  static func create(_ path: String) throws(StoreError) -> SymmetricKey {
    let key = SymmetricKey(size: .bits256)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw StoreError(writing: path, systemError: errno) }
    defer { close(descriptor) }
    let count = key.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    guard count == byteCount, fsync(descriptor) == 0 else {
      throw StoreError(writing: path, systemError: count < 0 || count == byteCount ? errno : ENOSPC)
    }
    try flushDirectory(of: path)
    return key
  }

  /// Flushes the entries of a file's directory, so that a new name is there after a power cut.
  static func flushDirectory(of path: String) throws(StoreError) {
    let directory = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    let descriptor = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw StoreError(writing: directory, systemError: errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else {
      throw StoreError(writing: directory, systemError: errno)
    }
  }
}
