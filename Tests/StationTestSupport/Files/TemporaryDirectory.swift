import FoundationEssentials
import Glibc

/// A directory of its own for one test, gone when the test lets go of it.
package final class TemporaryDirectory: Sendable {
  package let path: String

  package init() throws {
    let parent = Self.parent
    var template = Array("\(parent)/station-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw TestFailure("mkdtemp in \(parent): \(errno)") }
    path = String(cString: made)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// A file system in memory where there is room in one: a test asserts what is written and in which
  /// order, and need not wait for a disk at each of its many thousand commits.
  private static let parent: String = {
    let memory = "/dev/shm"
    var room = statvfs()
    let isRoomy = statvfs(memory, &room) == 0 && room.f_bavail * room.f_frsize > 256 << 20
    return isRoomy && access(memory, W_OK) == 0
      ? memory : FileManager.default.temporaryDirectory.path
  }()

  /// Returns the path of a file in it.
  package func file(_ name: String) -> String { "\(path)/\(name)" }
}

/// What went wrong with a test itself, not with what it tests.
package struct TestFailure: Error, CustomStringConvertible {
  package let description: String

  package init(_ description: String) {
    self.description = description
  }
}
