import Foundation
import OddJobMarket
import Station
import StationTestSupport
import Testing

@Suite("A queue of CUPS")
struct QueuePrinterTests {
  /// Programs by the names of CUPS that do what a test wants.
  private func programs(lp: String, lpstat: String = "exit 0") throws -> TemporaryDirectory {
    let directory = try TemporaryDirectory()
    for (name, script) in [
      "lp": lp, "lpstat": lpstat, "cancel": "echo $1 > \(directory.path)/gone",
    ] {
      let file = directory.file(name)
      try "#!/bin/sh\n\(script)\n".write(toFile: file, atomically: true, encoding: .utf8)
      chmod(file, 0o755)
    }
    return directory
  }

  private func print(_ directory: TemporaryDirectory, patience: Int = 60_000) -> (PrintEnd, Bool) {
    var hasBegun = false
    let port = QueuePrinter(
      queue: "slips", patience: patience, pause: 1, programs: directory.path)
    let end = port.send(Array("hello\u{1B}".utf8), name: "20260912-0031") { hasBegun = true }
    return (end, hasBegun)
  }

  private let accepts = "cat > $(dirname $0)/bytes; echo 'request id is slips-17 (1 file(s))'"

  @Test("what the queue says is done is printed, and the bytes came as they are")
  func printed() throws {
    let directory = try programs(lp: accepts)
    let (end, hasBegun) = print(directory)
    #expect(end == .printed && hasBegun)
    #expect(
      FileManager.default.contents(atPath: directory.file("bytes")) == Data("hello\u{1B}".utf8))
  }

  @Test("a queue that refuses has not printed; one that is not there has not even been asked")
  func refused() throws {
    #expect(print(try programs(lp: "echo no >&2; exit 1")) == (.failed(.refused), true))
    #expect(
      print(try programs(lp: accepts, lpstat: "exit 1")) == (.failed(.missing), false))
    #expect(print(try TemporaryDirectory()) == (.failed(.missing), false))
    let empty = "echo 'printer slips is idle. media-empty-warning'"
    #expect(print(try programs(lp: accepts, lpstat: empty)) == (.failed(.noPaper), false))
  }

  @Test("what stays in the queue is taken out of it and uncertain")
  func stuck() throws {
    let waits = "case $1 in -W) echo 'slips-17 kiosk 1024 now';; esac"
    let directory = try programs(lp: accepts, lpstat: waits)
    #expect(print(directory, patience: 2_000) == (.unknown(.stalled), true))
    let gone = try String(contentsOfFile: directory.file("gone"), encoding: .utf8)
    #expect(gone == "slips-17\n")
  }

  @Test("a program that hangs is not waited for")
  func hangs() throws {
    #expect(
      print(try programs(lp: "exec sleep 600"), patience: 1_500) == (.unknown(.stalled), true))
  }
}
