import Testing

@testable import PinyinInput

@Suite("The order of strokes")
struct StrokeOrderTests {
  @Test("whole characters in use come first, then unfinished ones, and what no font draws last")
  func order() {
    let found = ["𡉉", "㧇", "吉", "𠮷", "扛", "拮", "𪢱"].map { text in
      CharacterCandidate(text, reading: ["扛", "拮", "𪢱"].contains(text) ? "~h" : "", used: 6)
    }
    let ordered = StrokeOrder.ordered(found)
    #expect(ordered.map(\.text) == ["吉", "𠮷", "㧇", "扛", "拮", "𡉉", "𪢱"])
    #expect(ordered.allSatisfy { $0.reading.isEmpty && $0.used == 6 })
  }
}
