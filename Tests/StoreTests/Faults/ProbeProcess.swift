import Foundation
import Glibc
import StationTestSupport

/// The fault probe running as a process of its own, which a test may kill.
final class ProbeProcess {
  private let process = Process()
  private let output = Pipe()
  private let input = Pipe()
  private var rest: [UInt8] = []

  var identifier: Int32 { process.processIdentifier }

  /// Starts the probe that was built beside the tests.
  init(_ arguments: String...) throws {
    let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let beside = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    let places = [URL(filePath: tests).deletingLastPathComponent(), beside]
    guard
      let probe = places.map({ $0.appending(path: "StoreFaultProbe") }).first(where: {
        FileManager.default.isExecutableFile(atPath: $0.path)
      })
    else { throw TestFailure("no StoreFaultProbe in \(places.map(\.path))") }
    process.executableURL = probe
    process.arguments = arguments
    process.standardOutput = output
    process.standardInput = input
    try process.run()
  }

  deinit {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
  }

  /// Returns the next line, nil at the end of the probe's output.
  func line() -> String? {
    var buffer = [UInt8](repeating: 0, count: 4_096)
    while true {
      if let end = rest.firstIndex(of: 10) {
        let text = String(decoding: rest[..<end], as: UTF8.self)
        rest.removeSubrange(...end)
        return text
      }
      let count = read(output.fileHandleForReading.fileDescriptor, &buffer, buffer.count)
      guard count > 0 else { return nil }
      rest += buffer[..<count]
    }
  }

  /// Kills the probe as a power cut would, and returns what it had still said before.
  func killNow() -> [String] {
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    var lines: [String] = []
    while let line = line() { lines.append(line) }
    return lines
  }

  /// Closes the probe's input, on which it ends by itself.
  func end() {
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
  }
}
