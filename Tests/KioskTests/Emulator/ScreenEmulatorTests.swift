import StationTestSupport
import Testing

/// The emulator that the other tests look through, against what a terminal of its kind does.
@Suite("The screen emulator")
struct ScreenEmulatorTests {
  private func screen(_ text: String, rows: Int = 4, columns: Int = 10) -> ScreenEmulator {
    var screen = ScreenEmulator(rows: rows, columns: columns)
    screen.feed(text.utf8)
    return screen
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var lines: [String]

    init(_ text: String, _ lines: [String]) {
      (self.text, self.lines) = (text, lines)
    }

    var testDescription: String { text.debugDescription }
  }

  @Test(
    "what is sent is shown where a terminal shows it",
    arguments: [
      Case("ab\r\ncd", ["ab", "cd"]),
      Case("\u{1B}[3;4Hx\u{1B}[2;2fy", ["", " y", "   x"]),
      Case("abc\u{1B}[D\u{1B}[DX\u{1B}[BY\u{1B}[AZ\u{1B}[2CW", ["aXcZ  W", "  Y"]),
      Case("abc\u{1B}[GX\u{1B}[5`Y\u{1B}[3dZ", ["Xbc Y", "", "     Z"]),
      Case("abcdef\u{1B}[1;3H\u{1B}[K", ["ab"]),
      Case("abcdef\u{1B}[1;3H\u{1B}[1K", ["   def"]),
      Case("abcdef\u{1B}[1;3H\u{1B}[2X", ["ab  ef"]),
      Case("abcdef\u{1B}[1;3H\u{1B}[2P", ["abef"]),
      Case("abcdef\u{1B}[1;3H\u{1B}[2@", ["ab  cdef"]),
      Case("a\u{1B}[4b|", ["aaaaa|"]),
      Case("a\r\nb\r\nc\u{1B}[2H\u{1B}[L", ["a", "", "b", "c"]),
      Case("a\r\nb\r\nc\u{1B}[1H\u{1B}[M", ["b", "c"]),
      Case("a\r\nb\r\nc\r\nd\u{1B}[2;3r\u{1B}[3H\nX", ["a", "c", "X", "d"]),
      Case("a\r\nb\r\nc\r\nd\r\ne", ["b", "c", "d", "e"]),
      Case("a\r\nb\u{1B}[H\u{1B}M", ["", "a", "b"]),
      Case("a\r\nb\u{1B}[H\u{1B}[J", []),
      Case("a\r\nb\u{1B}[2J", []),
      Case("ab\u{1B}Ec\u{1B}Dd", ["ab", "c", " d"]),
      Case("0123456789ab", ["0123456789", "ab"]),
      Case("0123456789\rX", ["X123456789"]),
      Case("\u{1B}(0lqk\u{1B}(B q", ["┌─┐ q"]),
      Case("\u{1B})0\u{0E}x\u{0F}x", ["│x"]),
      Case("\u{1B}]0;title\u{07}a\u{1B}Pq\u{1B}\\b", ["ab"]),
      Case("a\u{1B}7\r\nb\u{1B}8c", ["ac", "b"]),
      Case("a\tb", ["a       b"]),
      Case("\u{1B}[31;1ma\u{1B}[mb", ["ab"]),
    ])
  func shows(_ what: Case) {
    let seen = screen(what.text)
    #expect(seen.lines == what.lines + Array(repeating: "", count: 4 - what.lines.count))
    #expect(seen.unknownSequences == [])
  }

  @Test(
    "a wide character takes two cells and is never left as half of one",
    arguments: [
      Case("活计\u{1B}[1;3Hx", ["活x"]),
      Case("活计\u{1B}[1;2Hx", [" x计"]),
      Case("活计\u{1B}[1;4Hx", ["活 x"]),
      Case("活计活\u{1B}[1;2H\u{1B}[3X", ["    活"]),
      Case("12345678活9", ["12345678活", "9"]),
      Case("123456789活", ["123456789", "活"]),
      Case("\u{1B}[1;10H活", ["", "活"]),
      Case("活\u{1B}[2b", ["活活活"]),
      Case("e\u{301}𠮷㐂", ["e\u{301}𠮷㐂"]),
    ])
  func wide(_ what: Case) {
    #expect(screen(what.text).lines.prefix(what.lines.count) == what.lines[...])
  }

  @Test("bytes may come one by one, and a wrong one does no harm")
  func pieces() {
    var screen = ScreenEmulator(rows: 2, columns: 10)
    for byte in "\u{1B}[1;3H活\u{1B}[?25l".utf8 { screen.feed([byte]) }
    screen.feed([0xE6, 0x41, 0xFF])
    #expect(screen.lines == ["  活A\u{FFFD}", ""])
  }

  @Test("modes are kept, and the other screen leaves the first as it was")
  func modes() {
    var screen = screen("shell$\u{1B}[?1049h\u{1B}[H\u{1B}[?1000;1006h\u{1B}[?25lkiosk")
    #expect(screen.lines[0] == "kiosk")
    #expect(screen.modes == [7, 1000, 1006, 1049])
    screen.feed("\u{1B}[?1000;1006l\u{1B}[?25h\u{1B}[?1049lx".utf8)
    #expect(screen.lines[0] == "shell$x")
    #expect(screen.modes == [7, 25])
    #expect(screen.modesEverOn == [25, 1000, 1006, 1049])
  }

  @Test(
    "how many colours are asked for is seen",
    arguments: [("a", 0), ("\u{1B}[1;7ma", 0), ("\u{1B}[32ma", 8), ("\u{1B}[1;48;5;130ma", 256)])
  func colours(text: String, count: Int) {
    #expect(screen(text).coloursSeen == count)
  }

  @Test("colours and emphasis stay with what was written with them")
  func pens() {
    let seen = screen("\u{1B}[1;38;5;231m\u{1B}[48;5;24m活\u{1B}[7m计\u{1B}[mx\u{1B}[32;44my")
    var pen = ScreenPen()
    #expect(seen.pen(of: "x") == pen && seen.pen(of: "z") == nil)
    (pen.foreground, pen.background) = (2, 4)
    #expect(seen.pen(of: "y") == pen)
    (pen.foreground, pen.background, pen.isBold) = (231, 24, true)
    #expect(seen.pen(of: "活") == pen)
    pen.isReversed = true
    #expect(seen.pen(of: "计") == pen)
  }

  @Test("what it does not know it counts")
  func unknown() {
    #expect(
      screen("\u{1B}[5y\u{1B}[?3z\u{1B}%G").unknownSequences == ["CSI 5y", "CSI ?3z", "ESC %G"])
  }

  @Test("words are found across blanks, by their middle cell, and single keys by the room around")
  func finds() {
    let seen = screen("  找 零 工\r\n12   1  \r\n   1", rows: 4, columns: 12)
    #expect(seen.places(of: "找零工") == [ScreenPlace(row: 0, column: 2)])
    #expect(seen.middle(of: "找零工") == ScreenPlace(row: 0, column: 5))
    #expect(seen.middle(of: "零工", occurrence: 1) == nil)
    #expect(!seen.shows("工找") && !seen.shows("找工"))
    #expect(seen.places(of: "1").count == 3)
    #expect(
      seen.lonePlaces(of: "1") == [
        ScreenPlace(row: 1, column: 5), ScreenPlace(row: 2, column: 3),
      ])
  }

  @Test("another size keeps what fits")
  func resizes() {
    var screen = screen("abcdef\r\n活", rows: 2, columns: 6)
    screen.resize(rows: 3, columns: 3)
    #expect(screen.lines == ["abc", "活", ""])
    screen.feed("\u{1B}[9;9Hz".utf8)
    #expect(screen.lines[2] == "  z")
  }
}
