import Foundation
import Store

/// What a first start leaves behind that is cut off when the tables are made: making them anew takes
/// longer than most tests.
enum EmptyTables {
  private static let file = Result {
    let directory = try TemporaryDirectory()
    let path = directory.file("station.sqlite")
    try Store.makeTables(at: path)
    return try Data(contentsOf: URL(filePath: path))
  }

  /// Lays a copy down, with a new key whose station has not begun.
  static func lay(at path: String) throws {
    let key = Data((0..<32).map { _ in UInt8.random(in: 0...UInt8.max) })
    try lay(key, at: path + ".key.new")
    try lay(file.get(), at: path)
  }

  private static func lay(_ contents: Data, at path: String) throws {
    let isMade = FileManager.default.createFile(
      atPath: path, contents: contents, attributes: [.posixPermissions: 0o600])
    guard isMade else { throw TestFailure("no room at \(path)") }
  }
}
