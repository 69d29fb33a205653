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

  @Test(
    "a word that is cut or misspelt is found, with its words as they stand", arguments: cutSentences
  )
  func findsCutWords(_ sentence: GateCase) throws {
    let found = try StandardGate.gate().findings(inText: sentence.text)
    #expect(found.map(\.brief) == sentence.expected)
    for finding in found {
      let range = try #require(finding.range(in: sentence.text))
      #expect(String(sentence.text[range]).cleaned() == finding.words)
    }
  }

  @Test("no word is read across the border of two clauses", arguments: borderSentences)
  func keepsBorders(_ text: String) throws {
    #expect(try StandardGate.gate().findings(inText: text).map(\.brief) == [])
  }

  @Test("a longer word in which a wording is innocent passes", arguments: neighbourSentences)
  func respectsNeighbours(_ text: String) throws {
    #expect(try StandardGate.gate().findings(inText: text).map(\.brief) == [])
  }

  @Test("an innocent word hides no guilty one beside it", arguments: guiltyNeighbourSentences)
  func findsBesideNeighbours(_ sentence: GateCase) throws {
    #expect(
      try StandardGate.gate().findings(inText: sentence.text).map(\.brief) == sentence.expected)
  }

  @Test("an honest posting has no finding", arguments: honestPostings)
  func passesHonest(_ text: String) throws {
    let found = try StandardGate.gate().findings(inText: text)
    #expect(found.filter { $0.severity == .finding }.map(\.brief) == [])
  }
}
