import Dispatch
import Foundation
import Glibc
import StationTestSupport
import Synchronization

/// `kiosk card-reader` as it was built, on a device, with what it has written so far.
final class ReaderProgram: Sendable {
  /// What has been written; apart from the program, so that the thread that reads does not keep it
  /// alive.
  private final class Written: Sendable {
    let bytes = Mutex<[UInt8]>([])
    let news = DispatchSemaphore(value: 0)
  }

  private let process: Process
  private let written = Written()

  init(device: String, in directory: TemporaryDirectory) throws {
    process = Process()
    process.executableURL = URL(filePath: Kiosk.path)
    process.arguments = ["card-reader", "--device", device]
    process.environment = ["LC_ALL": "C.UTF-8", "HOME": directory.path]
    process.standardInput = FileHandle.nullDevice
    let pipe = Foundation.Pipe()
    process.standardOutput = pipe
    try process.run()
    Thread.detachNewThread { [written] in
      var bytes = [UInt8](repeating: 0, count: 4_096)
      while true {
        let count = read(pipe.fileHandleForReading.fileDescriptor, &bytes, bytes.count)
        guard count > 0 else { return }
        written.bytes.withLock { $0 += bytes[..<count] }
        written.news.signal()
      }
    }
  }

  deinit { end() }

  /// Ends the program, and waits until it is gone: one that goes on would find the next terminal that
  /// is given the number of its reader's, whoever's that is.
  func end() {
    guard process.isRunning else { return }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  var output: [UInt8] { written.bytes.withLock { $0 } }

  var lines: [String] {
    String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// Waits until the lines are as wanted.
  ///
  /// - Returns: whether that happened within a minute.
  func wait(_ wanted: ([String]) -> Bool) -> Bool {
    let deadline = DispatchTime.now() + .seconds(60)
    while !wanted(lines) {
      guard written.news.wait(timeout: deadline) == .success else { return wanted(lines) }
    }
    return true
  }
}
