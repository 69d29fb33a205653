import TerminalUI
import Testing

@Suite("TextLayout")
struct TextLayoutTests {
  @Test(
    "width is in cells",
    arguments: [
      ("", 0), ("abc", 3), ("零工", 4), ("160元/天", 8), ("“”…—·■●★→✓", 10), ("e\u{301}", 1),
      ("𠮷㐂", 4), ("，。", 4),
    ])
  func measures(text: String, columns: Int) {
    #expect(TextLayout.displayWidth(text) == columns)
  }

  @Test(
    "a text too long ends in an ellipsis and never grows beyond its columns",
    arguments: [
      ("零工驿站", 8, "零工驿站"), ("零工驿站", 7, "零工驿…"), ("零工驿站", 6, "零工…"), ("零工", 1, "…"),
      ("零工", 0, ""), ("abc", 2, "a…"),
    ])
  func truncates(text: String, columns: Int, expected: String) {
    #expect(TextLayout.truncate(text, to: columns) == expected)
  }

  @Test("a padded text takes exactly its columns at every alignment")
  func pads() {
    #expect(TextLayout.padded("零工", to: 7) == "零工   ")
    #expect(TextLayout.padded("零工", to: 7, alignment: .center) == " 零工  ")
    #expect(TextLayout.padded("零工", to: 7, alignment: .right) == "   零工")
    #expect(TextLayout.displayWidth(TextLayout.padded("零工驿站", to: 5)) == 5)
  }

  @Test("the tail of a text is its end")
  func tails() {
    #expect(TextLayout.tail("零工驿站", columns: 5) == "驿站")
    #expect(TextLayout.tail("零工", columns: 9) == "零工")
    #expect(TextLayout.tail("零工", columns: 1) == "")
  }

  @Test(
    "lines break by the rules of Chinese typesetting",
    arguments: [
      ("今天有活，马上上岗。", 8, ["今天有", "活，马上", "上岗。"]),
      ("他说（八点到）好", 6, ["他说", "（八点", "到）好"]),
      ("工资160元一天", 6, ["工资", "160元", "一天"]),
      ("call 12333 now", 6, ["call", "12333", "now"]),
      ("一二 三四", 4, ["一二", "三四"]),
      ("九点09:00—12:00干", 12, ["九点", "09:00—12:00", "干"]),
      ("甲\n\n乙", 10, ["甲", "", "乙"]),
      ("", 10, [""]),
      ("abcdefgh", 3, ["abc", "def", "gh"]),
      ("等着——他来", 5, ["等", "着——", "他来"]),
    ])
  func wraps(text: String, width: Int, lines: [String]) {
    #expect(TextLayout.wrap(text, width: width) == lines)
  }

  @Test(
    "no line is wider than asked, begins with closing or ends with opening punctuation",
    arguments: [UInt64(7), 8, 9])
  func wrapsAnything(seed: UInt64) {
    var chance = SeededGenerator(seed: seed)
    let signs = Array("工活，。（）「」ab1 、！")
    for _ in 0..<300 {
      let text = String(
        (0..<Int.random(in: 0...40, using: &chance)).map { _ in
          signs[Int.random(in: 0..<signs.count, using: &chance)]
        })
      let lines = TextLayout.wrap(text, width: 20)
      for line in lines { #expect(TextLayout.displayWidth(line) <= 20, "seed \(seed): \(text)") }
      let kept = lines.joined().filter { $0 != " " }
      #expect(kept == text.filter { $0 != " " }, "seed \(seed): \(text)")
    }
  }
}
