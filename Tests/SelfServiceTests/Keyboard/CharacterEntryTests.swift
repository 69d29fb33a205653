import PinyinInput
import Testing

@testable import SelfService

@Suite("A field written by spelling")
struct CharacterEntryTests {
  private static func name() -> CharacterEntry { CharacterEntry(lengthMax: 30, isName: true) }

  private static func spelled(_ symbols: String, _ method: CharacterMethod) -> CharacterEntry {
    var entry = name()
    for symbol in symbols { _ = entry.take(.spelled(symbol, method)) }
    return entry
  }

  private static let zhang = CharacterCandidate("张", reading: "zhang", used: 5)
  private static let zhangWei = CharacterCandidate("张伟", reading: "zhang wei", used: 8)

  @Test("every letter asks for what is spelled so far")
  func asks() {
    var entry = Self.name()
    #expect(
      entry.take(.typed("z")) == CharacterQuery("z", by: .letters, for: .familyName))
    #expect(
      entry.take(.typed("h")) == CharacterQuery("zh", by: .letters, for: .familyName))
    #expect(entry.text.isEmpty)
    #expect(entry.isSpelling)
  }

  @Test("a character takes its letters, and the others ask for a given name")
  func choosesPart() {
    var entry = Self.spelled("zhangwei", .letters)
    entry.receive(.found([Self.zhangWei, Self.zhang]), to: entry.query)
    #expect(entry.take(.chose(1)) == CharacterQuery("wei", by: .letters, for: .givenName))
    #expect(entry.text == "张")
    #expect(entry.symbols == "wei")
  }

  @Test("a whole name takes all, and nothing is left to choose")
  func choosesWhole() {
    var entry = Self.spelled("zhangwei", .letters)
    entry.receive(.found([Self.zhangWei]), to: entry.query)
    _ = entry.take(.typed(" "))
    #expect(entry.text == "张伟")
    #expect(!entry.isSpelling)
  }

  @Test("what was answered to other letters can't be chosen, and a late answer is dropped")
  func stale() {
    var entry = Self.spelled("zhangwei", .letters)
    let before = entry.query
    entry.receive(.found([Self.zhangWei]), to: before)
    _ = entry.take(.deletedLast)
    _ = entry.take(.chose(0))
    #expect(entry.text.isEmpty)
    entry.receive(.found([Self.zhangWei]), to: before)
    #expect(!entry.isAnswered)
    // The control: as soon as these letters are answered, it can.
    entry.receive(.found([Self.zhang]), to: entry.query)
    _ = entry.take(.chose(0))
    #expect(entry.text == "张")
  }

  @Test("delete takes a letter while there is one, then a character")
  func deletes() {
    var entry = Self.spelled("zhangwei", .letters)
    entry.receive(.found([Self.zhang]), to: entry.query)
    _ = entry.take(.chose(0))
    for _ in 0..<3 { _ = entry.take(.deletedLast) }
    #expect(entry.symbols.isEmpty)
    #expect(entry.text == "张")
    #expect(entry.take(.deletedLast) == CharacterQuery("", by: .letters, for: .familyName))
    #expect(entry.text.isEmpty)
    _ = entry.take(.deletedLast)
    #expect(entry.text.isEmpty)
  }

  @Test("letters and nine keys may be mixed; strokes begin anew")
  func mixes() {
    var entry = Self.spelled("zh", .letters)
    _ = entry.take(.spelled("2", .nineKeys))
    #expect(entry.query == CharacterQuery("942", by: .nineKeys, for: .familyName))
    _ = entry.take(.typed("n"))
    #expect(entry.symbols == "9426")
    _ = entry.take(.switched(.strokes))
    #expect(entry.query == CharacterQuery("", by: .strokes, for: .familyName))
    _ = entry.take(.typed("h"))
    _ = entry.take(.typed("q"))
    #expect(entry.symbols == "h")
    #expect(entry.spelling == "一")
  }

  @Test("nine keys show what they are read as")
  func reading() {
    var entry = Self.spelled("94264934", .nineKeys)
    #expect(entry.spelling == "94264934")
    entry.receive(.found([Self.zhangWei]), to: entry.query)
    #expect(entry.spelling == "zhang wei")
  }

  @Test("characters, signs and names in capitals are written as they are typed")
  func writes() {
    var entry = Self.name()
    for text in ["张", "·", "A", "n", "n"] { #expect(entry.take(.typed(text)) != nil) }
    #expect(entry.text == "张·Ann")
    #expect(!entry.isSpelling)
    // The control: without the capital the same letters are spelled.
    var other = Self.name()
    for text in ["a", "n", "n"] { _ = other.take(.typed(text)) }
    #expect(other.symbols == "ann")
  }

  @Test("a station without pinyin takes what a keyboard types")
  func missing() {
    var entry = Self.name()
    entry.receive(.missing, to: entry.query)
    #expect(entry.isMissing)
    _ = entry.take(.typed("x"))
    #expect(entry.text == "x")
  }

  @Test("spelling ends somewhere, and so does the text")
  func limits() {
    let entry = Self.spelled(String(repeating: "a", count: 99), .letters)
    #expect(entry.symbols.count == CharacterEntry.symbolsMax)
    var short = CharacterEntry(lengthMax: 1, isName: true)
    short.receive(.found([Self.zhangWei]), to: short.query)
    _ = short.take(.chose(0))
    #expect(short.text == "张")
  }

  @Test("pages go forth and back, and new letters lead to the first")
  func pages() {
    var entry = Self.spelled("zhang", .letters)
    entry.receive(.found(Array(repeating: Self.zhang, count: 30)), to: entry.query)
    _ = entry.take(.turned(to: 9))
    _ = entry.take(.turned(to: 18))
    #expect(entry.firstShown == 18)
    _ = entry.take(.turnedBack)
    #expect(entry.firstShown == 9)
    for _ in 0..<3 { _ = entry.take(.turnedBack) }
    #expect(entry.firstShown == 0)
    _ = entry.take(.turned(to: 9))
    _ = entry.take(.typed("w"))
    #expect(entry.firstShown == 0)
  }

  @Test("clearing leaves nothing of the name")
  func clears() {
    var entry = Self.spelled("zhang", .letters)
    entry.receive(.found([Self.zhang]), to: entry.query)
    _ = entry.take(.chose(0))
    entry.clear()
    #expect(entry == Self.name())
  }
}
