import DurableFiles
import Foundation
import Testing

@Suite("Private files")
struct PrivateFileTests {
  /// A folder of this test's own, gone with it.
  private final class Folder {
    let path = NSTemporaryDirectory() + "private-files-\(UUID().uuidString)"

    init() throws {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
  }

  private static func mode(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return try #require(attributes[.posixPermissions] as? Int)
  }

  @Test("a file that was never made is none, and one that can't be read is not taken for that")
  func reading() throws {
    let folder = try Folder()
    #expect(try PrivateFile.read(folder.path + "/never") == nil)
    let unreadable = folder.path + "/folder"
    try FileManager.default.createDirectory(
      atPath: unreadable, withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
    #expect(throws: PrivateFileError.failed(path: unreadable, systemError: EISDIR)) {
      try PrivateFile.read(unreadable)
    }
  }

  @Test("what others may read is refused by name")
  func others() throws {
    let folder = try Folder()
    let path = folder.path + "/key"
    try PrivateFile.create(path, [1, 2, 3])
    #expect(try PrivateFile.read(path) == [1, 2, 3])
    #expect(try Self.mode(path) == 0o600)
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    #expect(throws: PrivateFileError.readableByOthers(path: path)) { try PrivateFile.read(path) }
  }

  @Test("making never replaces, replacing always does")
  func replacing() throws {
    let folder = try Folder()
    let path = folder.path + "/key"
    try PrivateFile.replace(path, [1])
    #expect(throws: PrivateFileError.failed(path: path, systemError: EEXIST)) {
      try PrivateFile.create(path, [2])
    }
    #expect(try PrivateFile.read(path) == [1])
    try PrivateFile.replace(path, [3])
    #expect(try PrivateFile.read(path) == [3])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["key"])
  }

  @Test(
    "a copy is whole, private and of nothing that is there", arguments: [0, 1, 1 << 20, 3_000_001])
  func copying(count: Int) throws {
    let folder = try Folder()
    let (source, copy) = (folder.path + "/source", folder.path + "/copy")
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try Data(bytes).write(to: URL(filePath: source))
    try PrivateFile.copy(source, to: copy)
    #expect(try PrivateFile.read(copy) == bytes)
    #expect(throws: PrivateFileError.failed(path: copy, systemError: EEXIST)) {
      try PrivateFile.copy(source, to: copy)
    }
  }

  @Test("a source that fails while it is copied is an error and not the end of the copy")
  func failingCopy() throws {
    let folder = try Folder()
    #expect(throws: PrivateFileError.failed(path: folder.path, systemError: EISDIR)) {
      try PrivateFile.copy(folder.path, to: folder.path + "/copy")
    }
  }

  @Test("a lock is held once, names its holder, and is free after it")
  func lock() throws {
    let folder = try Folder()
    let path = folder.path + "/lock"
    do {
      let lock = try ProcessLock(path: path)
      #expect(throws: ProcessLock.Failure.held(process: getpid())) { try ProcessLock(path: path) }
      withExtendedLifetime(lock) {}
    }
    #expect(throws: Never.self) { try ProcessLock(path: path) }
    #expect(throws: ProcessLock.Failure.failed(systemError: ENOENT)) {
      try ProcessLock(path: folder.path + "/no/lock")
    }
  }
}
