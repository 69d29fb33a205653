import Foundation
import Glibc
import Synchronization

/// A receipt printer on a pseudo-terminal: takes bytes, answers what it is asked, and has the troubles
/// it is told to have.
package final class VirtualPrinter: Sendable {
  package enum Trouble: Hashable, Sendable {
    case none
    case noPaper, coverOpen
    /// It prints, and never answers.
    case silent
    /// It takes everything and does not say that it was worked off.
    case holdsBack
    /// Its paper ends while it prints.
    case paperEnds
    /// After so many bytes it takes nothing more and says nothing.
    case stalls(after: Int)
    /// After so many bytes its cable is pulled.
    case unplugged(after: Int)
  }

  /// Where a station finds it.
  package let path: String

  private let master: CInt
  private let line: CInt
  private let troubles: Mutex<Trouble>
  private let taken = Mutex<[UInt8]>([])
  private let heard = DispatchSemaphore(value: 0)
  private let asked = DispatchSemaphore(value: 0)
  private let ended = Atomic(false)

  package init(_ trouble: Trouble = .none) throws {
    let pair = try PseudoTerminalPair.serialLine()
    (master, line, path) = (pair.master, pair.line, pair.path)
    troubles = Mutex(trouble)
  }

  /// Begins to read; it goes on until the printer is ended or unplugged.
  package func start() {
    Thread.detachNewThread { [self] in
      var bytes = [UInt8](repeating: 0, count: 256)
      while !ended.load(ordering: .acquiring) {
        var look = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        guard poll(&look, 1, 20) > 0 else { continue }
        let count = read(master, &bytes, min(bytes.count, room))
        guard count > 0 else { continue }
        take(bytes[..<count])
      }
    }
  }

  package func end() { ended.store(true, ordering: .releasing) }

  package func mend() { troubles.withLock { $0 = .none } }

  /// What it was sent to print, questions left out.
  package var printed: [UInt8] { taken.withLock { $0 } }

  /// Waits until it has been sent at least so many bytes to print.
  ///
  /// - Returns: whether that happened within a minute.
  package func waitForBytes(_ count: Int) -> Bool {
    let deadline = DispatchTime.now() + .seconds(60)
    while printed.count < count {
      guard heard.wait(timeout: deadline) == .success else { return printed.count >= count }
    }
    return true
  }

  /// Waits until it has been asked, behind the data, whether it is done.
  ///
  /// - Returns: whether that happened within a minute.
  package func waitForQuestion() -> Bool {
    asked.wait(timeout: .now() + .seconds(60)) == .success
  }

  /// How many bytes it takes at most now.
  private var room: Int {
    let taken = printed.count
    return switch troubles.withLock({ $0 }) {
    case .stalls(let limit), .unplugged(let limit): max(1, limit - taken)
    case .none, .noPaper, .coverOpen, .silent, .paperEnds, .holdsBack: 256
    }
  }

  private func take(_ bytes: ArraySlice<UInt8>) {
    var rest = bytes
    while let first = rest.first {
      if first == 0x10, rest.count >= 3, rest[rest.startIndex + 1] == 0x04 {
        answer(question: rest[rest.startIndex + 2])
        rest = rest.dropFirst(3)
      } else if rest.starts(with: [0x1D, 0x72, 0x01]) {
        if answers, troubles.withLock({ $0 }) != .holdsBack { say(isOutOfPaper ? 0x0C : 0x00) }
        asked.signal()
        rest = rest.dropFirst(3)
      } else {
        taken.withLock { $0.append(first) }
        rest = rest.dropFirst()
        heard.signal()
        if isDone { return stop() }
      }
    }
  }

  private var isDone: Bool {
    switch troubles.withLock({ $0 }) {
    case .stalls(let limit), .unplugged(let limit): printed.count >= limit
    case .none, .noPaper, .coverOpen, .silent, .paperEnds, .holdsBack: false
    }
  }

  private func stop() {
    end()
    if case .unplugged = troubles.withLock({ $0 }) {
      close(line)
      close(master)
    }
  }

  private var answers: Bool { troubles.withLock { $0 } != .silent }

  private var isOutOfPaper: Bool {
    switch troubles.withLock({ $0 }) {
    case .noPaper: true
    case .paperEnds: !printed.isEmpty
    case .none, .coverOpen, .silent, .stalls, .unplugged, .holdsBack: false
    }
  }

  private func answer(question: UInt8) {
    guard answers else { return }
    switch question {
    case 4: say(isOutOfPaper ? 0x72 : 0x12)
    case 2: say(troubles.withLock { $0 } == .coverOpen ? 0x16 : 0x12)
    default: say(0x12)
    }
  }

  private func say(_ byte: UInt8) {
    var byte = byte
    _ = write(master, &byte, 1)
  }
}
