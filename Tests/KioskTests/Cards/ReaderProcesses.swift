import Foundation
import Glibc

/// The processes that serve a card reader, as the kernel lists them.
enum ReaderProcesses {
  /// Returns the processes of `kiosk card-reader` on a device.
  static func on(_ device: String) -> [pid_t] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return names.compactMap { pid_t($0) }.filter { process in
      let line = FileManager.default.contents(atPath: "/proc/\(process)/cmdline") ?? Data()
      let words = line.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
      return words.contains("card-reader") && words.contains(device)
    }
  }

  /// Waits until no process serves the device: one that lets go of its line has still to end.
  ///
  /// - Returns: whether that happened within a minute.
  static func waitUntilGone(from device: String) -> Bool {
    let deadline = ContinuousClock.now + .seconds(60)
    while !on(device).isEmpty {
      guard ContinuousClock.now < deadline else { return false }
      poll(nil, 0, 5)
    }
    return true
  }
}
