import CursesTerminal
import Glibc
import TerminalUI
import Testing

/// curses has one current screen for the process, so these run one after the other.
@Suite("CursesTerminal", .serialized)
struct CursesTerminalTests {
  private func screen(_ text: String, _ size: Size = Size(rows: 24, columns: 80)) -> Canvas {
    var canvas = Canvas(size: size)
    canvas.write(text, row: 1, column: 2, style: .bold(.money))
    canvas.fill(Rect(row: 3, column: 0, rows: 2, columns: 30), Style(.primary))
    return canvas
  }

  func onFile(
    _ file: TemporaryFile, term: String = "xterm-256color"
  ) throws -> CursesTerminal {
    try CursesTerminal(
      input: file.descriptor, output: file.descriptor, term: term, locale: "C.UTF-8",
      acceptsFiles: true)
  }

  private func onLine(_ line: PseudoTerminal) throws -> CursesTerminal {
    try CursesTerminal(
      input: line.line, output: line.line, term: "xterm-256color", locale: "C.UTF-8")
  }

  @Test("the bell is the terminal's own, one byte, and nothing before the first frame")
  func rings() throws {
    let file = TemporaryFile()
    let terminal = try onFile(file)
    terminal.ring()
    #expect(terminal.bytesWritten == 0)
    terminal.present(screen("零工驿站"), theme: .light)
    let before = terminal.bytesWritten
    #expect(!file.text.contains("\u{7}"))
    terminal.ring()
    #expect(terminal.bytesWritten == before + 1 && file.text.hasSuffix("\u{7}"))
    terminal.close()
    terminal.ring()
  }

  @Test("an identical frame writes nothing, and a small change little")
  func writesDifference() throws {
    let file = TemporaryFile()
    let terminal = try onFile(file)
    #expect(terminal.bytesWritten == 0)
    terminal.present(screen("零工驿站"), theme: .light)
    let first = terminal.bytesWritten
    #expect(first > 0 && file.text.contains("零工驿站"))
    terminal.present(screen("零工驿站"), theme: .light)
    #expect(terminal.bytesWritten == first)
    // Equal but drawn anew, so that it is curses that finds no difference.
    terminal.invalidateRows()
    terminal.present(screen("零工驿站"), theme: .light)
    #expect(terminal.bytesWritten == first)
    terminal.present(screen("零工市场"), theme: .light)
    #expect((1..<60).contains(terminal.bytesWritten - first))
  }

  @Test("what was presented is what curses holds, marks and wide characters included")
  func readsBack() throws {
    let terminal = try onFile(TemporaryFile())
    var canvas = screen("零工“驿站”…— e\u{301}工\u{301}𠮷㐂x")
    canvas.box(Rect(row: 6, column: 1, rows: 3, columns: 9), style: Style(.border))
    canvas.write("甲", row: 6, column: 78, style: Style(.card))
    terminal.present(canvas, theme: .light)
    #expect(terminal.shownText() == canvas.text)
    let cell = try #require(terminal.shown(at: Position(row: 1, column: 2)))
    #expect(cell.text == "零" && cell.isBold && !cell.isReversed && cell.pair > 0)
    #expect(terminal.shown(at: Position(row: 1, column: 3))?.text == "")
    #expect(terminal.shown(at: Position(row: 24, column: 0)) == nil)
    // Overdrawn at odd columns, no half character stays.
    canvas.write("甲乙丙", row: 1, column: 3, style: Style(.alarm))
    canvas.fill(Rect(row: 1, column: 12, rows: 1, columns: 3), Style(.card))
    terminal.present(canvas, theme: .light)
    #expect(terminal.shownText() == canvas.text)
  }

  @Test(
    "colours are named by index, by the eight, or not at all",
    arguments: [
      ("xterm-256color", 256), ("xterm", 8), ("vt220", 0),
    ])
  func colours(term: String, count: Int) throws {
    let file = TemporaryFile()
    let terminal = try onFile(file, term: term)
    #expect(terminal.colours == count)
    terminal.present(screen("零工"), theme: .light)
    let text = file.text
    #expect(text.contains("48;5;130") == (count == 256))
    // A background of the eight is 40 to 47.
    let names = text.contains(/\e\[(?:[0-9;]*;)?4[0-7]m/)
    #expect(names == (count == 8))
    let button = try #require(terminal.shown(at: Position(row: 3, column: 0)))
    #expect(button.isReversed == (count == 0))
    #expect((button.pair == 0) == (count == 0))
  }

  @Test("another theme paints other colours, and monochrome none")
  func themes() throws {
    let terminal = try onFile(TemporaryFile())
    let place = Position(row: 3, column: 0)
    terminal.present(screen("零工"), theme: .light)
    let light = terminal.shown(at: place)
    terminal.present(screen("零工"), theme: .highContrast)
    #expect(terminal.shown(at: place) != light)
    terminal.present(screen("零工"), theme: .monochrome)
    #expect(terminal.shown(at: place)?.isReversed == true)
    terminal.present(screen("零工"), theme: .light)
    #expect(terminal.shown(at: place) == light)
  }

  @Test("what is no terminal, an unknown TERM and a locale without UTF-8 are told apart")
  func refuses() throws {
    let file = TemporaryFile()
    let line = PseudoTerminal()
    #expect(throws: TerminalError(code: .notATerminal, detail: "")) {
      try CursesTerminal(input: file.descriptor, output: file.descriptor, locale: "C.UTF-8")
    }
    #expect(throws: TerminalError(code: .unknownTerm, detail: "nonesuch")) {
      try CursesTerminal(
        input: line.line, output: line.line, term: "nonesuch", locale: "C.UTF-8")
    }
    #expect(throws: TerminalError(code: .localeNotUTF8, detail: "C")) {
      try CursesTerminal(
        input: line.line, output: line.line, term: "xterm-256color", locale: "C")
    }
    #expect(line.screenBytes() == "" && !line.isRaw)
  }

  @Test("the terminal is not touched before the first frame and is given back as it was")
  func takesAndGivesBack() throws {
    let line = PseudoTerminal()
    let terminal = try onLine(line)
    #expect(!line.isRaw)
    #expect(line.screenBytes() == "")
    terminal.present(screen("零工"), theme: .light)
    #expect(line.isRaw)
    let start = line.screenBytes()
    #expect(start.contains("\u{1B}[?1049h") && start.contains("\u{1B}[?1006h"))
    terminal.close()
    terminal.close()
    #expect(!line.isRaw)
    let end = line.screenBytes()
    #expect(end.contains("\u{1B}[?1049l") && end.contains("\u{1B}[?1006l"))
    #expect(end.contains("\u{1B}[?2004l") && end.contains("\u{1B}[?1004l"))
    let silent = try onLine(line)
    silent.close()
    #expect(line.screenBytes() == "")
  }

  @Test("bytes of the terminal become keys and taps, and a new size a message")
  func reads() throws {
    let line = PseudoTerminal(rows: 30, columns: 100)
    let terminal = try onLine(line)
    #expect(terminal.size == Size(rows: 30, columns: 100))
    terminal.present(screen("零工", terminal.size), theme: .light)
    #expect(terminal.read().isEmpty)
    line.type("零\u{1B}[<0;3;4M\u{1B}[<0;3;4m\u{3}")
    #expect(
      terminal.read() == [
        .key(.character("零")), .tap(Position(row: 3, column: 2)), .key(.control("c")),
      ])
    line.resize(rows: 27, columns: 90)
    #expect(terminal.read() == [.resized(Size(rows: 27, columns: 90))])
    let canvas = screen("大小", terminal.size)
    terminal.present(canvas, theme: .light)
    #expect(terminal.shownText() == canvas.text)
    line.type("\u{1B}")
    #expect(terminal.read().isEmpty && terminal.needsFlushTimeout)
    #expect(terminal.flushInput() == [.key(.escape)])
  }

  @Test("the cursor is shown where a field wants it and hidden else")
  func cursor() throws {
    let line = PseudoTerminal()
    let terminal = try onLine(line)
    terminal.present(screen("零工"), theme: .light)
    #expect(line.screenBytes().contains("\u{1B}[?25l"))
    terminal.present(screen("零工"), theme: .light, cursor: Position(row: 4, column: 9))
    let shown = line.screenBytes()
    #expect(shown.contains("\u{1B}[5;10H") && shown.contains("\u{1B}[?25h"))
    terminal.present(screen("零工"), theme: .light)
    #expect(line.screenBytes() == "\u{1B}[?25l")
  }

  @Test("a terminal that takes no bytes holds nobody up and gets the rest later")
  func slow() throws {
    let line = PseudoTerminal()
    let terminal = try onLine(line)
    var frames = 0
    while !terminal.hasPendingOutput, frames < 1000 {
      terminal.present(screen("活\(frames)"), theme: frames % 2 == 0 ? .light : .dark)
      frames += 1
    }
    #expect(terminal.hasPendingOutput)
    var text = ""
    for _ in 0..<1000 where terminal.hasPendingOutput {
      text += line.screenBytes()
      terminal.flushOutput()
    }
    text += line.screenBytes()
    #expect(!terminal.hasPendingOutput)
    #expect(text.contains("\(frames - 1)"))
  }

  @Test("two terminals are shown each its own")
  func severalScreens() throws {
    let files = [TemporaryFile(), TemporaryFile()]
    let one = try onFile(files[0])
    let two = try onFile(files[1], term: "xterm")
    two.resize(to: Size(rows: 30, columns: 100))
    one.present(screen("甲"), theme: .light)
    two.present(screen("乙", two.size), theme: .dark)
    one.present(screen("甲甲"), theme: .light)
    #expect(one.shownText()[1] == "  甲甲" && two.shownText()[1] == "  乙")
    #expect(one.shownText().count == 24 && two.shownText().count == 30)
    one.close()
    two.present(screen("乙乙", two.size), theme: .dark)
    #expect(two.shownText()[1] == "  乙乙")
    // The next terminal shows nothing of the one before.
    let three = try onFile(TemporaryFile())
    three.present(screen("丙"), theme: .light)
    #expect(three.shownText() == screen("丙").text)
    two.present(screen("乙", two.size), theme: .light)
    #expect(two.shownText()[1] == "  乙")
    #expect(!files[0].text.contains("乙") && !files[1].text.contains("甲"))
  }

  @Test("a terminal whose other side has gone says so and does no harm")
  func hangsUp() throws {
    let line = PseudoTerminal()
    let terminal = try onLine(line)
    terminal.present(screen("零工"), theme: .light)
    line.hangUp()
    #expect(terminal.read().isEmpty)
    #expect(terminal.isHungUp)
    terminal.present(screen("市场"), theme: .light)
    terminal.close()
  }
}
