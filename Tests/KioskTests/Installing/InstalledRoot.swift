import Foundation
import StationTestSupport

/// A machine's root of the test's own, with what `kiosk install` wrote there.
struct InstalledRoot {
  let directory: TemporaryDirectory
  var root: String { directory.file("root") }

  init() throws {
    directory = try TemporaryDirectory()
    try FileManager.default.createDirectory(
      atPath: directory.file("root"), withIntermediateDirectories: true)
  }

  @discardableResult
  func install(_ arguments: String...) throws -> ProgramResult {
    var program = Kiosk.program(in: directory)
    program.arguments = ["install", "--root", root] + arguments
    return try program.run()
  }

  func file(_ path: String) -> String { root + path }

  func unit(_ name: String) -> String { file("/etc/systemd/system/\(name)") }

  func text(_ path: String) throws -> String {
    try String(contentsOfFile: file(path), encoding: .utf8)
  }

  func write(_ text: String, to path: String) throws {
    try text.write(toFile: file(path), atomically: false, encoding: .utf8)
  }

  /// Every file by its path with its text.
  func all() throws -> [String: String] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root)
    var files: [String: String] = [:]
    for path in paths {
      files[path] = try? String(contentsOfFile: root + "/" + path, encoding: .utf8)
    }
    return files
  }
}

/// systemd's own judgement of a unit, which needs no running systemd.
enum SystemdAnalyze {
  static func run(_ arguments: String...) throws -> ProgramResult {
    try TerminalProgram(
      path: "/usr/bin/systemd-analyze", arguments: arguments,
      environment: ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
    ).run()
  }

  /// Returns the exposure in tenths: 11 for 1.1.
  static func exposure(of unit: String) throws -> Int {
    let result = try run("security", "--offline=true", "--no-pager", unit)
    guard let found = result.output.firstMatch(of: /Overall exposure level.*: (\d+)\.(\d)/),
      let whole = Int(found.1), let tenth = Int(found.2)
    else { throw TestFailure("systemd-analyze (package systemd): \(result)") }
    return whole * 10 + tenth
  }
}
