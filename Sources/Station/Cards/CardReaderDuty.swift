import CardReading
import Dispatch
import Foundation
import Glibc
import OddJobMarket
import Synchronization

/// Keeps the reader's program running beside the station, and tells what it says.
///
/// A reader is a process of its own: whatever its line, its driver or a card does to it, the station
/// goes on. One that ends is started again, each time it said nothing after twice the pause.
package final class CardReaderDuty: Sendable {
  /// Told what a seat is to hear, on the duty's own thread.
  package typealias Tell = @Sendable (SeatProgram.Message) -> Void

  private let command: [String]
  private let tell: Tell
  private let log: @Sendable (LogEntry) -> Void
  private let aside: LongWork.Aside
  private let ready = Atomic(false)
  private let closed = Atomic(false)
  private let process = Mutex<pid_t?>(nil)
  private let closing = DispatchSemaphore(value: 0)

  /// Seconds before a program that ended is started again, at most.
  private static let pauseMax = 30

  /// - Parameters:
  ///   - command: the program and its arguments.
  ///   - log: takes an entry for the station's log; never anything of a card.
  package init(
    command: [String], tell: @escaping Tell,
    log: @escaping @Sendable (LogEntry) -> Void = { _ in },
    aside: @escaping LongWork.Aside = LongWork.onOwnThread
  ) {
    self.command = command
    self.tell = tell
    self.log = log
    self.aside = aside
  }

  /// Whether cards are taken now.
  package var isReady: Bool { ready.load(ordering: .acquiring) }

  package func begin() { aside { self.run() } }

  /// Ends the reader's program; nothing is told any more.
  package func close() {
    closed.store(true, ordering: .releasing)
    process.withLock { $0.map(Self.end) }
    closing.signal()
  }

  /// Ends a program that may have been started deaf to the softer signals. It holds nothing that an
  /// orderly end would save: the line is let go by the kernel.
  private static func end(_ process: pid_t) { kill(process, SIGKILL) }

  private var isClosed: Bool { closed.load(ordering: .acquiring) }

  private func run() {
    var pause = 1
    while !isClosed {
      pause = serve() ? 1 : min(pause * 2, Self.pauseMax)
      change(isReady: false)
      guard !isClosed else { return }
      log(LogEntry(.warning, "card-reader.ended", "started again in \(pause) s"))
      _ = closing.wait(timeout: .now() + .seconds(pause))
    }
  }

  /// Runs the program to its end, and returns whether it said anything that is understood.
  private func serve() -> Bool {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: command[0])
    process.arguments = Array(command.dropFirst())
    process.environment = ["LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    do {
      try process.run()
    } catch {
      log(LogEntry(.error, "card-reader.missing", "the reader's program can't be started"))
      return false
    }
    self.process.withLock { $0 = process.processIdentifier }
    // The duty may have been closed while the program was being started; then `listen` returns at
    // once and the program is ended here.
    let hasSpoken = listen(to: pipe.fileHandleForReading.fileDescriptor)
    self.process.withLock { $0 = nil }
    // One that has closed its output and goes on would hold the line.
    Self.end(process.processIdentifier)
    ended.wait()
    return hasSpoken
  }

  private func listen(to descriptor: CInt) -> Bool {
    var lines = CardLineReader()
    var hasSpoken = false
    var bytes = [UInt8](repeating: 0, count: 4_096)
    while !isClosed {
      let count = read(descriptor, &bytes, bytes.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      for line in lines.feed(bytes[..<count]) {
        guard let line else {
          log(LogEntry(.warning, "card-reader.line", "a line was not understood"))
          continue
        }
        hasSpoken = true
        take(line)
      }
      for index in 0..<count { bytes[index] = 0 }
    }
    return hasSpoken
  }

  private func take(_ line: CardLine) {
    switch line {
    case .hello(let version, let reader):
      log(LogEntry(.info, "card-reader.hello", "version \(version), \(reader.prefix(40))"))
    case .ready: change(isReady: true)
    case .card(let card): tell(.card(.idCard(card)))
    case .number(let number): tell(.card(.number(number)))
    case .removed: break
    case .fault(let fault):
      if let problem = CardProblem(fault) {
        tell(.cardFailed(problem))
      } else {
        log(LogEntry(.warning, "card-reader.\(fault.rawValue)", "the reader takes no cards now"))
        change(isReady: false)
      }
    }
  }

  private func change(isReady: Bool) {
    guard ready.exchange(isReady, ordering: .acquiringAndReleasing) != isReady else { return }
    if isReady { log(LogEntry(.info, "card-reader.ready", "the reader takes cards")) }
    tell(.readerChanged(isReady: isReady))
  }
}

extension CardProblem {
  /// Nil for what the person at the reader can't put right.
  fileprivate init?(_ fault: CardFault) {
    switch fault {
    case .cardMoved: self = .moved
    case .cardUnreadable: self = .unreadable
    case .cardKind: self = .kind
    case .lineMissing, .lineDenied, .lineLost, .readerSilent, .readerFaulty: return nil
    }
  }
}
