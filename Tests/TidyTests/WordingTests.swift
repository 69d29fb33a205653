import Foundation
import Testing

@Suite("Wordings in two languages")
struct WordingTests {
  /// Chinese that stands in English wordings on purpose: the key that brings Chinese back, the
  /// province on a number plate, and a trade as it must be written in a sheet.
  static let terms = ["中文", "贵H12345", "普工杂工"]

  static func chinese(in text: String) -> String {
    let bare = terms.reduce(text) { $0.replacingOccurrences(of: $1, with: "") }
    return String(
      String.UnicodeScalarView(
        bare.unicodeScalars.filter {
          (0x3400...0x9FFF).contains($0.value) || (0x3000...0x303F).contains($0.value)
            || (0xFF00...0xFFEF).contains($0.value)
        }))
  }

  @Test("no English wording holds Chinese, and no wording is empty in either language")
  func literals() throws {
    var count = 0
    for file in try SourceTree.swiftFiles(in: "Sources") {
      for pair in WordingLiterals.all(in: file.lines) {
        count += 1
        let found = Self.chinese(in: pair.english)
        #expect(found.isEmpty, "\(file):\(pair.line): \(found)")
        let isBothOrNeither = pair.chinese.isEmpty == pair.english.isEmpty
        #expect(isBothOrNeither, "\(file):\(pair.line): one language is empty")
      }
    }
    #expect(count > 900, "\(count) wordings were found")
  }

  @Test("no wording is the same in both languages but for signs and numbers")
  func differ() throws {
    for file in try SourceTree.swiftFiles(in: "Sources") {
      for pair in WordingLiterals.all(in: file.lines) where pair.chinese == pair.english {
        let hasLetters = pair.chinese.contains { $0.isLetter }
        #expect(!hasLetters, "\(file):\(pair.line): \(pair.chinese)")
      }
    }
  }

  @Test("the gate's rules hold no Chinese in English, and both languages")
  func gateRules() throws {
    struct Text: Decodable {
      var zh: String
      var en: String
    }
    struct Rules: Decodable {
      struct Rule: Decodable {
        var id: String
        var why: Text
        var mend: Text
      }
      var rules: [Rule]
    }
    let url = SourceTree.root.appending(path: "Sources/CGateRules/gate-rules.json")
    let rules = try JSONDecoder().decode(Rules.self, from: Data(contentsOf: url)).rules
    #expect(rules.count > 50)
    for rule in rules {
      for text in [rule.why, rule.mend] {
        #expect(!text.zh.isEmpty && !text.en.isEmpty, "\(rule.id)")
        #expect(Self.chinese(in: text.en).isEmpty, "\(rule.id): \(text.en)")
      }
    }
  }

  @Test("a wording is read whole, over lines and without what is interpolated")
  func reading() {
    let source = #"""
      Wording("找\(a("x"))零工", "Find " +
        "work")
      Wording(
        """
        两行
        """, "坏")
      Wording(place + "读", "x")
      """#
    let pairs = WordingLiterals.all(in: source.split(separator: "\n"))
    #expect(pairs.map(\.chinese).map { $0.filter { !$0.isWhitespace } } == ["找*零工", "两行"])
    #expect(pairs.map(\.english) == ["Find work", "坏"])
    #expect(pairs.map(\.line) == [1, 3])
    #expect(Self.chinese(in: "a，坏") == "，坏")
  }
}
