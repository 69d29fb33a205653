import TerminalUI
import Testing

@Suite("CleanText")
struct CleanTextTests {
  @Test(
    "what breaks cells or misleads a reader is taken out",
    arguments: [
      ("招工\u{202E}工钱\u{2066}高\u{2069}", "招工工钱高"),
      ("日\u{200B}结\u{200D}\u{FEFF}\u{00AD}", "日结"),
      ("a\u{1B}[31mb\u{07}\u{9B}c\u{7F}", "a[31mbc"),
      ("一行\r\n二行\n三行\t四", "一行 二行 三行 四"),
      ("\u{E0041}\u{E007F}旗\u{FE0F}", "旗"),
      ("\u{E000}\u{F8FF}\u{100000}私", "私"),
      ("\u{FFF9}\u{378}无", "无"),
      ("\u{3164}\u{115F}\u{1160}空", "空"),
      ("㐂𠮷䶮", "㐂𠮷䶮"),
      ("Nguyễn", "Nguyễn"),
      ("plain ASCII 123", "plain ASCII 123"),
      ("", ""),
    ])
  func cleans(text: String, expected: String) {
    #expect(Array(CleanText.clean(text).unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test("lines are kept where they are wanted")
  func keepsLines() {
    #expect(CleanText.clean("一\r\n二\u{2028}三\t四", keepsLines: true) == "一\n二\n三 四")
  }

  @Test("a character keeps at most three marks, and a mark alone is dropped")
  func limitsMarks() {
    let tower = "a" + String(repeating: "\u{301}", count: 40)
    #expect(CleanText.clean(tower).unicodeScalars.count == 4)
    #expect(CleanText.clean("\u{301}甲") == "甲")
  }

  @Test("the canvas drops the same characters when it draws")
  func canvasDrops() {
    var canvas = Canvas(size: Size(rows: 1, columns: 20))
    let used = canvas.write(
      "招\u{202E}\u{200B}\u{1B}\r工\u{E0041}", row: 0, column: 0, style: Style())
    #expect(used == 4)
    #expect(canvas.text == ["招工"])
  }
}
