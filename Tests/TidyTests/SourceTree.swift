import Foundation

/// The checkout this test was built from.
enum SourceTree {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  struct File: Sendable, CustomStringConvertible {
    /// From the root: Sources/Store/Store.swift.
    var path: String
    var lines: [Substring]

    var description: String { path }
    var target: String { String(path.split(separator: "/")[1]) }
  }

  /// Returns the Swift files below a folder of the root.
  static func swiftFiles(in folder: String) throws -> [File] {
    try files(in: folder, withExtension: "swift")
  }

  static func files(in folder: String, withExtension suffix: String) throws -> [File] {
    let base = root.appending(path: folder)
    guard let walk = FileManager.default.enumerator(at: base, includingPropertiesForKeys: nil)
    else {
      return []
    }
    return try walk.compactMap { $0 as? URL }.filter { $0.pathExtension == suffix }.map { url in
      let text = try String(contentsOf: url, encoding: .utf8)
      let path = String(url.path().dropFirst(root.path().count)).removingPercentEncoding ?? ""
      return File(
        path: path, lines: text.split(separator: "\n", omittingEmptySubsequences: false))
    }.sorted { $0.path < $1.path }
  }
}
