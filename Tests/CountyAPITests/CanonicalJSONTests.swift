import CountyAPI
import Testing

@Suite("Canonical JSON")
struct CanonicalJSONTests {
  private func text(_ value: JSONValue) -> String {
    String(decoding: value.canonicalBytes, as: UTF8.self)
  }

  @Test("members stand in the order of their UTF-16 code units, as in RFC 8785, section 3.2.3")
  func order() {
    let value = JSONValue.object([
      "\u{20ac}": "Euro Sign", "\r": "Carriage Return",
      "\u{fb33}": "Hebrew Letter Dalet With Dagesh",
      "1": "One", "\u{1F600}": "Emoji: Grinning Face", "\u{80}": "Control",
      "\u{f6}": "Latin Small Letter O With Diaeresis",
    ])
    #expect(
      text(value) == #"{"\r":"Carriage Return","1":"One",""# + "\u{80}" + #"":"Control",""#
        + "\u{f6}" + #"":"Latin Small Letter O With Diaeresis",""# + "\u{20ac}"
        + #"":"Euro Sign",""# + "\u{1F600}" + #"":"Emoji: Grinning Face",""# + "\u{fb33}"
        + #"":"Hebrew Letter Dalet With Dagesh"}"#)
  }

  @Test("the example of RFC 8785, section 3.2.2, has its bytes, its numbers left out")
  func example() {
    let value = JSONValue.object([
      "string": .string("\u{20ac}$\u{0F}\u{0A}A'\u{42}\u{22}\u{5c}\\\"/"),
      "literals": .array([.null, true, false]),
    ])
    #expect(
      text(value)
        == #"{"literals":[null,true,false],"string":"€$\u000f\nA'B\"\\\\\"/"}"#)
  }

  @Test(
    "a control character has its shortest escape, and nothing else is escaped",
    arguments: [
      (0x08, #"\b"#), (0x09, #"\t"#), (0x0A, #"\n"#), (0x0C, #"\f"#), (0x0D, #"\r"#),
      (0x00, #"\u0000"#), (0x0B, #"\u000b"#), (0x1F, #"\u001f"#), (0x22, #"\""#), (0x5C, #"\\"#),
      (0x2F, "/"), (0x7F, "\u{7F}"), (0x2028, "\u{2028}"), (0x4E00, "一"), (0x20BB7, "𠮷"),
    ])
  func escapes(scalar: UInt32, escaped: String) throws {
    let character = try #require(Unicode.Scalar(scalar))
    #expect(text(.string(String(character))) == "\"\(escaped)\"")
  }

  @Test(
    "a whole number has no sign, point or exponent it does not need",
    arguments: [
      (0, "0"), (-1, "-1"), (9_007_199_254_740_991, "9007199254740991"),
      (-9_007_199_254_740_991, "-9007199254740991"), (1_789_142_400_000, "1789142400000"),
    ] as [(Int64, String)])
  func numbers(number: Int64, written: String) {
    #expect(text(.integer(number)) == written)
  }

  @Test("emptiness, nesting and arrays keep their order and hold no blank")
  func nesting() {
    #expect(text(.object([:])) == "{}")
    #expect(text(.array([])) == "[]")
    #expect(
      text(.object(["b": .array([2, 1, .object(["z": .null, "a": true])]), "a": .object([:])]))
        == #"{"a":{},"b":[2,1,{"a":true,"z":null}]}"#)
  }

  @Test("the same members make the same bytes in whatever order they came")
  func sameBytes() {
    let names = (0..<200).map { "成员\($0)" }
    let forward = JSONValue.object(
      Dictionary(names.map { ($0, JSONValue.string($0)) }, uniquingKeysWith: { $1 }))
    let backward = JSONValue.object(
      Dictionary(names.reversed().map { ($0, JSONValue.string($0)) }, uniquingKeysWith: { $1 }))
    #expect(forward.canonicalBytes == backward.canonicalBytes)
  }
}
