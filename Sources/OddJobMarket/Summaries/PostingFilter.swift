/// What a list of postings is asked for.
package struct PostingFilter: Hashable, Sendable {
  package var text: String
  package var days: ClosedRange<BusinessDay>?
  package var withinMetres: Int?
  package var trades: Set<TradeCode>
  package var payAtLeast: Money?
  package var needsMeals: Bool
  package var needsRide: Bool
  package var needsSameDaySettlement: Bool
  /// Only what one can stand by for (候补) and not be confirmed in.
  package var takesStandbysOnly: Bool
  package var sort: PostingSort

  package init(
    text: String = "", days: ClosedRange<BusinessDay>? = nil, withinMetres: Int? = nil,
    trades: Set<TradeCode> = [], payAtLeast: Money? = nil, needsMeals: Bool = false,
    needsRide: Bool = false, needsSameDaySettlement: Bool = false, takesStandbysOnly: Bool = false,
    sort: PostingSort = .start
  ) {
    self.text = text
    self.days = days
    self.withinMetres = withinMetres
    self.trades = trades
    self.payAtLeast = payAtLeast
    self.needsMeals = needsMeals
    self.needsRide = needsRide
    self.needsSameDaySettlement = needsSameDaySettlement
    self.takesStandbysOnly = takesStandbysOnly
    self.sort = sort
  }
}

package enum PostingSort: String, CaseIterable, Codable, Hashable, Sendable {
  case start, distance, pay, newest

  package var wording: Wording {
    switch self {
    case .start: Wording("开工早", "Soonest")
    case .distance: Wording("离得近", "Nearest")
    case .pay: Wording("工资高", "Best paid")
    case .newest: Wording("最新", "Newest")
    }
  }
}

/// One page of a list, and how many there are in all.
package struct PostingPage: Hashable, Sendable {
  package var cards: [PostingCard]
  package var offset: Int
  package var total: Int
  /// How far the list had come when the page was read; nil while the list is still being filled, so
  /// that neither order nor total are final.
  package var mark: Mark?

  package init(cards: [PostingCard], offset: Int, total: Int, mark: Mark? = nil) {
    self.cards = cards
    self.offset = offset
    self.total = total
    self.mark = mark
  }

  /// The number of the newest shift that the list held; what comes later has a higher one.
  package struct Mark: Hashable, Sendable {
    package var number: Int64

    package init(_ number: Int64) {
      self.number = number
    }
  }
}

/// What became of the cards of a page since it was read.
package struct PageChanges: Hashable, Sendable {
  /// The same cards as they are now, closed ones among them.
  package var cards: [PostingCard]
  /// How many cards the page's filter would find that came later.
  package var newCount: Int

  package init(cards: [PostingCard], newCount: Int) {
    self.cards = cards
    self.newCount = newCount
  }
}
