import Foundation
import Glibc
import StationTestSupport
import Testing

/// What a limit on the size of files (ulimit -f, LimitFSIZE=) does to the program.
@Suite("A file that may not grow")
struct FileSizeLimitTests {
  /// Runs a program behind a limit of so many kibibytes.
  private func run(_ program: TerminalProgram, limit: String) throws -> ProgramResult {
    try TerminalProgram(
      path: "/bin/bash",
      arguments: ["-c", "ulimit -f \(limit); exec \"$0\" \"$@\"", program.path]
        + program.arguments, environment: program.environment
    ).run(input: "135790\n")
  }

  private func adding(in directory: TemporaryDirectory) -> TerminalProgram {
    Kiosk.program(
      "attendant", "add", "--database", directory.file("station.sqlite"), "李敏", in: directory)
  }

  @Test("a database at the limit is told in words, with what to do, and ends nothing by a signal")
  func told() throws {
    let directory = try TemporaryDirectory()
    let result = try run(adding(in: directory), limit: "64")
    guard case .exited(let status) = result.end else {
      Issue.record("\(result)")
      return
    }
    #expect(status != 0)
    #expect((result.output + result.errors).contains("store.diskFull.fileSize"), "\(result)")
  }

  @Test("the limit is one that ends a program that has not thought of it, and room is enough")
  func control() throws {
    let directory = try TemporaryDirectory()
    let file = directory.file("zeros")
    let careless = TerminalProgram(
      path: "/usr/bin/head", arguments: ["-c", "1000000", "/dev/zero"],
      environment: ["PATH": "/usr/bin:/bin"])
    let shell = TerminalProgram(
      path: "/bin/bash",
      arguments: ["-c", "ulimit -f 64; exec \"$0\" \"$@\" > \(file)", careless.path]
        + careless.arguments, environment: careless.environment)
    #expect(try shell.run().end == .killed(signal: SIGXFSZ))
    #expect(try run(adding(in: directory), limit: "unlimited").end == .exited(0))
  }
}
