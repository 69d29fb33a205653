import Foundation
package import Glibc
package import StationTestSupport

/// The county's program, serving over TLS on a port of its own.
package final class RunningCounty {
  package let directory: TemporaryDirectory
  package private(set) var port = 0
  private var process: Process?
  /// Zero while it is stopped.
  package var processID: pid_t { process?.processIdentifier ?? 0 }

  package var folder: String { directory.file("county") }
  package var authority: String { folder + "/authority.pem" }
  package var database: String { folder + "/county.sqlite" }
  package var operatorSocket: String { folder + "/operator.socket" }

  /// Starts it in a folder of its own.
  ///
  /// - Parameter options: further options of `serve`.
  package init(_ options: String...) throws {
    directory = try TemporaryDirectory()
    try start(options)
  }

  deinit {
    if let process, process.isRunning { kill(process.processIdentifier, SIGKILL) }
  }

  /// Starts it again where it was stopped; it listens on another port then.
  ///
  /// - Parameter variables: of its environment, beside the usual.
  package func start(
    _ options: [String] = [], adding variables: [String: String] = [:]
  ) throws {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: BuiltProgram.path("county-endpoint"))
    process.arguments =
      ["serve", "--folder", folder, "--host", "127.0.0.1", "--port", "0"] + options
    process.environment = [
      "LC_ALL": "C.UTF-8", "TMPDIR": directory.path, "PATH": "/usr/bin:/bin",
    ].merging(variables) { $1 }
    process.standardOutput = output
    process.standardError = variables.isEmpty ? FileHandle.nullDevice : output
    process.standardInput = FileHandle.nullDevice
    try process.run()
    self.process = process
    port = try Self.port(saidOn: output.fileHandleForReading.fileDescriptor)
  }

  /// Stops it as systemd would, and waits for its end.
  package func stop() {
    process?.terminate()
    process?.waitUntilExit()
    process = nil
  }

  /// Runs one of the operator's commands to its end and returns its lines.
  ///
  /// - Throws: `TestFailure` where it did not do it.
  @discardableResult
  package func command(_ words: String...) throws -> [String] {
    let result = try BuiltProgram.program(
      "county-endpoint", words + ["--folder", folder], in: directory
    ).run(seconds: 300)
    guard result.end == .exited(0) else { throw TestFailure("\(words): \(result)") }
    return result.output.split(separator: "\n").map(String.init)
  }

  private static func port(saidOn descriptor: CInt) throws -> Int {
    var said: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4_096)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else {
        throw TestFailure("county-endpoint: \(String(decoding: said, as: UTF8.self))")
      }
      said += buffer[..<count]
      let words = String(decoding: said, as: UTF8.self).split(whereSeparator: \.isNewline)
      for line in words where line.hasPrefix("Serving the county") && line.hasSuffix(".") {
        if let port = line.split(separator: " ").last.flatMap({ Int($0.dropLast()) }) {
          return port
        }
      }
    }
  }
}
