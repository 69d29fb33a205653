import TerminalUI
import Testing

@Suite("InputDecoder")
struct InputDecoderTests {
  static let table: [(String, [RawInput])] = [
    ("a", [.key(.character("a"))]),
    ("零工", [.key(.character("零")), .key(.character("工"))]),
    ("𠮷", [.key(.character("𠮷"))]),
    ("\r\n\t", [.key(.enter), .key(.enter), .key(.tab)]),
    ("\u{7F}\u{08}", [.key(.backspace), .key(.backspace)]),
    ("\u{03}\u{00}", [.key(.control("c")), .key(.control(" "))]),
    ("\u{1B}[A\u{1B}OB\u{1B}[1;5C\u{1B}[D", [.key(.up), .key(.down), .key(.right), .key(.left)]),
    ("\u{1B}[H\u{1B}[F\u{1B}[1~\u{1B}[4~", [.key(.home), .key(.end), .key(.home), .key(.end)]),
    (
      "\u{1B}[2~\u{1B}[3~\u{1B}[5~\u{1B}[6~\u{1B}[Z",
      [.key(.insert), .key(.delete), .key(.pageUp), .key(.pageDown), .key(.backTab)]
    ),
    ("\u{1B}OP\u{1B}OQ\u{1B}OR\u{1B}OS", [.key(.f(1)), .key(.f(2)), .key(.f(3)), .key(.f(4))]),
    ("\u{1B}[[A\u{1B}[[E\u{1B}[11~", [.key(.f(1)), .key(.f(5)), .key(.f(1))]),
    (
      "\u{1B}[15~\u{1B}[17~\u{1B}[18~\u{1B}[19~\u{1B}[20~\u{1B}[21~\u{1B}[23~\u{1B}[24~",
      [5, 6, 7, 8, 9, 10, 11, 12].map { .key(.f($0)) }
    ),
    ("\u{1B}x\u{1B}工", [.key(.alt("x")), .key(.alt("工"))]),
    ("\u{1B}[I\u{1B}[O", [.focusChanged(true), .focusChanged(false)]),
    (
      "\u{1B}[<35;3;4M\u{1B}[<0;3;4M\u{1B}[<32;4;4M\u{1B}[<0;4;4m",
      [
        .mouse(.press, Position(row: 3, column: 2)), .mouse(.drag, Position(row: 3, column: 3)),
        .mouse(.release, Position(row: 3, column: 3)),
      ]
    ),
    (
      "\u{1B}[<64;1;1M\u{1B}[<65;100;30M",
      [
        .mouse(.scrollUp, Position(row: 0, column: 0)),
        .mouse(.scrollDown, Position(row: 29, column: 99)),
      ]
    ),
    // The right button, a touch outside, and numbers without end mean nothing.
    ("\u{1B}[<2;3;4M\u{1B}[<0;0;4M\u{1B}[<0;99999999999999999999;4Mz", [.key(.character("z"))]),
    ("\u{1B}[200~甲\u{1B}[A\r乙\u{1B}[201~b", [.paste("甲\u{1B}[A\r乙"), .key(.character("b"))]),
    // Unknown sequences and answers nobody asked for are swallowed whole.
    (
      "\u{1B}[?1;2c\u{1B}[38;5;1m\u{1B}]11;rgb:0/0/0\u{07}\u{1B}P1$r\u{1B}\\q",
      [.key(.character("q"))]
    ),
    ("\u{1B}[1\u{1B}[Bx", [.key(.down), .key(.character("x"))]),
  ]

  @Test("a sequence means the same wherever its bytes are split", arguments: table)
  func splits(text: String, expected: [RawInput]) {
    let bytes = Array(text.utf8)
    for cut in 0...bytes.count {
      var decoder = InputDecoder()
      let found = decoder.feed(bytes[..<cut]) + decoder.feed(bytes[cut...]) + decoder.flush()
      #expect(found == expected, "cut at \(cut)")
    }
    var decoder = InputDecoder()
    #expect(bytes.flatMap { decoder.feed([$0]) } + decoder.flush() == expected)
  }

  @Test("a lone ESC waits, and is the key when nothing follows")
  func loneEscape() {
    var decoder = InputDecoder()
    #expect(decoder.feed([0x1B]).isEmpty)
    #expect(decoder.isPending)
    #expect(decoder.flush() == [.key(.escape)])
    #expect(!decoder.isPending)
    #expect(decoder.feed([0x1B, 0x1B]) + decoder.flush() == [.key(.escape), .key(.escape)])
  }

  @Test("a character cut off for good is dropped and the next one is read")
  func cutCharacter() {
    var decoder = InputDecoder()
    #expect(decoder.feed([0xE9, 0x9B]).isEmpty)
    #expect(decoder.flush().isEmpty)
    #expect(decoder.feed([0xE9, 0x9B, 0x61]) == [.key(.character("a"))])
    // Overlong forms, surrogates and stray bytes are no characters.
    #expect(decoder.feed([0xC0, 0x80, 0xED, 0xA0, 0x80, 0xFF, 0x62]) == [.key(.character("b"))])
  }

  @Test("a paste keeps no more than its limit and the rest is dropped")
  func boundedPaste() {
    var decoder = InputDecoder()
    var found = decoder.feed(Array("\u{1B}[200~".utf8))
    for _ in 0..<100 { found += decoder.feed(Array(repeating: 0x61, count: 4096)) }
    found += decoder.feed(Array("\u{1B}[201~b".utf8))
    #expect(
      found == [
        .paste(String(repeating: "a", count: InputDecoder.pasteBytesMax)), .key(.character("b")),
      ])
  }

  @Test("an answer that never ends does not deafen the keyboard")
  func endlessAnswer() {
    var decoder = InputDecoder()
    #expect(decoder.feed(Array("\u{1B}]0;title".utf8)).isEmpty)
    #expect(decoder.isPending)
    _ = decoder.flush()
    #expect(decoder.feed([0x61]) == [.key(.character("a"))])
  }

  @Test(
    "random bytes mean the same in one piece and in many, and leave nothing waiting",
    arguments: [UInt64(1), 2, 3, 20_260_912])
  func random(seed: UInt64) {
    var chance = SeededGenerator(seed: seed)
    // Bytes that begin and end sequences come often, so that many are nearly right.
    let telling = Array("\u{1B}[<;0123M~mO]P_200~201~零".utf8)
    for _ in 0..<300 {
      let bytes = (0..<Int.random(in: 1...60, using: &chance)).map { _ in
        Bool.random(using: &chance)
          ? UInt8.random(in: 0...255, using: &chance)
          : telling[Int.random(in: 0..<telling.count, using: &chance)]
      }
      var whole = InputDecoder()
      var pieces = InputDecoder()
      let once = whole.feed(bytes) + whole.flush()
      let often = bytes.flatMap { pieces.feed([$0]) } + pieces.flush()
      #expect(once == often, "seed \(seed), bytes \(bytes)")
      #expect(!whole.isPending && !pieces.isPending)
    }
  }
}
