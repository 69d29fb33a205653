/// Answers queries: what the engine knows, in the order that suits the field.
package struct CharacterSource: Sendable {
  private let engine: any CharacterEngine
  private let words: @Sendable () -> MarketWords

  /// How many candidates are offered: all of the syllable with the most characters that are in use.
  package static let candidatesMax = 120
  /// How many family names are offered before anything is spelled.
  private static let commonestMax = 60
  /// More than any name or word has; a finger that rests on a key fills no more.
  package static let symbolsMax = 40

  /// - Parameter words: asked for each query of a text, and never for a name.
  package init(
    engine: any CharacterEngine,
    words: @escaping @autoclosure @Sendable () -> MarketWords = MarketWords([])
  ) {
    self.engine = engine
    self.words = words
  }

  /// Returns the candidates of a query, likeliest first.
  package func candidates(for query: CharacterQuery) -> [CharacterCandidate] {
    let symbols = String(query.symbols.prefix(Self.symbolsMax))
    guard !symbols.isEmpty else {
      // Most people find theirs among these and need not spell it.
      return query.purpose == .familyName ? FamilyNames.commonest(Self.commonestMax) : []
    }
    let found = engine.candidates(
      for: symbols, by: query.method, limit: Self.candidatesMax)
    guard query.method != .strokes else { return StrokeOrder.ordered(found) }
    switch query.purpose {
    case .text: return Self.unique(words().matching(symbols, by: query.method) + found)
    case .familyName, .givenName:
      let order = NameOrder(symbols: symbols, method: query.method)
      guard query.purpose == .familyName else { return Self.unique(order.givenName(found)) }
      let names = order.familyName(found) { rest in
        engine.candidates(for: rest, by: query.method, limit: Self.candidatesMax)
      }
      return Self.unique(names)
    }
  }

  /// Drops what was asked last.
  package func forget() { engine.forget() }

  /// The first of those that write the same; choosing by the symbols used is the same, too.
  private static func unique(_ candidates: [CharacterCandidate]) -> [CharacterCandidate] {
    var seen: Set<String> = []
    return candidates.filter { seen.insert("\($0.used) \($0.text)").inserted }
  }
}
