import OddJobMarket
import Store

extension Desk {
  /// Returns how cards that a seat shows are now, whatever became of them, and how many more its
  /// filter finds since the page was read.
  func changes(
    of shifts: [ShiftID], _ filter: PostingFilter, since mark: PostingPage.Mark
  ) -> PageChanges {
    reading(PageChanges(cards: [], newCount: 0)) {
      let keys = try shifts.compactMap { try store.listedShift($0)?.key }
      return PageChanges(
        cards: try store.cards(shiftKeys: keys),
        newCount: list.newCount(filter, since: mark, at: now))
    }
  }
}
