extension PostingIndex {
  /// What is asked for: every condition that is set must hold.
  package struct Query: Sendable, Equatable {
    /// What was typed so far: characters, pinyin, first letters or a mixture; words stand apart and
    /// all of them must be found, each in one of the texts. Empty finds everything.
    package var text = ""
    /// The business days.
    package var days: Days?
    /// The greatest distance in metres.
    package var withinMetres: Int32?
    /// The trades' codes; empty means any.
    package var trades: Set<UInt16> = []
    /// The least comparable pay, in fen a day.
    package var minimumPayFen: Int32?
    /// The promises a card must make.
    package var flags: Flags = []
    /// Only postings with places left that are valid after this instant, in seconds
    /// since 1970.
    package var openAt: Int64?
    /// What becomes, among open ones, of those that one can only stand by for.
    package var standbys = Standbys.leftOut
    /// The order of the cards.
    package var sort = Sort.distance
    /// Whether urgent postings stand before all others.
    package var urgentFirst = false

    /// Makes a query that finds everything.
    package init() {}
  }

  /// Whether postings without a place left that one can stand by for are among the open ones.
  package enum Standbys: Sendable, Equatable {
    case leftOut, included, only
  }

  /// The business days asked for.
  package enum Days: Sendable, Equatable {
    /// Any of these days.
    case any(of: Set<Int32>)
    /// The days of a range.
    case range(ClosedRange<Int32>)
  }

  /// The order of cards; equals are ordered by key.
  package enum Sort: Sendable, CaseIterable {
    /// The nearest first, unknown distances last.
    case distance
    /// The best paid first.
    case pay
    /// The earliest start first.
    case start
    /// The newest first.
    case newest
  }

  /// A part of the answer.
  package struct Page: Sendable, Equatable {
    /// The keys of the cards, in order.
    package var keys: [Int64]
    /// How many cards there are in all, exactly.
    package var total: Int

    /// Makes a page from its parts.
    package init(keys: [Int64], total: Int) {
      self.keys = keys
      self.total = total
    }
  }
}
