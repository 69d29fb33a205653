import SelfService
import Station
import Testing

@testable import PinyinInput

/// An engine that knows nothing, so that what comes is the words' own.
private struct NoEngine: CharacterEngine {
  func candidates(
    for symbols: String, by method: CharacterMethod, limit: Int
  ) -> [CharacterCandidate] { [] }

  func forget() {}
}

@Suite("Words of the market")
struct MarketWordsTests {
  private static let words = MarketWords([
    ("零工", ["ling", "gong"]), ("保洁", ["bao", "jie"]), ("𠮷", [""]), ("无", []),
  ])

  private func texts(
    _ symbols: String, _ method: CharacterMethod, _ purpose: CharacterPurpose = .text
  ) -> [String] {
    CharacterSource(engine: NoEngine(), words: Self.words)
      .candidates(for: CharacterQuery(symbols, by: method, for: purpose)).map(\.text)
  }

  @Test(
    "come by all their letters, their first letters, and the keys of a telephone",
    arguments: [
      ("linggong", CharacterMethod.letters), ("ling'gong", .letters), ("lg", .letters),
      ("54644664", .nineKeys), ("54", .nineKeys),
    ])
  func spelled(symbols: String, method: CharacterMethod) {
    #expect(texts(symbols, method) == ["零工"])
  }

  @Test("do not come by one letter, half a word, in strokes, or in a name")
  func not() {
    #expect(texts("l", .letters).isEmpty)
    #expect(texts("linggon", .letters).isEmpty)
    #expect(texts("lg", .strokes).isEmpty)
    #expect(texts("linggong", .letters, .givenName).isEmpty)
    // The control: the same letters in a text.
    #expect(!texts("linggong", .letters).isEmpty)
  }

  @Test("those of a station and what librime knows stand in one list, the market's first")
  func together() throws {
    let station = try PinyinStation(engine: try SharedEngine.engine)
    for (letters, word) in [("linggong", "零工"), ("baojie", "保洁"), ("rijie", "日结")] {
      let query = CharacterQuery(letters, by: .letters, for: .text)
      let answer = station.desk.answer(.loadCharacters(query)).reply
      guard case .characters(query, .found(let found)) = answer else {
        Issue.record("no answer to \(letters)")
        continue
      }
      #expect(found.first?.text == word)
    }
  }
}
