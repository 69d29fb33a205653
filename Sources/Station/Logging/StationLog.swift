import Glibc
package import OddJobMarket
import Synchronization

/// The log for the person who runs the machine: a line an entry, in a file that is kept small or on
/// standard error.
///
/// It never waits and never fails: what can't be written is counted, and said once writing works
/// again.
package final class StationLog: Sendable {
  package let destination: Destination
  private let clock: any MarketClock
  private let state = Mutex(State())

  /// Where the lines go.
  package enum Destination: Hashable, Sendable {
    /// The file and, once it would grow beyond so many bytes, one more with `.1` behind its name.
    case file(path: String, bytesMax: Int)
    case standardError

    /// Returns standard error where somebody takes it up, as journald does, and otherwise
    /// `kiosk.log` beside the database: on a terminal it would be drawn over.
    package static func chosen(database: String, standardErrorIsTerminal: Bool) -> Destination {
      guard standardErrorIsTerminal else { return .standardError }
      let directory = database.lastIndex(of: "/").map { database[...$0] } ?? ""
      return .file(path: directory + "kiosk.log", bytesMax: 1 << 20)
    }
  }

  private struct State {
    var descriptor: CInt = -1
    var isRegular = false
    var size = 0
    var lost = 0
  }

  package init(_ destination: Destination, clock: any MarketClock) {
    self.destination = destination
    self.clock = clock
  }

  deinit {
    state.withLock { if destination != .standardError { StationLog.close(&$0) } }
  }

  /// The entries that could not be written and have not been spoken of yet.
  package var lost: Int { state.withLock { $0.lost } }

  /// Writes the entry, or counts it as lost.
  package func write(_ entry: LogEntry) {
    let now = clock.now
    state.withLock { state in
      if state.lost > 0 {
        let gap = LogEntry(.warning, "log.lost", "\(state.lost) entries could not be written")
        if put(gap.line(at: now), &state) { state.lost = 0 }
      }
      if !put(entry.line(at: now), &state) { state.lost += 1 }
    }
  }

  private func put(_ line: String, _ state: inout State) -> Bool {
    let bytes = Array(line.utf8)
    guard case .file(let path, let bytesMax) = destination else {
      return StationLog.writesAtOnce(bytes, to: STDERR_FILENO)
    }
    if state.isRegular, state.size > 0, state.size + bytes.count > bytesMax {
      StationLog.close(&state)
      rename(path, path + ".1")
    }
    guard StationLog.isOpen(path, &state) else { return false }
    let written = bytes.withUnsafeBytes { Glibc.write(state.descriptor, $0.baseAddress, $0.count) }
    guard written == bytes.count else {
      // Half a line would make nonsense of the next.
      if written > 0, state.isRegular { ftruncate(state.descriptor, off_t(state.size)) }
      StationLog.close(&state)
      return false
    }
    state.size += written
    return true
  }

  /// Opens the file where it is not open or was taken away.
  private static func isOpen(_ path: String, _ state: inout State) -> Bool {
    var status = stat()
    if state.descriptor >= 0 {
      if fstat(state.descriptor, &status) == 0, status.st_nlink > 0 { return true }
      close(&state)
    }
    // A pipe in the file's place must not make the station wait for a reader.
    let flags = O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK
    state.descriptor = open(path, flags, 0o600)
    guard state.descriptor >= 0 else { return false }
    guard fstat(state.descriptor, &status) == 0 else {
      close(&state)
      return false
    }
    state.isRegular = status.st_mode & S_IFMT == S_IFREG
    state.size = state.isRegular ? Int(status.st_size) : 0
    if state.isRegular { fchmod(state.descriptor, 0o600) }
    return true
  }

  private static func close(_ state: inout State) {
    if state.descriptor >= 0 { Glibc.close(state.descriptor) }
    (state.descriptor, state.isRegular, state.size) = (-1, false, 0)
  }

  /// A reader that doesn't keep up loses lines; the station doesn't wait for it.
  private static func writesAtOnce(_ bytes: [UInt8], to descriptor: CInt) -> Bool {
    var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    guard poll(&ready, 1, 0) == 1, ready.revents & Int16(POLLOUT) != 0 else { return false }
    return bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      == bytes.count
  }
}
