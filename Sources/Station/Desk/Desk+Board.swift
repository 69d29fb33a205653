import Attendant
package import OddJobMarket
import Store
import Synchronization

extension Desk {
  /// Shifts of a board read at a time: a third of a frame.
  package static let boardChunk = 500

  /// Brings the board of a day one step nearer to what the file says: takes in what has changed, and
  /// one part of what has not been read; returns whether it is up to date.
  package func readBoard(of day: BusinessDay, limit: Int = boardChunk) throws -> Bool {
    let today = today
    var limit = limit
    return try boards.withLock { boards in
      boards.turn(to: today)
      store.noteBoardChanges()
      switch try store.boardChanges(on: boards.days) {
      case .rows(let changed, let touched): boards.take(changed, touched: touched)
      case .anew:
        // While somebody writes that much, parts would be begun anew for ever.
        if boards.days.contains(day) { limit = BoardsAtHand.shiftsMax }
        boards.beginAnew()
      }
      boards.open(day)
      guard let rest = boards.rest(of: day) else { return true }
      let part = try store.boardShifts(on: day, after: rest.after, limit: limit)
      boards.take(part, of: day, isLast: part.count < limit)
      return boards.rest(of: day) == nil
    }
  }

  /// Answers with the board of a day.
  func board(_ day: BusinessDay) -> AttendantReply {
    .board(
      day, reading(BoardTotals()) { try attendantTotals(on: day) },
      reading([]) { try boardCards(on: day) },
      isDateInDoubt: reading(false) { try store.isDateInDoubt() })
  }

  /// The figures of a day, what is unmarked of any day, and whether the disk runs out of
  /// room: that is nobody's but the attendant's.
  private func attendantTotals(on day: BusinessDay) throws -> BoardTotals {
    var totals = try totals(on: day)
    totals.unmarked = try store.unmarkedDays()
    totals.diskSpace = diskSpace.withLock { $0 }
    return totals
  }

  /// Answers with the placements that nobody has marked.
  func answer(_ effect: UnmarkedEffect) -> DeskAnswer<AttendantReply> {
    switch effect {
    case .load:
      DeskAnswer(
        .unmarked(
          .loaded(reading([]) { try store.unmarkedPlacements(limit: Self.unmarkedMax) })))
    }
  }

  /// More than anybody works through at a time; the next ones come as these are marked.
  private static let unmarkedMax = 200

  private func boardCards(on day: BusinessDay) throws -> [PostingCard] {
    while try !readBoard(of: day) {}
    // Somebody else may have turned the desk to other days meanwhile.
    return try boards.withLock { $0.cards(on: day) }
      ?? store.shifts(on: day, limit: BoardsAtHand.shiftsMax)
  }
}
