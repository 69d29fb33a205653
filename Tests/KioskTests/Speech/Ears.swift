import Foundation
import Glibc
import StationTestSupport

/// What comes out of the loudspeaker: a program in espeak-ng's place, under its name, writes what it
/// would say into a pipe of the test's.
final class Ears {
  /// Ends each thing said.
  private static let end = UInt8(ascii: "\u{0C}")

  let directory: TemporaryDirectory
  private let pipe: CInt
  private var bytes: [UInt8] = []
  /// All that was heard.
  private(set) var heard: [String] = []

  /// - Parameter deafTo: what is never heard, for the control.
  init(deafTo: String = "") throws {
    directory = try TemporaryDirectory()
    let path = directory.file("ears")
    guard mkfifo(path, 0o600) == 0 else { throw TestFailure("mkfifo: \(errno)") }
    pipe = open(path, O_RDWR | O_NONBLOCK | O_CLOEXEC)
    let filter = deafTo.isEmpty ? "cat" : "grep -v -e '\(deafTo)'"
    let script = "#!/bin/sh\nwords=$(\(filter))\nprintf '%s\\f' \"$words\" >'\(path)'\n"
    try Data(script.utf8).write(to: URL(filePath: directory.file("espeak-ng")))
    chmod(directory.file("espeak-ng"), 0o755)
  }

  deinit { close(pipe) }

  /// The path by which the station finds it before the real one.
  var searchPath: String { "\(directory.path):/usr/bin:/bin" }

  /// Waits for the next thing said.
  func listen(to seat: PseudoTerminal, seconds: Int = 60) throws -> String {
    for _ in 0..<(seconds * 20) {
      if let words = next() { return words }
      var look = pollfd(fd: pipe, events: Int16(POLLIN), revents: 0)
      _ = poll(&look, 1, 50)
      // Nobody looks at the screen, but somebody has to take what is written to it.
      _ = try? seat.wait("anything", seconds: 0) { _ in true }
    }
    throw TestFailure("silence; heard last: \(heard.suffix(6))")
  }

  /// Lets what has been said go by.
  func letGoBy() { while next() != nil {} }

  /// The oldest of what has been said and not been heard yet.
  private func next() -> String? {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(pipe, &buffer, buffer.count)
      guard count > 0 else { break }
      bytes += buffer.prefix(count)
    }
    guard let index = bytes.firstIndex(of: Self.end) else { return nil }
    let words = String(decoding: bytes[..<index], as: UTF8.self)
    bytes.removeSubrange(...index)
    heard.append(words)
    return words
  }
}
