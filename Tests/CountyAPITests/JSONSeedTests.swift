import CountyAPI
import Testing

@Suite("The quick JSON reader beside a plain one")
struct JSONSeedTests {
  private struct Chance: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var word = state
      word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
      word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
      return word ^ word >> 31
    }

    mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &self) }
  }

  private static let texts = [
    "", "a", "posting", "成员", "𝄞", "\u{FFFD}", "\u{E000}", "é", "e\u{301}", "\"", "\\", "\n",
    "\u{1}",
    "person", "application", "abcdefghijklmnopq", "0189f5e0-0000-7000-8000-00000000000a",
  ]

  private static func value(_ chance: inout Chance, depth: Int = 0) -> JSONValue {
    switch chance.below(depth > 4 ? 5 : 8) {
    case 0: return .null
    case 1: return .bool(chance.below(2) == 0)
    case 2:
      return .integer(
        Int64.random(in: -9_000_000_000_000_000...9_000_000_000_000_000, using: &chance))
    case 3, 4: return .string((texts.randomElement(using: &chance) ?? "") + "\(chance.below(4))")
    case 5:
      return .array((0..<chance.below(5)).map { _ in value(&chance, depth: depth + 1) })
    default:
      // Now and then more members than are looked through one by one.
      let count = chance.below(8) == 0 ? 40 : chance.below(7)
      var members: [String: JSONValue] = [:]
      for _ in 0..<count {
        let name = (texts.randomElement(using: &chance) ?? "") + "\(chance.below(30))"
        members[name] = value(&chance, depth: depth + 1)
      }
      return .object(members)
    }
  }

  /// Writes a value as anybody may: in any order, with white space, now and then a name twice.
  private static func write(_ value: JSONValue, _ chance: inout Chance) -> [UInt8] {
    func space(_ chance: inout Chance) -> String { ["", "", " ", "\n\t"][chance.below(4)] }
    switch value {
    case .array(let values):
      let parts = values.map { write($0, &chance) }
      return Array("[\(space(&chance))".utf8) + Array(parts.joined(separator: [0x2C])) + [0x5D]
    case .object(let members):
      var parts = members.shuffled(using: &chance).map { member in
        JSONValue.string(member.key).canonicalBytes + Array("\(space(&chance)):".utf8)
          + write(member.value, &chance)
      }
      if chance.below(25) == 0, let twice = parts.randomElement(using: &chance) {
        parts.append(twice)
      }
      return [0x7B] + Array(parts.joined(separator: Array("\(space(&chance)),".utf8))) + [0x7D]
    default: return value.canonicalBytes + Array(space(&chance).utf8)
    }
  }

  @Test("takes and refuses the same, whole and broken", arguments: 1...12 as ClosedRange<UInt64>)
  func same(seed: UInt64) {
    var chance = Chance(state: seed)
    var (taken, refused) = (0, 0)
    for round in 0..<120 {
      var bytes = Self.write(Self.value(&chance), &chance)
      for _ in 0..<(round % 3) where !bytes.isEmpty {
        let place = chance.below(bytes.count)
        switch chance.below(4) {
        case 0: bytes[place] = UInt8(chance.below(256))
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(Array("{}[],:\"\\0-.eu".utf8)[chance.below(13)], at: place)
        default: bytes.removeLast(bytes.count - place)
        }
      }
      let plain = PlainJSONReader.value(bytes)
      let quick = try? JSONValue(parsing: bytes)
      #expect(quick == plain, "seed \(seed): \(String(decoding: bytes, as: UTF8.self))")
      if plain == nil { refused += 1 } else { taken += 1 }
    }
    // Control: both ways were gone.
    #expect(taken > 20 && refused > 20, "\(taken) taken, \(refused) refused")
  }

  @Test(
    "writes the canonical order that UTF-16 says, whatever order members came in",
    arguments: 1...12 as ClosedRange<UInt64>)
  func canonical(seed: UInt64) throws {
    var chance = Chance(state: seed)
    for _ in 0..<50 {
      let value = Self.value(&chance)
      let bytes = value.canonicalBytes
      #expect(Self.plainBytes(value) == bytes, "seed \(seed)")
      #expect(try JSONValue(parsing: bytes) == value)
      #expect(try JSONValue(parsing: bytes).hashValue == value.hashValue)
      if let again = PlainJSONReader.value(Self.write(value, &chance)) {
        #expect(again.canonicalBytes == bytes, "seed \(seed)")
      }
    }
  }

  private static func plainBytes(_ value: JSONValue) -> [UInt8] {
    switch value {
    case .object(let members):
      let keys = members.keys.sorted { $0.utf16.lexicographicallyPrecedes($1.utf16) }
      let parts = keys.map { key in
        JSONValue.string(key).canonicalBytes + [0x3A] + plainBytes(members[key] ?? .null)
      }
      return [0x7B] + Array(parts.joined(separator: [0x2C])) + [0x7D]
    case .array(let values):
      return [0x5B] + Array(values.map(plainBytes).joined(separator: [0x2C])) + [0x5D]
    default: return value.canonicalBytes
    }
  }

  @Test("an object of very many members is read, and one that names the last of them twice is not")
  func many() throws {
    let names = (0..<20_000).map { "\"name\($0)\":\($0)" }
    let whole = Array("{\(names.joined(separator: ","))}".utf8)
    guard case .object(let members) = try JSONValue(parsing: whole) else {
      Issue.record("no object")
      return
    }
    #expect(members.count == 20_000 && members["name19999"] == 19_999)
    let twice = Array("{\(names.joined(separator: ",")),\"name19999\":1}".utf8)
    #expect(throws: WireFault.self) { try JSONValue(parsing: twice) }
  }

  @Test(
    "a hash is the same bytes in and out, and only its own digits are read",
    arguments: 1...20 as ClosedRange<UInt64>)
  func hashes(seed: UInt64) throws {
    var chance = Chance(state: seed)
    let bytes = (0..<32).map { _ in UInt8(chance.below(256)) }
    let hash = try #require(OperationHash(bytes: bytes))
    #expect(hash.bytes == bytes && hash.withBytes { Array($0) } == bytes)
    let text = hash.hexadecimal
    #expect(text == bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined())
    #expect(OperationHash(hexadecimal: text) == hash)
    for wrong in [
      text.uppercased() + "", String(text.dropLast()), text + "0", "g" + text.dropFirst(),
    ]
    where wrong != text {
      #expect(OperationHash(hexadecimal: wrong) == nil)
    }
    var other = bytes
    other[chance.below(32)] ^= 1
    #expect(OperationHash(bytes: other) != hash)
  }
}
