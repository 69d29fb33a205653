package import OddJobMarket
import Store

extension Desk {
  /// Rows read at a time: few enough that whoever asks meanwhile waits for no more than a blink.
  private static let chunk = 1_500

  /// Trades whose usual pay the board shows.
  private static let payMax = 6

  /// Fills the list in memory from the file.
  package func loadList() throws {
    list.beginAnew()
    while try !readList() {}
  }

  /// Brings the list in memory one step nearer to what the file says, and returns whether all of it
  /// is there: room is made, a chunk of the file is taken in, or an order is made of what was.
  package func readList() throws -> Bool {
    guard let next = list.next else { return list.makeNextOrder() }
    guard list.isExpecting else {
      list.expect(try store.shiftCount())
      return false
    }
    let shifts = try store.listedShifts(after: next, limit: Self.chunk)
    list.load(shifts, next: shifts.count < Self.chunk ? nil : shifts.last?.key)
    return false
  }

  func page(_ filter: PostingFilter, offset: Int, limit: Int) -> PostingPage {
    reading(PostingPage(cards: [], offset: offset, total: 0)) {
      guard list.isComplete else { return try store.firstPage(filter, limit: limit) }
      let found = list.page(filter, offset: offset, limit: limit, at: now)
      return PostingPage(
        cards: try store.cards(shiftKeys: found.keys), offset: offset, total: found.total,
        mark: list.mark)
    }
  }

  /// Returns what the first frame of a seat shows, at the cost of a few rows; everything else comes
  /// with the first answer.
  package func firstSummary() -> HomeSummary {
    reading(HomeSummary()) { HomeSummary(board: try store.idleBoard(on: today, limit: 12)) }
  }

  func home() -> HomeSummary {
    reading(HomeSummary()) {
      HomeSummary(
        totals: try totals(on: today), board: try openToday(limit: 60),
        payByTrade: Array(try payByTrade().prefix(Self.payMax)))
    }
  }

  func totals(on day: BusinessDay) throws -> BoardTotals {
    guard let open = list.openWork(on: day, at: now) else { return try store.totals(on: day) }
    var totals = try store.totalsWithoutOpenWork(on: day)
    totals.openPostings = open.postings
    totals.startingWithinHour = open.startingWithinHour
    totals.placesLeft = open.placesLeft
    return totals
  }

  /// Returns today's open work, urgent first, then by start.
  func openToday(limit: Int) throws -> [PostingCard] {
    guard let keys = list.urgentFirst(on: today, limit: limit, at: now) else {
      return try store.idleBoard(on: today, limit: limit)
    }
    return try store.cards(shiftKeys: keys)
  }
}
