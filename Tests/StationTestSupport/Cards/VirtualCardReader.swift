import Dispatch
import Foundation
import Glibc
import Synchronization

/// A SAM_V reader on a pseudo-terminal: answers what it is asked, and has the troubles it is told to
/// have.
package final class VirtualCardReader: Sendable {
  package enum Trouble: Hashable, Sendable {
    case none
    /// Bytes without meaning before every answer.
    case noise
    /// The checksum of every so many answers is wrong.
    case checksum(every: Int)
    /// Only the first half of every so many answers comes.
    case half(every: Int)
    /// Answers come a few bytes at a time.
    case slow
    /// A length that no answer has, in every so many answers.
    case length(every: Int)
    /// Nothing is answered.
    case silent
    /// Every card goes between being taken and being read.
    case takenAway
    /// A card that was read is not found again while it lies there, as with real readers.
    case findsOnce
  }

  /// Where the reader's program finds it.
  package let path: String

  private struct Field: Sendable {
    var card: EmulatedCard?
    var trouble: Trouble
    var wasRead = false
    var answers = 0
    var waiting: [UInt8] = []
    var asked: [UInt8] = []
  }

  private let master: CInt
  private let line: CInt
  private let field: Mutex<Field>
  private let ended = Atomic(false)
  private let isLineLetGo = Atomic(false)
  private let left = DispatchSemaphore(value: 0)

  package init(_ card: EmulatedCard? = nil, _ trouble: Trouble = .none) throws {
    let pair = try PseudoTerminalPair.serialLine()
    (master, line, path) = (pair.master, pair.line, pair.path)
    field = Mutex(Field(card: card, trouble: trouble))
  }

  /// Begins to answer; it goes on until the reader is ended or unplugged.
  package func start() {
    Thread.detachNewThread { [self] in
      var bytes = [UInt8](repeating: 0, count: 256)
      while !ended.load(ordering: .acquiring) {
        var look = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        guard poll(&look, 1, 20) > 0 else { continue }
        let count = read(master, &bytes, bytes.count)
        if count < 0, errno == EIO, isLineLetGo.load(ordering: .acquiring) { break }
        guard count > 0 else { continue }
        take(bytes[..<count])
      }
      if !isLineLetGo.load(ordering: .acquiring) { close(line) }
      close(master)
      left.signal()
    }
  }

  /// Pulls the cable, or ends the reader with the test.
  package func unplug() { ended.store(true, ordering: .releasing) }

  /// Waits until no program has the reader's line open any more, and ends the reader with that.
  ///
  /// - Returns: whether that happened within a minute.
  package func waitUntilLeft() -> Bool {
    // The line that the reader itself holds open would keep it from being closed.
    close(line)
    isLineLetGo.store(true, ordering: .releasing)
    return left.wait(timeout: .now() + .seconds(60)) == .success
  }

  /// Lays a card down, another one in its stead, or takes it away.
  package func lay(_ card: EmulatedCard?) {
    field.withLock { field in
      field.card = card
      field.wasRead = false
    }
  }

  package func trouble(_ trouble: Trouble) { field.withLock { $0.trouble = trouble } }

  /// The commands it was given so far, two bytes each.
  package var commands: [UInt8] { field.withLock { $0.asked } }

  private func take(_ bytes: ArraySlice<UInt8>) {
    let answers = field.withLock { field -> [[UInt8]] in
      field.waiting += bytes
      var answers: [[UInt8]] = []
      while field.waiting.count >= 10 {
        guard field.waiting.starts(with: [0xAA, 0xAA, 0xAA, 0x96, 0x69]) else {
          field.waiting.removeFirst()
          continue
        }
        let command = Array(field.waiting[7..<9])
        field.waiting.removeFirst(10)
        field.asked += command
        answers += Self.answer(command, &field)
      }
      return answers
    }
    for part in answers { send(part) }
  }

  private func send(_ bytes: [UInt8]) {
    _ = bytes.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
  }

  private static func answer(_ command: [UInt8], _ field: inout Field) -> [[UInt8]] {
    field.answers += 1
    if field.trouble == .silent { return [] }
    var frame: [UInt8]
    switch command {
    case [0x20, 0x01]:
      let isFound = field.card != nil && !(field.trouble == .findsOnce && field.wasRead)
      frame = isFound ? EmulatedAnswer.frame(0x9F, [0, 0, 0, 0]) : EmulatedAnswer.frame(0x80)
    case [0x20, 0x02]: frame = EmulatedAnswer.frame(0x90, [0, 0, 0, 0, 0, 0, 0, 0])
    case [0x30, 0x01]:
      if field.trouble == .takenAway { field.card = nil }
      field.wasRead = true
      frame = field.card.map { EmulatedAnswer.frame(0x90, $0.data) } ?? EmulatedAnswer.frame(0x41)
    case [0x11, 0xFF]: frame = EmulatedAnswer.frame(0x90)
    default: frame = EmulatedAnswer.frame(0x21)
    }
    return spoilt(frame, &field)
  }

  private static func spoilt(_ frame: [UInt8], _ field: inout Field) -> [[UInt8]] {
    var frame = frame
    switch field.trouble {
    case .noise: return [[0x00, 0xAA, 0xAA, 0x13, 0xFF, 0xAA], frame]
    case .checksum(let every) where field.answers.isMultiple(of: every):
      frame[frame.count - 1] ^= 0x55
    case .half(let every) where field.answers.isMultiple(of: every):
      frame = Array(frame.prefix(frame.count / 2))
    case .length(let every) where field.answers.isMultiple(of: every):
      frame[5] = 0xFF
    case .slow:
      return stride(from: 0, to: frame.count, by: 7).map { start in
        Array(frame[start..<min(start + 7, frame.count)])
      }
    default: break
    }
    return [frame]
  }
}
