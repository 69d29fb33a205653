import CountyAPI
import OddJobMarket
import Testing

@Suite("Reading JSON from outside")
struct JSONParsingTests {
  @Test("what is written is read back, whatever stands in it")
  func roundTrip() throws {
    let value: JSONValue = .object([
      "text": "零工\u{0}\u{1F}\"\\/\u{7F}\u{1F600}𠮷", "none": .null, "yes": true,
      "numbers": .array([0, -1, .integer(WireLimits.largestInteger)]), "empty": .object([:]),
    ])
    #expect(try JSONValue(parsing: value.canonicalBytes) == value)
  }

  @Test(
    "escapes mean what RFC 8259 says",
    arguments: [
      (#""\u96f6\u5DE5""#, "零工"), (#""\ud842\udfb7""#, "𠮷"),
      (#""\/\b\f\n\r\t""#, "/\u{8}\u{C}\n\r\t"),
    ])
  func escapes(json: String, text: String) throws {
    #expect(try JSONValue(parsing: Array(json.utf8)) == .string(text))
  }

  @Test(
    "what is not strict JSON of whole numbers is refused",
    arguments: [
      "", " ", "{", "[1,]", "{\"a\":1,}", "{\"a\" 1}", "{a:1}", "01", "-", "1.5", "1e3", "+1",
      "NaN",
      "9007199254740992", "99999999999999999999", "\"\u{1}\"", "\"\\x\"", "\"\\ud842\"",
      "\"\\udfb7\"", "\"\\ud842\\u0041\"", "\"abc", "tru", "nul", "[1] 2", "{\"a\":1,\"a\":2}",
      "'a'", "/* */1", "[1 2]",
    ])
  func refused(json: String) {
    #expect(throws: WireFault.self) { try JSONValue(parsing: Array(json.utf8)) }
  }

  @Test("bytes that are no UTF-8 are refused, in a value and in a name")
  func notUTF8() {
    #expect(throws: WireFault.self) { try JSONValue(parsing: [0x22, 0xC0, 0xAF, 0x22]) }
    #expect(throws: WireFault.self) {
      try JSONValue(parsing: [0x7B, 0x22, 0xFF, 0x22, 0x3A, 0x31, 0x7D])
    }
  }

  @Test("nesting stops at the limit, however deep the sender goes")
  func nesting() throws {
    func nested(_ depth: Int) -> [UInt8] {
      Array(String(repeating: "[", count: depth).utf8)
        + Array(String(repeating: "]", count: depth).utf8)
    }
    #expect(throws: Never.self) { try JSONValue(parsing: nested(WireLimits.jsonDepth + 1)) }
    #expect(throws: WireFault.self) { try JSONValue(parsing: nested(WireLimits.jsonDepth + 2)) }
    #expect(throws: WireFault.self) { try JSONValue(parsing: nested(1_000)) }
    #expect(throws: WireFault.self) { try JSONValue(parsing: nested(100_000)) }
  }

  @Test("a name that comes twice is refused, however many names are in order before it")
  func twice() throws {
    for count in [2, 15, 16, 17, 40] {
      let ascending = (10..<10 + count).map { #""m\#($0)":1"# }
      let (early, late) = (#""a":1"#, #""z":1"#)
      func parse(_ members: [String]) throws -> JSONValue {
        try JSONValue(parsing: Array("{\(members.joined(separator: ","))}".utf8))
      }
      // Control: in order, and with one that comes late, each once.
      #expect(throws: Never.self) { try parse(ascending) }
      #expect(throws: Never.self) { try parse(ascending + [early, late]) }
      for place in ascending.indices {
        #expect(throws: WireFault.self) { try parse(ascending + [ascending[place]]) }
        #expect(throws: WireFault.self) { try parse(ascending + [early, ascending[place]]) }
      }
      #expect(throws: WireFault.self) { try parse(ascending + [early, late, early]) }
      #expect(throws: WireFault.self) { try parse(ascending + [early, late, late]) }
    }
  }

  @Test("random bytes and broken messages are read or refused, never a trap")
  func anyBytes() throws {
    let seed: UInt64 = 20_261_122
    var generator = SeededGenerator(seed: seed)
    let message = try Sample.batch(Sample.operations(3).map { .operation($0) }).bytes
    var refused = 0
    for _ in 0..<3_000 {
      var bytes = message
      for _ in 0...Int.random(in: 0..<4, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
        case 1: bytes.remove(at: place)
        default: bytes = Array(bytes.prefix(place + 4))
        }
      }
      do { _ = try ReceivedBatch(parsing: bytes) } catch { refused += 1 }
    }
    #expect(refused > 2_000, "seed \(seed)")
  }
}
