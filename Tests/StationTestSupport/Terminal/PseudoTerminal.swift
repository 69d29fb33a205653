package import Glibc

/// A program on a pseudo-terminal of its own, with a person's eyes, keys and fingers before it.
///
/// Everything waits for a state by `poll`, with a bound after which the wait throws what the screen
/// showed; nothing sleeps.
package final class PseudoTerminal {
  /// The screen as it is after all that was read.
  package private(set) var screen: ScreenEmulator
  /// Every byte the program wrote.
  package private(set) var output: [UInt8] = []
  /// Every different line that the screen showed after some read, in no order, blanks taken out.
  package private(set) var linesSeen: Set<String> = []
  /// How the program ended; nil while it runs.
  package private(set) var end: ProgramEnd?
  package let processID: pid_t
  /// The program that draws on the terminal where it is not the one that was started on it.
  package var drawnBy: pid_t?

  private var master: CInt
  private let line: CInt
  /// Reads as ended when the program, which holds the other end, is gone.
  private let life: CInt

  /// Starts a program on a new terminal, as the leader of a session that the terminal controls.
  ///
  /// - Throws: `PseudoTerminalError` where the system gives no terminal or no process.
  package init(_ program: TerminalProgram, rows: Int = 34, columns: Int = 120) throws {
    screen = ScreenEmulator(rows: rows, columns: columns)
    let pair = try PseudoTerminalPair(rows: rows, columns: columns)
    (master, line) = (pair.master, pair.line)
    (processID, life) = try program.start(onTerminal: pair.path)
  }

  deinit {
    if end == nil {
      kill(processID, SIGKILL)
      var status: CInt = 0
      waitpid(processID, &status, 0)
    }
    if master >= 0 { close(master) }
    close(line)
    close(life)
  }

  /// The modes of the terminal's line: echo, whole lines, signals by key.
  package var modes: LineModes { LineModes(of: line) }

  /// Reads until the screen is as wanted and the frame is whole.
  ///
  /// - Throws: `PseudoTerminalError` with the screen when the program ends or `seconds` go by first.
  package func wait(
    _ wanted: String, seconds: Int = 50, until isReached: (ScreenEmulator) -> Bool
  ) throws {
    let deadline = MonotonicTime.now() + seconds * 1_000
    takeOutput()
    while !(isReached(screen) && isFrameWhole) {
      let left = deadline - MonotonicTime.now()
      if end != nil || left <= 0 {
        throw PseudoTerminalError.neverShown(
          wanted, screen: screen.text, end: end.map { "\($0)" } ?? "still running")
      }
      // A program that is about to write more says nothing until it does: look again soon.
      watch(milliseconds: isReached(screen) ? 1 : left)
    }
  }

  /// Reads until all of the words are on the screen.
  package func wait(for words: String..., seconds: Int = 50) throws {
    try wait(words.joined(separator: " + "), seconds: seconds) { screen in
      words.allSatisfy { screen.shows($0) }
    }
  }

  /// Reads until the words have gone from the screen.
  package func wait(gone words: String, seconds: Int = 50) throws {
    try wait("no \(words)", seconds: seconds) { !$0.shows(words) }
  }

  /// Waits for the program's end and returns it; all it wrote has been read then.
  ///
  /// - Throws: `PseudoTerminalError` when it still runs after `seconds`.
  @discardableResult
  package func waitForEnd(seconds: Int = 50) throws -> ProgramEnd {
    let deadline = MonotonicTime.now() + seconds * 1_000
    while true {
      if let end { return end }
      let left = deadline - MonotonicTime.now()
      guard left > 0 else { throw PseudoTerminalError.stillRunning(screen: screen.text) }
      watch(milliseconds: left)
    }
  }

  /// Types bytes, reading meanwhile so that neither side waits for the other.
  package func send(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      var looks = pollfd(fd: master, events: Int16(POLLIN | POLLOUT), revents: 0)
      guard Glibc.poll(&looks, 1, 60_000) > 0 else { throw PseudoTerminalError.takesNoInput }
      takeOutput()
      guard looks.revents & Int16(POLLOUT) != 0 else { continue }
      let count = rest.withUnsafeBytes { write(master, $0.baseAddress, min($0.count, 1024)) }
      if count > 0 { rest = rest.dropFirst(count) }
      if count < 0, errno != EAGAIN, errno != EINTR { throw PseudoTerminalError.takesNoInput }
    }
  }

  /// Types a few bytes and reads nothing of what comes back.
  package func sendBlindly(_ text: String) throws {
    let bytes = Array(text.utf8)
    guard write(master, bytes, bytes.count) == bytes.count else {
      throw PseudoTerminalError.takesNoInput
    }
  }

  /// Types text.
  package func type(_ text: String) throws { try send(Array(text.utf8)) }

  /// Presses and releases a finger on a cell, as xterm reports it (SGR, 1006).
  package func tap(_ place: ScreenPlace) throws {
    let cell = "\(place.column + 1);\(place.row + 1)"
    try type("\u{1B}[<0;\(cell)M\u{1B}[<0;\(cell)m")
  }

  /// Gives the terminal another size.
  package func resize(rows: Int, columns: Int) {
    takeOutput()
    screen.resize(rows: rows, columns: columns)
    PseudoTerminalPair.setSize(of: master, rows: rows, columns: columns)
  }

  package func signal(_ number: CInt) { kill(processID, number) }

  /// Takes the terminal away, as a closed window does.
  package func hangUp() {
    takeOutput()
    close(master)
    master = -1
  }

  /// Whether the program is stopped by a signal or runs, as the kernel says.
  package var isStopped: Bool { ProcessState.isStopped(processID) }

  /// Whether nothing more comes for now: the program waits for something to happen, and what it had
  /// to write before that was read.
  private var isFrameWhole: Bool {
    guard ProcessState.waits(drawnBy ?? processID) else { return false }
    let before = output.count
    takeOutput()
    return output.count == before
  }

  private func watch(milliseconds: Int) {
    var looks = [
      pollfd(fd: life, events: Int16(POLLIN), revents: 0),
      pollfd(fd: master, events: Int16(POLLIN), revents: 0),
    ]
    _ = Glibc.poll(&looks, 2, CInt(clamping: milliseconds))
    takeOutput()
    if looks[0].revents != 0 {
      var status: CInt = 0
      waitpid(processID, &status, 0)
      end = ProgramEnd(waitStatus: status)
      takeOutput()
    }
  }

  private func takeOutput() {
    guard master >= 0 else { return }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    var hasRead = false
    while true {
      let count = read(master, &bytes, bytes.count)
      guard count > 0 else { break }
      hasRead = true
      output += bytes.prefix(count)
      screen.feed(bytes.prefix(count))
    }
    guard hasRead else { return }
    for line in screen.lines where !line.isEmpty { linesSeen.insert(line.filter { $0 != " " }) }
  }
}
