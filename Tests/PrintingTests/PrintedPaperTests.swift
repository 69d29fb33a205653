import Encodings
import OddJobMarket
import Printing
import Testing

@Suite("Printed papers")
struct PrintedPaperTests {
  private func lines(
    _ paper: Paper, columns: Int = 32, _ characters: PrinterCharacters = .gbk, copy: Int = 1
  ) throws -> [PrintedLine] {
    let text = try #require(PrintedText(characters) { $0 == "𠮷" ? "ji" : nil })
    return PaperLayout(columns: columns, text: text, language: .chinese).lines(
      of: paper, copy: copy)
  }

  private func text(_ lines: [PrintedLine]) -> String {
    lines.compactMap { if case .text(let text, _, _) = $0 { text } else { nil } }
      .joined(separator: "\n")
  }

  @Test("a slip has two parts, each with both names and phones, site, hours, pay and insurance")
  func slip() throws {
    let lines = try lines(PaperSample.writer().slip(PaperSample.slip()), columns: 48)
    let parts = lines.split(separator: .cut).map { text(Array($0)) }
    #expect(parts.count == 2)
    #expect(parts[0].contains("求职者联") && parts[1].contains("用工方联"))
    for part in parts {
      for word in [
        "20260912-0031", "搬运家具", "2026-09-12 09:00-12:00", "灵山广场3号楼", "驿站门口", "贵H12345",
        "13985550000", "160元/天", "李大明 13985555678", "张建国 13985551234", "意外险", "文笔街道零工驿站",
        "2026-09-12 07:00",
      ] {
        #expect(part.contains(word), "\(word)")
      }
    }
    #expect(parts[0].contains("12333"))
    #expect(lines.last == .cut)
  }

  @Test("no line is wider than the paper", arguments: [32, 48])
  func width(columns: Int) throws {
    let title = "搬运大件家具和电器到三楼，无电梯，要两个人一起抬，工具雇主自备ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
    let paper = PaperSample.writer().slip(PaperSample.slip(title: title))
    for case .text(let text, let emphasis, _) in try lines(paper, columns: columns, copy: 2) {
      let width = text.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 1 : 2) }
      // A sign that ends a clause may hang over: the printer breaks it off onto a line of its own.
      #expect(width <= columns / (emphasis == .large ? 2 : 1) + 2, "\(text)")
    }
  }

  @Test("a reprint says which copy it is, the first does not")
  func copies() throws {
    let paper = PaperSample.writer().slip(PaperSample.slip())
    #expect(try text(lines(paper, copy: 2)).contains("补打 第2份"))
    #expect(try !text(lines(paper)).contains("补打"))
  }

  @Test(
    "a character that the printer lacks falls back visibly, with code and reading, and it is said")
  func rareCharacters() throws {
    let paper = PaperSample.writer().slip(PaperSample.slip(workerName: "李𠮷㐂"))
    let gbk = try text(lines(paper, columns: 48))
    #expect(gbk.contains("李□(U+20BB7 ji)□(U+3402)"))
    #expect(gbk.contains("打印机没有这个字"))
    let whole = try text(lines(paper, columns: 48, .gb18030))
    #expect(whole.contains("李𠮷㐂") && !whole.contains("□"))
    let common = try text(lines(PaperSample.writer().slip(PaperSample.slip()), columns: 48))
    #expect(!common.contains("□") && !common.contains("打印机没有这个字"))
  }

  @Test(
    "a smaller font lacks more",
    arguments: [
      ("赵", PrinterCharacters.gb2312, true), ("龑", .gb2312, false), ("龑", .gbk, true),
      ("䶮", .gbk, false), ("䶮", .gb18030, true), ("\u{1B}", .gb18030, false),
      ("😀", .gb18030, true),
    ])
  func fonts(character: String, characters: PrinterCharacters, isThere: Bool) throws {
    let text = try #require(PrintedText(characters))
    #expect(text.printable(character).isWhole == isThere)
  }

  @Test("nothing that a text holds is a command to the printer")
  func commands() throws {
    let paper = PaperSample.writer().slip(
      PaperSample.slip(workerName: "李\u{1B}@\u{1D}V\u{0}\u{10}\u{4}明"))
    let text = try #require(PrintedText(.gb18030))
    let layout = PaperLayout(columns: 48, text: text, language: .chinese)
    let evil = EscPos(text: text, codes: .command, columns: 48).bytes(
      layout.lines(of: paper, copy: 1))
    let plain = EscPos(text: text, codes: .command, columns: 48).bytes(
      layout.lines(of: PaperSample.writer().slip(PaperSample.slip()), copy: 1))
    func cuts(_ bytes: [UInt8]) -> Int {
      bytes.indices.count { bytes[$0...].starts(with: [0x1D, 0x56]) }
    }
    #expect(cuts(evil) == 2 && cuts(plain) == 2)
  }

  @Test("the bytes are GB18030 between the commands, and read as Chinese again")
  func bytes() throws {
    let text = try #require(PrintedText(.gbk))
    let encoder = EscPos(text: text, codes: .command, columns: 32)
    let bytes = encoder.bytes([.text("李大明", .plain, isCentred: false), .cut])
    let back = try #require(Iconv(from: "GB18030", to: "UTF-8"))
    let word = Array(bytes[16..<22])
    #expect(back.converted(word).map { String(decoding: $0, as: UTF8.self) } == "李大明")
    #expect(bytes.starts(with: [0x1B, 0x40, 0x1C, 0x26]))
    #expect(bytes.suffix(4) == [0x1D, 0x56, 0x42, 0x00])
  }

  @Test("a code goes as a command or as dots", arguments: EscPos.CodeMethod.allCases)
  func codes(method: EscPos.CodeMethod) throws {
    let text = try #require(PrintedText(.gbk))
    let bytes = EscPos(text: text, codes: method, columns: 32).bytes([.code("20260912-0031")])
    switch method {
    case .command:
      #expect(Array("20260912-0031".utf8).count == 13)
      #expect(bytes.count > 13)
      let found = bytes.indices.contains { bytes[$0...].starts(with: Array("20260912-0031".utf8)) }
      #expect(found)
    case .raster:
      // 21 squares and a margin of four on both sides, four dots each: 116 dots, 15 bytes a row.
      let head: [UInt8] = [0x1D, 0x76, 0x30, 0, 15, 0, 116, 0]
      #expect(bytes.dropFirst(7).starts(with: head) || bytes.dropFirst(3).starts(with: head))
      #expect(bytes.count == 4 + 3 + 8 + 15 * 116 + 3)
    }
  }

  @Test(
    "every receipt is dated, numbered, and names station, terms and hotline",
    arguments: [
      Receipt.Subject.signIn(queueNumber: 12), .noWork, .registration(kinds: [.jobSeeking]),
      .application(title: "搬运", state: .applied), .posting(title: "搬运", state: .live),
      .cancellation(title: "搬运"), .payReport(title: "搬运", state: .disputed),
      .complaint(.unpaidWages, .labour),
      .memberCard,
      .eventSignUp(
        EventName(title: "招聘会", place: "广场", start: Instant(milliseconds: 1_789_000_000_000))),
    ], Language.allCases)
  func receipts(subject: Receipt.Subject, language: Language) throws {
    let receipt = Receipt(
      number: "20260912-0007", issuedAt: PaperSample.slip().issuedAt, subject: subject)
    let paper = PaperSample.writer(language).receipt(receipt, of: "李*明")
    let printed = try text(lines(paper, columns: 48))
    for word in ["20260912-0007", "2026-09-12 07:00", "文笔街道零工驿站", "李*明", "12333"] {
      #expect(printed.contains(word), "\(word)")
    }
    #expect(!paper.parts[0].notes[0].isEmpty)
    #expect(paper.codes.allSatisfy { QRCode($0) != nil && $0.contains("20260912-0007") })
  }
}
