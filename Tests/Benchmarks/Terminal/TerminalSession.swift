import CMeters
import Glibc

/// A program at the other end of a pseudo-terminal: keys go in, and what comes back is timed.
final class TerminalSession {
  static let rows = 27
  static let columns = 90

  private static let cursorModeOn = Array("\u{1B}[?1h".utf8)

  /// What a program wrote because of one key.
  struct Answer {
    /// Milliseconds from the key to the last byte.
    var last = 0.0
    var bytes = 0
    /// The processor time of all threads of the program, in milliseconds.
    var processor = 0.0
    /// What came, piece by piece: milliseconds from the key, and bytes.
    var pieces: [(at: Double, bytes: Int)] = []
    /// The second of the minute in which the key went out, by the clock on the wall.
    var second = 0.0
  }

  let process: pid_t
  /// When the program was started.
  let started: Double
  private let master: CInt
  private var isEnded = false
  private var hasCursorMode = false
  private(set) var written: [UInt8] = []

  /// Starts a program on a terminal of 90 columns and 27 rows, unless said otherwise: the panel of a
  /// station.
  init(
    _ command: [String], rows: Int = TerminalSession.rows, columns: Int = TerminalSession.columns
  ) throws {
    var name = [CChar](repeating: 0, count: 64)
    master = meter_open_terminal(CInt(rows), CInt(columns), &name, name.count)
    guard master >= 0 else { throw BenchmarkProblem("no pseudo-terminal") }
    started = Stopwatch.now()
    process = try Child.start(
      command, terminal: name,
      environment: ["TERM=xterm-256color", "LC_ALL=C.UTF-8", "COLORTERM="])
  }

  deinit { end() }

  /// Ends the program and waits until it is gone.
  func end() {
    guard !isEnded else { return }
    isEnded = true
    kill(process, SIGTERM)
    _ = gather(quiet: 200, atMost: 2_000)
    kill(process, SIGKILL)
    var status: CInt = 0
    waitpid(process, &status, 0)
    close(master)
  }

  /// Writes a key and waits until the program has been silent for `quiet` milliseconds.
  ///
  /// Not while the minute turns: the clock on the screen is drawn then, and its few bytes would pass
  /// for the last of the key's answer.
  func press(_ key: String, quiet: Double = 60) -> Answer {
    letMinuteTurn(within: quiet)
    _ = gather(quiet: 0, atMost: 0)
    let before = ProcessFigures.processorMilliseconds(process)
    let second = Stopwatch.secondOfMinute()
    let start = Stopwatch.now()
    send(key)
    let heard = gather(quiet: quiet, atMost: 3_000, firstWithin: 1_000)
    return Answer(
      last: heard.bytes > 0 ? heard.at - start : 0, bytes: heard.bytes,
      processor: ProcessFigures.processorMilliseconds(process) - before,
      pieces: heard.pieces.map { ($0.at - start, $0.bytes) }, second: second)
  }

  /// A program that looks at the clock once a second shows the new minute up to a second late.
  private func letMinuteTurn(within milliseconds: Double) {
    let margin = milliseconds / 1e3 + 0.05
    let second = Stopwatch.secondOfMinute()
    let left = second < 1.1 ? 1.1 - second : second > 60 - margin ? 61.1 - second : 0
    if left > 0 { _ = gather(quiet: left * 1e3, atMost: left * 1e3) }
  }

  func send(_ keys: String) {
    // A program that asked for it gets the cursor keys in their other form.
    let isApplication = hasCursorMode && keys.hasPrefix("\u{1B}[") && keys.count == 3
    let bytes = Array((isApplication ? "\u{1B}O" + keys.dropFirst(2) : keys).utf8)
    _ = write(master, bytes, bytes.count)
  }

  /// Reads until the program has been silent for `quiet` milliseconds after its first byte.
  @discardableResult
  func gather(
    quiet: Double, atMost: Double, firstWithin: Double? = nil
  ) -> (at: Double, bytes: Int, pieces: [(at: Double, bytes: Int)]) {
    let start = Stopwatch.now()
    var last = start
    var count = 0
    var pieces: [(at: Double, bytes: Int)] = []
    while true {
      let patience = count > 0 ? quiet : firstWithin ?? quiet
      let until = min(last + patience, start + atMost)
      let taken = read(within: until - Stopwatch.now())
      if taken < 0 { break }
      if taken > 0 {
        last = Stopwatch.now()
        count += taken
        pieces.append((last, taken))
      } else if Stopwatch.now() >= until {
        break
      }
    }
    return (last, count, pieces)
  }

  /// Reads several terminals at once until all have been silent for `quiet` milliseconds after their
  /// first byte; returns when the last byte of each came, nil where none did.
  static func gather(
    _ sessions: [TerminalSession], quiet: Double, atMost: Double, firstWithin: Double
  ) -> [Double?] {
    let start = Stopwatch.now()
    var last = [Double?](repeating: nil, count: sessions.count)
    while true {
      let now = Stopwatch.now()
      let until = last.map { $0.map { $0 + quiet } ?? start + firstWithin }.max() ?? now
      guard now < min(until, start + atMost) else { return last }
      var looks = sessions.map { pollfd(fd: $0.master, events: Int16(POLLIN), revents: 0) }
      let patience = min(until, start + atMost) - now
      guard poll(&looks, nfds_t(looks.count), CInt(max(0, patience).rounded(.up))) > 0 else {
        continue
      }
      for (index, session) in sessions.enumerated() where looks[index].revents != 0 {
        if session.read(within: 0) > 0 { last[index] = Stopwatch.now() }
      }
    }
  }

  /// Waits until a text has been written and the program is silent; returns when the last byte of
  /// that came, or nil when the text did not come in time.
  func wait(for text: String, quiet: Double = 100, atMost: Double = 20_000) -> Double? {
    let wanted = Array(text.utf8)
    let start = Stopwatch.now()
    var searched = 0
    while Stopwatch.now() < start + atMost {
      let taken = read(within: 50)
      let last = Stopwatch.now()
      if taken < 0 { return nil }
      guard taken > 0 else { continue }
      if written.dropFirst(searched).firstRange(of: wanted) != nil {
        let rest = gather(quiet: quiet, atMost: 2_000)
        return rest.bytes > 0 ? rest.at : last
      }
      searched = max(0, written.count - wanted.count)
    }
    return nil
  }

  /// Forgets what was written so far.
  func mark() { written.removeAll(keepingCapacity: true) }

  /// Waits until the program has used hardly any processor time for a while: whatever it loads
  /// behind its first screen is loaded.
  func waitUntilIdle(atMost: Double = 60_000) {
    let start = Stopwatch.now()
    var quietRounds = 0
    var before = ProcessFigures.processorMilliseconds(process)
    while quietRounds < 5, Stopwatch.now() < start + atMost {
      _ = gather(quiet: 100, atMost: 100, firstWithin: 100)
      let used = ProcessFigures.processorMilliseconds(process)
      quietRounds = used - before < 2 ? quietRounds + 1 : 0
      before = used
    }
  }

  private func read(within milliseconds: Double) -> Int {
    var look = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&look, 1, CInt(max(0, milliseconds).rounded(.up))) > 0 else { return 0 }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 65_536) { buffer in
      let count = Glibc.read(master, buffer.baseAddress, buffer.count)
      guard count > 0 else { return -1 }
      written.append(contentsOf: buffer.prefix(count))
      if buffer.prefix(count).firstRange(of: Self.cursorModeOn) != nil { hasCursorMode = true }
      return count
    }
  }
}
