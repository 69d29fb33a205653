import OddJobMarket

/// What may be searched for by one touch: a trade, or a word that others found work by.
struct SearchOffer: Equatable {
  var label: String
  var count: Int
  var message: FindWorkScreen.Message

  /// The offers of one line.
  static let perLine = 3

  /// Returns the offers line by line, at most six in all; with one line only, the last of three is a
  /// word where there is one.
  static func lines(
    _ hints: SearchHints, lines: Int, _ context: ScreenContext
  ) -> [[SearchOffer]] {
    let trades = hints.trades.prefix(lines > 1 && hints.words.isEmpty ? 2 * perLine : perLine).map {
      SearchOffer(
        label: context.trades.name(of: $0.trade, context.language), count: $0.count,
        message: .tradesChosen([$0.trade]))
    }
    let shown = Set(
      hints.trades.prefix(perLine).map { context.trades.name(of: $0.trade, .chinese) })
    let words = hints.words.filter { !shown.contains($0.text) }.prefix(perLine).map {
      SearchOffer(label: $0.text, count: $0.count, message: .wordTapped($0.text))
    }
    guard lines > 1 else {
      let last = words.prefix(1)
      return [Array(trades.prefix(perLine - last.count)) + last]
    }
    guard words.isEmpty else { return [Array(trades.prefix(perLine)), Array(words)] }
    return [Array(trades.prefix(perLine)), Array(trades.dropFirst(perLine))].filter { !$0.isEmpty }
  }
}
