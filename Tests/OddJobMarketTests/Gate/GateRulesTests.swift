import OddJobMarket
import Testing

@Suite("Gate rules")
struct GateRulesTests {
  @Test("every rule of the file is hit by a sentence or a draft of the tests")
  func everyRuleIsHit() throws {
    let gate = try StandardGate.gate()
    var hit: Set<String> = []
    for sentence in discriminationSentences + payAndTrapSentences {
      hit.formUnion(gate.findings(inText: sentence.text).map(\.rule))
    }
    for draft in try DraftFixtures.everyFault() {
      hit.formUnion(gate.findings(for: draft, standards: try DraftFixtures.standards()).map(\.rule))
    }
    hit.formUnion(gate.findings(inText: String(repeating: "搬", count: 20_001)).map(\.rule))
    #expect(Set(gate.rules.rules.map(\.id)).subtracting(hit).sorted() == [])
  }

  @Test("every theme has a rule, and every rule short wordings in both languages")
  func wordings() throws {
    let rules = try GateRules.standard().rules
    #expect(Set(rules.map(\.theme)) == Set(GateRule.Theme.allCases))
    for rule in rules {
      #expect(rule.why.chinese.count <= 40 && rule.mend.chinese.count <= 45, "\(rule.id)")
      #expect(
        rule.why.english.utf8.allSatisfy { $0 < 0x80 }
          || rule.why.english.contains { "“”¥".contains($0) })
      #expect(!rule.sources.isEmpty)
    }
  }

  @Test("a clause is cited of a document that the project holds, a law by its name alone")
  func citations() throws {
    let held: Set = ["三穗县促进高质量充分就业工作方案", "歙县就业创业协调联动工作方案"]
    let sources = Set(try GateRules.standard().rules.flatMap(\.sources))
    for source in sources {
      #expect((source.clause != nil) == held.contains(source.document), "\(source)")
    }
    #expect(Set(sources.filter { $0.clause != nil }.map(\.document)) == held)
  }

  @Test("welcome words are no findings even beside a finding")
  func welcomeBesideFinding() throws {
    let found = try StandardGate.gate().findings(inText: "退役军人优先，限男性，欢迎残疾人").map(\.brief)
    #expect(found == ["sex.men-only: 限男性"])
  }

  static let badFiles: [(String, String, String?)] = [
    ("", "gate-rules.unreadable", nil),
    ("{}", "gate-rules.unreadable", nil),
    (file(rules: "", version: 9), "gate-rules.version", nil),
    (file(rules: ""), "gate-rules.missing-check", nil),
    (file(rules: rule(theme: "weather")), "gate-rules.value", "a"),
    (file(rules: rule(severity: "fatal")), "gate-rules.value", "a"),
    (file(rules: rule(sources: #"["other"]"#)), "gate-rules.value", "a"),
    (file(rules: rule(sources: "[]")), "gate-rules.wording", "a"),
    (file(rules: rule(why: #"{"zh": " ", "en": "b"}"#)), "gate-rules.wording", "a"),
    (file(rules: rule(patterns: "[]")), "gate-rules.nothing-to-find", "a"),
    (file(rules: rule(patterns: #""限男""#)), "gate-rules.unreadable", "a"),
    (file(rules: rule(patterns: #"["{限男"]"#)), "gate-rules.pattern", "a"),
    (file(rules: rule(patterns: #"["{@none}男"]"#)), "gate-rules.pattern", "a"),
    (file(rules: rule(patterns: #"["~4男"]"#)), "gate-rules.pattern", "a"),
    (file(rules: rule(patterns: #"["限~0男"]"#)), "gate-rules.pattern", "a"),
    (file(rules: rule(patterns: #"["限~1男~1女~1人"]"#)), "gate-rules.pattern", "a"),
    (file(rules: rule(patterns: ##"["#(5)岁"]"##)), "gate-rules.pattern", "a"),
    (file(rules: rule(patterns: ##"["#(9,5)岁"]"##)), "gate-rules.pattern", "a"),
    (file(rules: rule(patterns: #"["限。男"]"#)), "gate-rules.pattern", "a"),
    (file(rules: rule(patterns: #"[""]"#)), "gate-rules.pattern", "a"),
    (file(rules: rule() + "," + rule()), "gate-rules.duplicate", "a"),
    (file(rules: "", sets: #"{"x": ["@y"], "y": ["@x"]}"#), "gate-rules.set", nil),
    (file(rules: "", words: #""apart": ["金"],"#), "gate-rules.set", nil),
    (file(rules: "", words: #""apart": ["金。额"],"#), "gate-rules.set", nil),
    (
      file(rules: "", words: #""spellings": [{"of": "金", "written": ["jin"], "words": ["押"]}],"#),
      "gate-rules.set", nil
    ),
  ]

  @Test("a bad file is refused, naming the rule", arguments: badFiles)
  func refusesBadFile(json: String, code: String, rule: String?) {
    do throws(GateRulesProblem) {
      _ = try GateRules(json: Array(json.utf8))
      Issue.record("accepted")
    } catch {
      #expect(error.code.rawValue == code, "\(error.detail)")
      #expect(error.rule == rule)
      #expect(!error.wording.chinese.isEmpty)
    }
  }

  private static func file(
    rules: String, version: Int = 1, sets: String = "{}", words: String = ""
  ) -> String {
    #"""
    {"version": \#(version), "sets": \#(sets), \#(words) "innocents": [],
     "sources": {"law": {"document": "法", "clause": "一"}}, "rules": [\#(rules)]}
    """#
  }

  private static func rule(
    theme: String = "sex", severity: String = "finding", sources: String = #"["law"]"#,
    why: String = #"{"zh": "甲", "en": "b"}"#, patterns: String = #"["限男"]"#
  ) -> String {
    #"""
    {"id": "a", "theme": "\#(theme)", "severity": "\#(severity)", "patterns": \#(patterns),
     "why": \#(why), "mend": {"zh": "乙", "en": "c"}, "sources": \#(sources)}
    """#
  }
}
