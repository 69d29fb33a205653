import GRDB
package import OddJobMarket
import Synchronization

extension Store {
  /// What stands on the attendant's board of its day; the tables are those of a card.
  static let isOnBoard = """
    p.state IN ('live', 'paused', 'inReview', 'closed') AND (s.places > 0
      OR NOT EXISTS (SELECT 1 FROM shiftCancellation c WHERE c.shiftKey = s.key))
    """

  /// Has changes of boards noted from now on, for ``boardChanges(on:)``; once is enough.
  package func noteBoardChanges() { noteChanges(.board, boardObserver) }

  /// Returns a part of the board of a day: what stands there after a place, at most `limit`.
  package func boardShifts(
    on day: BusinessDay, after place: BoardShift.Place?, limit: Int
  ) throws -> [BoardShift] {
    let today = businessDay
    let start = place?.start.milliseconds ?? .min
    return try read { database in
      let rows = try Row.fetchCursor(
        try database.cachedStatement(
          sql: """
            SELECT \(PostingCard.selection) FROM \(PostingCard.tables)
            WHERE s.day = ? AND (s.startAt, s.key) > (?, ?) AND \(Self.isOnBoard)
            ORDER BY s.startAt, s.key LIMIT ?
            """), arguments: [day.number, start, place?.key ?? .min, limit])
      var reader = CardReader(day: today)
      var shifts: [BoardShift] = []
      while let row = try rows.next() {
        shifts.append(BoardShift(key: row[0], card: try reader.card(row)))
      }
      return shifts
    }
  }

  /// Returns what has changed on the boards of some days since this was last asked, or since changes
  /// are noted.
  package func boardChanges(on days: [BusinessDay]) throws -> BoardChanges {
    guard let noted = boardObserver.withLock({ $0 })?.take(), !noted.isTooMuch else {
      return .anew
    }
    guard !noted.isEmpty else { return .rows([], touched: []) }
    do {
      return try boardChanges(noted, on: days)
    } catch {
      // What was noted is taken already: nothing less than everything would do the next time.
      boardObserver.withLock { $0 }?.giveUp()
      throw error
    }
  }

  private func boardChanges(
    _ noted: ShiftObserver.Noted, on days: [BusinessDay]
  ) throws -> BoardChanges {
    let today = businessDay
    return try read { database in
      let rows = try Row.fetchCursor(
        try database.cachedStatement(
          sql: """
            SELECT \(PostingCard.selection), \(Self.isOnBoard) AS isOnBoard
            FROM \(PostingCard.tables)
            WHERE s.day IN (SELECT value FROM json_each(?)) AND s.key IN (
              SELECT value FROM json_each(?)
              UNION SELECT f.key FROM shift f WHERE f.postingKey IN (SELECT value FROM json_each(?)
                UNION SELECT q.key FROM posting q
                  WHERE q.employerKey IN (SELECT value FROM json_each(?))))
            """),
        arguments: [
          Self.list(Set(days.map { Int64($0.number) })), Self.list(noted.shifts),
          Self.list(noted.postings), Self.list(noted.employers),
        ])
      var reader = CardReader(day: today)
      var shifts: [BoardShift] = []
      // What was removed, or is another day's now, is not among the rows.
      var touched = noted.shifts
      while let row = try rows.next() {
        touched.insert(row[0])
        guard row["isOnBoard"] else { continue }
        shifts.append(BoardShift(key: row[0], card: try reader.card(row)))
      }
      return .rows(shifts, touched: touched)
    }
  }
}
