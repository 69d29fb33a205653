import OddJobMarket
import Printing
import Testing

@Suite("Printed rolls")
struct PrintedRollTests {
  private static let people = [
    PrintedRoll.Person(
      name: "李大明", phone: "13985555678", arrived: nil, cause: nil, amount: nil),
    PrintedRoll.Person(
      name: "欧阳秀英", phone: "13985555679", arrived: true, cause: nil, amount: "7.5"),
    PrintedRoll.Person(
      name: "石老三", phone: "", arrived: false, cause: .transport, amount: nil),
  ]

  private func printed(
    _ columns: Int, pieces: PayUnit? = nil, in language: Language = .chinese
  ) throws -> [String] {
    let slip = PaperSample.slip()
    let paper = PaperSample.writer(language).roll(
      PrintedRoll(
        number: "20260912-0123456789ab", issuedAt: slip.issuedAt, title: slip.title,
        day: slip.day, window: slip.window, meetingPoint: slip.meetingPoint, pieces: pieces,
        people: Self.people))
    #expect(paper.codes.isEmpty, "nobody's camera is to keep names and phones")
    let text = try #require(PrintedText(.gb2312))
    let lines = PaperLayout(columns: columns, text: text, language: language)
      .lines(of: paper, copy: 1)
    #expect(lines.count { $0 == .cut } == 1)
    return lines.compactMap { if case .text(let text, _, _) = $0 { text } else { nil } }
  }

  private static func unbroken(_ text: String) -> String { text.filter { !$0.isWhitespace } }

  @Test("a roll has its shift, the way there, and three lines a person", arguments: [32, 48])
  func roll(columns: Int) throws {
    let lines = try printed(columns)
    let text = lines.joined(separator: "\n")
    for words in [
      "点名单", "20260912-0123456789ab", "搬运家具", "09:00-12:00", "驿站门口", "贵H12345",
      "13985550000", "3人", "李大明 13985555678", "[ ]到 [ ]未到 工时______", "欧阳秀英 13985555679",
      "[x]到 [ ]未到 工时7.5", "石老三", "[x]未到：",
    ] {
      // Narrow paper breaks a line where it ends.
      #expect(Self.unbroken(text).contains(Self.unbroken(words)), "\(words):\n\(text)")
    }
    #expect(lines.contains { $0.contains("贵H12345") }, "a plate is read in one line:\n\(text)")
    #expect(lines.count { $0.contains("签名______") } == 3)
    // A 点名单 is written on: what the printer lacks is no box to tick.
    #expect(!text.contains("□"))
    for line in lines {
      let width = line.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 1 : 2) }
      #expect(width <= columns + 2, "\(line)")
    }
  }

  @Test("pieces are counted in their unit, and the English one has no Chinese of ours")
  func pieces() throws {
    #expect(try printed(48, pieces: .piece).contains { $0.contains("______件") })
    #expect(
      try printed(48, in: .english).contains { $0.contains("[ ]came [ ]did not hours ______") })
  }
}
