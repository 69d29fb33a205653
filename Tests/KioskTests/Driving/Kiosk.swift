import Foundation
import Glibc
import StationTestSupport

/// The program as it was built with these tests.
enum Kiosk {
  /// Beside the bundle of tests; found by the running file, as the bundle may have been moved.
  static let path: String = {
    var bytes = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &bytes, bytes.count)
    let file = String(decoding: bytes.prefix(max(0, count)).map(UInt8.init), as: UTF8.self)
    return URL(filePath: file).deletingLastPathComponent().appending(path: "kiosk").path()
  }()

  /// Returns the program with arguments; what it keeps for itself goes into the directory.
  static func program(
    _ arguments: String..., in directory: TemporaryDirectory, changing: [String: String?] = [:],
    inputPath: String? = nil
  ) -> TerminalProgram {
    var environment: [String: String] = [
      "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin",
      "HOME": directory.path, "XDG_DATA_HOME": directory.path, "TMPDIR": directory.path,
      "RUNTIME_DIRECTORY": directory.path,
    ]
    for (name, value) in changing { environment[name] = value }
    return TerminalProgram(
      path: path, arguments: arguments, environment: environment, inputPath: inputPath)
  }
}
