import Foundation
import Glibc

/// A program that was built with these tests, or with the benchmarks.
package enum BuiltProgram {
  /// Returns where a product lies: beside the running file, as the bundle may have been moved.
  package static func path(_ name: String) -> String {
    var bytes = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &bytes, bytes.count)
    let file = String(decoding: bytes.prefix(max(0, count)).map(UInt8.init), as: UTF8.self)
    return URL(filePath: file).deletingLastPathComponent().appending(path: name).path()
  }

  /// Returns a program with an environment of its own; what it keeps goes into the directory.
  package static func program(
    _ name: String, _ arguments: [String], in directory: TemporaryDirectory,
    changing: [String: String?] = [:], inputPath: String? = nil
  ) -> TerminalProgram {
    var environment: [String: String] = [
      "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin",
      "HOME": directory.path, "XDG_DATA_HOME": directory.path, "TMPDIR": directory.path,
      "RUNTIME_DIRECTORY": directory.path,
    ]
    for (name, value) in changing { environment[name] = value }
    return TerminalProgram(
      path: path(name), arguments: arguments, environment: environment, inputPath: inputPath)
  }
}
