import GRDB
import OddJobMarket
import Synchronization

extension Store {
  /// Has changes of shifts noted from now on, for ``ledgerChanges()``; once is enough.
  package func noteLedgerChanges() { noteChanges(.ledger, ledgerObserver) }

  func noteChanges(_ subject: ShiftObserver.Subject, _ kept: borrowing Mutex<ShiftObserver?>) {
    let made: ShiftObserver? = kept.withLock { observer in
      guard observer == nil else { return nil }
      observer = ShiftObserver(subject)
      return observer
    }
    if let made { queue.add(transactionObserver: made, extent: .databaseLifetime) }
  }

  /// Returns the shifts after a row key by key, at most `limit`, whatever became of them.
  package func ledgerShifts(after key: Int64, limit: Int) throws -> [LedgerShift] {
    try read { try ledger("s.key > ? ORDER BY s.key LIMIT ?", [key, limit], in: $0) }
  }

  /// Returns what has changed since this was last asked, or since changes are noted.
  package func ledgerChanges() throws -> LedgerChanges {
    guard let noted = ledgerObserver.withLock({ $0 })?.take(), !noted.isTooMuch,
      noted.employers.isEmpty
    else { return .anew }
    guard !noted.isEmpty else { return .rows([], gone: []) }
    do {
      let rows = try read { database in
        try ledger(
          """
          s.key IN (SELECT value FROM json_each(?)
            UNION SELECT f.key FROM shift f WHERE f.postingKey IN (SELECT value FROM json_each(?)))
          """, [Self.list(noted.shifts), Self.list(noted.postings)], in: database)
      }
      return .rows(rows, gone: Array(noted.shifts.subtracting(rows.map(\.key))))
    } catch {
      // What was noted is taken already: nothing less than everything would do the next time.
      ledgerObserver.withLock { $0 }?.giveUp()
      throw error
    }
  }

  /// Returns row keys as a statement takes them.
  static func list(_ keys: Set<Int64>) -> String {
    "[" + keys.map(String.init).joined(separator: ",") + "]"
  }

  private func ledger(
    _ condition: String, _ arguments: StatementArguments, in database: Database
  ) throws -> [LedgerShift] {
    let rows = try Row.fetchCursor(
      try database.cachedStatement(
        sql: """
          SELECT s.key, p.title, p.siteName, e.publicName, p.state, s.startAt
          FROM \(PostingCard.tables) WHERE \(condition)
          """), arguments: arguments)
    var shifts: [LedgerShift] = []
    while let row = try rows.next() {
      let state: String = row[4]
      guard let state = PostingState(rawValue: state) else {
        throw StoreError.corrupt(detail: "posting \(row[0] as Int64): \(state)")
      }
      shifts.append(
        LedgerShift(
          key: row[0], title: row[1], siteName: row[2], employerName: row[3] ?? "", state: state,
          start: Instant(milliseconds: row[5])))
    }
    return shifts
  }
}
