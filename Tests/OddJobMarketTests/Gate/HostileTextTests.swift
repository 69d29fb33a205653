import Foundation
import OddJobMarket
import Testing

@Suite("Posting gate: hostile texts")
struct HostileTextTests {
  @Test(
    "what is hidden between the words does not hide them",
    arguments: [
      "限\u{200B}男\u{200D}性", "限\u{202E}男\u{202C}性", "限\u{FE0F}男性", "限\u{0336}男\u{0336}性\u{0336}",
      "限\u{00AD}男性", "限\u{2060}男\u{FEFF}性", "限*男_性", "限😀男😀性", "限　男　性", "限/男/性", "限【男】性",
      "限\u{E0041}男性", "限\u{0000}男性", "限-男~性",
    ])
  func seesThrough(_ text: String) throws {
    #expect(try StandardGate.gate().findings(inText: text).map(\.rule) == ["sex.men-only"])
  }

  @Test("words are cleaned, the range points into the text as it was given")
  func rangesAreExact() throws {
    let text = "🏠搬家\r\n限\u{202E}男\u{200B}性，要e\u{301}"
    let finding = try #require(try StandardGate.gate().findings(inText: text).first)
    #expect(finding.words == "限男性")
    let range = try #require(finding.range(in: text))
    #expect(String(text[range]).unicodeScalars.count == finding.range.count)
    #expect(text[range].unicodeScalars.first == "限" && text[range].unicodeScalars.last == "性")
    #expect(Array(text.unicodeScalars)[finding.range].elementsEqual(text[range].unicodeScalars))
    #expect(finding.range(in: "短") == nil)
  }

  @Test(
    "a text that repeats without end is read to a limit and said to be too long",
    arguments: ["限", "男女", "押，", "1", "三十", "限限男", "押 ", "，", "\u{200B}", "e\u{301}", "18-"])
  func longTexts(_ piece: String) throws {
    let text = String(repeating: piece, count: 100_000)
    let found = try StandardGate.gate().findings(inText: text)
    #expect(found.last?.rule == "draft.text-too-long")
  }

  @Test(
    "a text of twice the length costs at most twice as many tries, whatever it is made of",
    arguments: [
      "押，", "押，金", "押 金", "限，男，性，", "不收押，", "招招招招招招", "试工试用试岗", "押\u{200B}，金，", "三十五，", "保，证，",
    ])
  func triesGrowWithLength(_ piece: String) throws {
    let gate = try StandardGate.gate()
    func tries(_ length: Int) -> Int {
      gate.tries(onText: String(repeating: piece, count: length / piece.unicodeScalars.count))
    }
    let short = tries(4_500)
    #expect(short > 4_000)
    #expect(tries(9_000) <= 2 * short + 200)
    #expect(tries(100_000) <= 5 * short)
  }

  @Test("the first words of an overlong text are still found")
  func findsInOverlong() throws {
    let text = "限男性，" + String(repeating: "搬", count: 100_000)
    let found = try StandardGate.gate().findings(inText: text)
    #expect(found.map(\.rule) == ["sex.men-only", "draft.text-too-long"])
  }

  @Test("what would make a backtracking expression explode is read at once")
  func bombs() throws {
    let gate = try StandardGate.gate()
    for piece in ["招招招招招招", "不收不交不", "(((((", "[{~9#$^", "工资工资里扣", "{限|男}", "试工试用试岗"] {
      let text = String(repeating: piece, count: 2_000)
      _ = gate.findings(inText: text)
    }
    #expect(gate.findings(inText: "[{~9#$^|@only}!,").isEmpty)
  }

  @Test(
    "random texts of dangerous characters give the same findings twice, inside their bounds",
    arguments: [UInt64(3), 20_260_912])
  func fuzz(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let gate = try StandardGate.gate()
    let alphabet = Array(
      "限只要男女性岁以下不收押金交身份证扣年底结算18三十五，。 -、\u{200B}\u{202E}元天小时试工无薪刷单".unicodeScalars)
    for _ in 0..<2_000 {
      var view = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...40, using: &generator) {
        view.append(alphabet[Int.random(in: 0..<alphabet.count, using: &generator)])
      }
      let text = String(view)
      let found = gate.findings(inText: text)
      #expect(found == gate.findings(inText: text), "seed \(seed)")
      for finding in found {
        #expect(finding.range(in: text) != nil && !finding.words.isEmpty, "seed \(seed): \(text)")
      }
    }
  }

  @Test("a finding has exactly its five keys in JSON and is read back")
  func json() throws {
    let found = try StandardGate.gate().findings(inText: "搬货，限男性")
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let data = try encoder.encode(found)
    let text = String(decoding: data, as: UTF8.self)
    #expect(
      text == #"[{"mend":"删去性别字样，写清要做的活和要搬的重量；女职工禁忌劳动请选法定理由","range":[3,6],"#
        + #""rule":"sex.men-only","why":"招人不能限制性别","words":"限男性"}]"#)
    let back = try JSONDecoder().decode([Finding].self, from: data)
    #expect(back.map(\.brief) == found.map(\.brief))
    #expect(back.map(\.range) == found.map(\.range))
  }
}
