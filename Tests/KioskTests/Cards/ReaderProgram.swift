import Dispatch
import Foundation
import Glibc
import StationTestSupport
import Synchronization

/// `kiosk card-reader` as it was built, on a device, with what it has written so far.
final class ReaderProgram: Sendable {
  private let process: Process
  private let written = Mutex<[UInt8]>([])
  private let heard = DispatchSemaphore(value: 0)

  init(device: String, in directory: TemporaryDirectory) throws {
    process = Process()
    process.executableURL = URL(filePath: Kiosk.path)
    process.arguments = ["card-reader", "--device", device]
    process.environment = ["LC_ALL": "C.UTF-8", "HOME": directory.path]
    process.standardInput = FileHandle.nullDevice
    let pipe = Foundation.Pipe()
    process.standardOutput = pipe
    try process.run()
    Thread.detachNewThread { [self] in
      var bytes = [UInt8](repeating: 0, count: 4_096)
      while true {
        let count = read(pipe.fileHandleForReading.fileDescriptor, &bytes, bytes.count)
        guard count > 0 else { return }
        written.withLock { $0 += bytes[..<count] }
        heard.signal()
      }
    }
  }

  deinit { process.terminate() }

  var output: [UInt8] { written.withLock { $0 } }

  var lines: [String] {
    String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// Waits until the lines are as wanted.
  ///
  /// - Returns: whether that happened within a minute.
  func wait(_ wanted: ([String]) -> Bool) -> Bool {
    let deadline = DispatchTime.now() + .seconds(60)
    while !wanted(lines) {
      guard heard.wait(timeout: deadline) == .success else { return wanted(lines) }
    }
    return true
  }
}
