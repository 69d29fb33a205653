import CSeatSocket
import Glibc

/// Where a station listens for terminals: a name in a directory of its own user's.
package struct SeatAddress: Hashable, Sendable {
  package let directory: String
  package let name: String

  package init(directory: String, name: String) {
    self.directory = directory
    self.name = name
  }

  package var path: String { "\(directory)/\(name)" }

  /// Makes the directory where it is missing and returns a socket that listens in it.
  ///
  /// - Throws: `SeatSocketError` when the directory is not this user's alone, or can't be made.
  func listen() throws(SeatSocketError) -> CInt {
    if mkdir(directory, 0o700) != 0, errno != EEXIST {
      throw .directory(path: directory, errno: errno)
    }
    return try inDirectory { directory in cseat_listen(directory, name) }
  }

  /// Returns a socket that is connected to the station.
  ///
  /// - Throws: `SeatSocketError.noStation` when none listens; other cases as for `listen`.
  func connect() throws(SeatSocketError) -> CInt {
    do {
      return try inDirectory { directory in cseat_connect(directory, name) }
    } catch .directory(_, ENOENT), .socket(ENOENT), .socket(ECONNREFUSED) {
      throw .noStation(path: path)
    }
  }

  private func inDirectory(
    _ body: (CInt) -> CInt
  ) throws(SeatSocketError) -> CInt {
    let descriptor = open(directory, O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC | O_RDONLY)
    guard descriptor >= 0 else { throw .directory(path: directory, errno: errno) }
    defer { close(descriptor) }
    var about = stat()
    // A directory that someone else made here could show us someone else's socket.
    guard fstat(descriptor, &about) == 0, about.st_uid == geteuid(), about.st_mode & 0o077 == 0
    else { throw .unprotected(path: directory) }
    let socket = body(descriptor)
    guard socket >= 0 else { throw .socket(errno: errno) }
    return socket
  }
}
