import Glibc

/// Files that only their owner may read, on the disk with their names before they are used.
package enum PrivateFile {
  /// Makes a file with these bytes.
  ///
  /// - Throws: `CountyStoreError.notWritable` where it can't be made or is there already.
  package static func create(_ path: String, _ bytes: [UInt8]) throws(CountyStoreError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .notWritable(path: path) }
    defer { close(descriptor) }
    let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    guard count == bytes.count, fsync(descriptor) == 0 else { throw .notWritable(path: path) }
    try flush(path.lastIndex(of: "/").map { String(path[...$0]) } ?? ".")
  }

  /// Puts a file with these bytes in the place of one that may be there.
  package static func replace(_ path: String, _ bytes: [UInt8]) throws(CountyStoreError) {
    let draft = path + ".new"
    unlink(draft)
    try create(draft, bytes)
    guard rename(draft, path) == 0 else { throw .notWritable(path: path) }
    try flush(path.lastIndex(of: "/").map { String(path[...$0]) } ?? ".")
  }

  /// Returns a file's bytes; nil where there is none.
  ///
  /// - Throws: `CountyStoreError.notWritable` for a file that others may read.
  package static func read(_ path: String) throws(CountyStoreError) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & 0o077 == 0 else {
      throw .notWritable(path: path)
    }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    let count = bytes.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
    return Array(bytes.prefix(max(0, count)))
  }

  /// Puts a file, or a folder's names, on the disk.
  package static func flush(_ path: String) throws(CountyStoreError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .notWritable(path: path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw .notWritable(path: path) }
  }
}
