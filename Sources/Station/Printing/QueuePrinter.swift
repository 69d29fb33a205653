import Dispatch
import Foundation
import OddJobMarket

/// A queue of CUPS, by `lp`: what the queue says is done counts as printed.
package struct QueuePrinter: PrinterPort {
  private let queue: String
  /// Where `lp`, `lpstat` and `cancel` are.
  private let programs: String
  /// Milliseconds that a job may stand in the queue.
  private let patience: Int
  /// Milliseconds between two looks at the queue.
  private let pause: Int

  package init(queue: String, patience: Int, pause: Int = 500, programs: String = "/usr/bin") {
    self.queue = queue
    self.patience = patience
    self.pause = pause
    self.programs = programs
  }

  package func condition() -> PrinterCondition {
    guard let said = run("lpstat", ["-p", queue]) else { return .troubled(.missing) }
    guard said.status == 0 else { return .troubled(.missing) }
    if said.text.contains("media-empty") { return .troubled(.noPaper) }
    return said.text.contains("disabled") ? .troubled(.stalled) : .ready
  }

  package func send(
    _ bytes: [UInt8], name: String, began: () throws -> Void
  ) -> PrintEnd {
    if case .troubled(let trouble) = condition() { return .failed(trouble) }
    do { try began() } catch { return .failed(.notRecorded) }
    guard let said = run("lp", ["-d", queue, "-o", "raw", "-t", name], input: bytes) else {
      return .unknown(.stalled)
    }
    guard said.status == 0 else { return .failed(.refused) }
    // request id is QUEUE-17 (1 file(s))
    guard let job = said.text.split(separator: " ").first(where: { $0.hasPrefix(queue + "-") })
    else { return .unknown(.silent) }
    for _ in 0..<max(1, patience / max(1, pause)) {
      guard let waiting = run("lpstat", ["-W", "not-completed", "-o", queue]),
        waiting.status == 0
      else { return .unknown(.silent) }
      let isWaiting = waiting.text.split(separator: "\n").contains {
        $0.split(separator: " ").first == job
      }
      if !isWaiting { return .printed }
      usleep(UInt32(pause) * 1_000)
    }
    // Nobody stands there any more when it comes out after all.
    _ = run("cancel", [String(job)])
    return .unknown(.stalled)
  }

  private struct Said {
    var status: CInt
    var text: String
  }

  /// Runs a program to its end; nil where there is none, or it hung and was ended.
  ///
  /// What goes in and comes out are files without a name: a program that dies or says nothing holds
  /// nobody up, and no person's data stay on the disk.
  private func run(_ program: String, _ arguments: [String], input: [UInt8] = []) -> Said? {
    guard let source = tmpfile(), let target = tmpfile() else { return nil }
    defer {
      fclose(source)
      fclose(target)
    }
    fwrite(input, 1, input.count, source)
    fflush(source)
    rewind(source)
    let process = Process()
    process.executableURL = URL(filePath: programs).appending(path: program)
    process.arguments = arguments
    process.environment = ["LC_ALL": "C", "PATH": "/usr/bin:/bin"]
    process.standardInput = FileHandle(fileDescriptor: fileno(source))
    process.standardOutput = FileHandle(fileDescriptor: fileno(target))
    process.standardError = FileHandle.nullDevice
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    do { try process.run() } catch { return nil }
    if ended.wait(timeout: .now() + .milliseconds(patience)) == .timedOut {
      process.terminate()
      return nil
    }
    rewind(target)
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = fread(&bytes, 1, bytes.count, target)
    return Said(
      status: process.terminationStatus, text: String(decoding: bytes.prefix(count), as: UTF8.self))
  }
}
