import Foundation
import Store

/// What a first start leaves behind that is cut off when the tables are made, its key among it:
/// making them anew takes longer than most tests.
enum EmptyTables {
  private static let files = Result {
    let directory = try TemporaryDirectory()
    let path = directory.file("station.sqlite")
    try Store.makeTables(at: path)
    let key = Data((0..<32).map { _ in UInt8.random(in: 0...UInt8.max) })
    try key.write(to: URL(filePath: path + ".key.new"))
    return try FolderCopy(of: directory)
  }

  static func lay(in directory: TemporaryDirectory) throws { try files.get().lay(in: directory) }
}
