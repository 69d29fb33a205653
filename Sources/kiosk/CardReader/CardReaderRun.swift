import CardReading
import Glibc
import TerminalUI

/// Reads cards from a serial reader and writes what it reads, line by line, until nobody listens.
struct CardReaderRun {
  let device: String
  let baud: Int
  private var session = SamSession()
  /// What was said last of a line that is not there, so that it is said once.
  private var said: CardFault?

  /// Milliseconds before a line that is not there is looked for again: the first time, and at most.
  private static let pauses: ClosedRange<Int64> = 250...4_000

  init(device: String, baud: Int) {
    self.device = device
    self.baud = baud
  }

  /// Serves until whoever reads the lines has gone.
  mutating func run() {
    say(.hello(version: CardLine.version, reader: "sam-v"))
    var pause = Self.pauses.lowerBound
    while true {
      do throws(CardFault) {
        let line = try SerialLine(path: device, baud: baud)
        said = nil
        pause = Self.pauses.lowerBound
        guard serve(line) else { return }
      } catch {
        if said != error { say(.fault(error)) }
        said = error
        guard wait(nil, milliseconds: pause) != .nobodyListens else { return }
        pause = min(pause * 2, Self.pauses.upperBound)
      }
    }
  }

  /// Serves a line until it is pulled out; false where nobody listens any more.
  private mutating func serve(_ line: SerialLine) -> Bool {
    carryOut(session.opened(at: Self.now), line)
    var bytes = [UInt8](repeating: 0, count: 2_048)
    while true {
      let rest = max(0, (session.nextTick ?? Self.now) - Self.now)
      switch wait(line.descriptor, milliseconds: rest) {
      case .nobodyListens: return false
      case .nothing: break
      case .gone: return lost()
      case .bytes:
        let count = read(line.descriptor, &bytes, bytes.count)
        if count == 0 || (count < 0 && errno != EAGAIN && errno != EINTR) { return lost() }
        carryOut(session.received(bytes.prefix(max(0, count)), at: Self.now), line)
        // A photo went through here.
        for index in 0..<max(0, count) { bytes[index] = 0 }
      }
      carryOut(session.tick(at: Self.now), line)
    }
  }

  private mutating func lost() -> Bool {
    for case .say(let line) in session.closed() { say(line) }
    say(.fault(.lineLost))
    return true
  }

  private func carryOut(_ actions: [SamSession.Action], _ line: SerialLine) {
    for action in actions {
      switch action {
      case .send(let command): line.send(command.bytes)
      case .say(let text): say(text)
      }
    }
  }

  private func say(_ line: CardLine) {
    let bytes = Array((line.text + "\n").utf8)
    _ = bytes.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
  }

  private enum Event {
    case nothing, bytes, gone, nobodyListens
  }

  private func wait(_ descriptor: CInt?, milliseconds: Int64) -> Event {
    var looks = [
      pollfd(fd: STDOUT_FILENO, events: 0, revents: 0),
      pollfd(fd: descriptor ?? -1, events: Int16(POLLIN), revents: 0),
    ]
    _ = poll(&looks, 2, CInt(clamping: milliseconds))
    if looks[0].revents & Int16(POLLERR | POLLNVAL | POLLHUP) != 0 { return .nobodyListens }
    if looks[1].revents & Int16(POLLIN) != 0 { return .bytes }
    return looks[1].revents == 0 ? .nothing : .gone
  }

  private static var now: Int64 {
    let time = monotonicTime().components
    return time.seconds * 1_000 + time.attoseconds / 1_000_000_000_000_000
  }
}
