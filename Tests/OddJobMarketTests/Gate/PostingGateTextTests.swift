import OddJobMarket
import Testing

@Suite("Posting gate: texts")
struct PostingGateTextTests {
  @Test("a limit is found by its rule and words", arguments: discriminationSentences)
  func findsLimits(_ sentence: GateCase) throws {
    let found = try StandardGate.gate().findings(inText: sentence.text).map(\.brief)
    #expect(found == sentence.expected)
  }

  @Test(
    "a fee, late pay, trap or danger is found by its rule and words", arguments: payAndTrapSentences
  )
  func findsTraps(_ sentence: GateCase) throws {
    let found = try StandardGate.gate().findings(inText: sentence.text).map(\.brief)
    #expect(found == sentence.expected)
  }

  @Test("an innocent wording passes", arguments: innocentSentences)
  func passesInnocents(_ text: String) throws {
    let found = try StandardGate.gate().findings(inText: text).map(\.brief)
    #expect(found == [])
  }

  @Test("an honest posting has no finding", arguments: honestPostings)
  func passesHonest(_ text: String) throws {
    let found = try StandardGate.gate().findings(inText: text)
    #expect(found.filter { $0.severity == .finding }.map(\.brief) == [])
  }
}
