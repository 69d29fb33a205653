/// What a search begins with before anything is typed: work that can be had by one touch.
package struct SearchHints: Hashable, Sendable {
  /// The trades with the most open work, most first.
  package var trades: [TradeHint]
  /// What people found work by today, the latest first.
  package var words: [WordHint]

  package init(trades: [TradeHint] = [], words: [WordHint] = []) {
    self.trades = trades
    self.words = words
  }

  package var isEmpty: Bool { trades.isEmpty && words.isEmpty }
}

/// A trade and how many cards a list of it holds.
package struct TradeHint: Hashable, Sendable {
  package var trade: TradeCode
  package var count: Int

  package init(trade: TradeCode, count: Int) {
    self.trade = trade
    self.count = count
  }
}

/// A word to search for and how many cards are found by it.
package struct WordHint: Hashable, Sendable {
  package var text: String
  package var count: Int

  package init(text: String, count: Int) {
    self.text = text
    self.count = count
  }
}
