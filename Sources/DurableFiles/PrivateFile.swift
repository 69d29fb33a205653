import Glibc

/// Files that only their owner may read, on the disk with their names before they are used.
package enum PrivateFile {
  /// Makes a file with these bytes.
  ///
  /// - Throws: `PrivateFileError.failed` where it can't be made or is there already.
  package static func create(
    _ path: String, _ bytes: some Sequence<UInt8>
  ) throws(PrivateFileError) {
    let descriptor = try opened(path, O_WRONLY | O_CREAT | O_EXCL)
    defer { close(descriptor) }
    try write(Array(bytes)[...], to: descriptor, path)
    guard fsync(descriptor) == 0 else { throw .failed(path: path, systemError: errno) }
    try flushName(of: path)
  }

  /// Puts a file with these bytes in the place of one that may be there: whatever happens, the name
  /// leads to the old bytes or to the new.
  package static func replace(
    _ path: String, _ bytes: some Sequence<UInt8>
  ) throws(PrivateFileError) {
    let draft = path + ".new"
    unlink(draft)
    try create(draft, bytes)
    try rename(draft, to: path)
  }

  /// Gives a file another name, on the disk; what had that name is gone.
  package static func rename(_ path: String, to name: String) throws(PrivateFileError) {
    guard Glibc.rename(path, name) == 0 else { throw .failed(path: name, systemError: errno) }
    try flushName(of: name)
  }

  /// Makes a copy that did not exist, a piece at a time.
  ///
  /// - Throws: `PrivateFileError.failed` of the file that can't be read or written; what was copied
  ///   until then is left behind.
  package static func copy(_ source: String, to path: String) throws(PrivateFileError) {
    let input = try opened(source, O_RDONLY)
    defer { close(input) }
    let output = try opened(path, O_WRONLY | O_CREAT | O_EXCL)
    defer { close(output) }
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = try readSome(&buffer, from: input, source)
      if count == 0 { break }
      try write(buffer[..<count], to: output, path)
    }
    guard fsync(output) == 0 else { throw .failed(path: path, systemError: errno) }
    try flushName(of: path)
  }

  /// Returns a file's bytes; nil where there is none.
  ///
  /// - Throws: `PrivateFileError.readableByOthers`, or `.failed` for one that is there and can't be
  ///   read: it must not be taken for one that was never made.
  package static func read(_ path: String) throws(PrivateFileError) -> [UInt8]? {
    let descriptor: CInt
    do {
      descriptor = try opened(path, O_RDONLY)
    } catch PrivateFileError.failed(_, systemError: ENOENT) {
      return nil
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .failed(path: path, systemError: errno) }
    guard status.st_mode & 0o077 == 0 else { throw .readableByOthers(path: path) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = try readSome(&buffer, from: descriptor, path)
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }

  /// Puts what was written to a file on the disk.
  package static func flush(_ path: String) throws(PrivateFileError) {
    let descriptor = try opened(path, O_RDONLY)
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw .failed(path: path, systemError: errno) }
  }

  /// Puts the name of a file on the disk, so that it is there after a power cut.
  package static func flushName(of path: String) throws(PrivateFileError) {
    try flush(path.lastIndex(of: "/").map { String(path[...$0]) } ?? ".")
  }

  private static func opened(_ path: String, _ flags: CInt) throws(PrivateFileError) -> CInt {
    let descriptor = open(path, flags | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .failed(path: path, systemError: errno) }
    return descriptor
  }

  private static func readSome(
    _ buffer: inout [UInt8], from descriptor: CInt, _ path: String
  ) throws(PrivateFileError) -> Int {
    while true {
      let count = buffer.withUnsafeMutableBytes {
        Glibc.read(descriptor, $0.baseAddress, $0.count)
      }
      if count >= 0 { return count }
      guard errno == EINTR else { throw .failed(path: path, systemError: errno) }
    }
  }

  private static func write(
    _ bytes: ArraySlice<UInt8>, to descriptor: CInt, _ path: String
  ) throws(PrivateFileError) {
    var rest = bytes
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if count == 0 || errno != EINTR {
        throw .failed(path: path, systemError: count == 0 ? ENOSPC : errno)
      }
    }
  }
}
