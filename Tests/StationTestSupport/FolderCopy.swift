import Foundation

/// The files of a folder, kept in memory so that nothing of them is left when the tests have ended.
package struct FolderCopy: Sendable {
  private let files: [(name: String, contents: Data)]

  /// Reads all files of the folder; nobody may be writing them.
  package init(of directory: TemporaryDirectory) throws {
    files = try FileManager.default.contentsOfDirectory(atPath: directory.path).map { name in
      (name, try Data(contentsOf: URL(filePath: directory.file(name))))
    }
  }

  /// Lays all of them down in another folder, where nobody else may read them.
  package func lay(in directory: TemporaryDirectory) throws {
    for (name, contents) in files {
      let isMade = FileManager.default.createFile(
        atPath: directory.file(name), contents: contents, attributes: [.posixPermissions: 0o600])
      guard isMade else { throw TestFailure("no room for \(name)") }
    }
  }
}
