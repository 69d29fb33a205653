import FoundationEssentials
import GRDB
package import OddJobMarket

/// A shift of one business day with how it went: one line of the day sheet.
package struct ExportedDaySheetLine: Sendable {
  package var card: PostingCard
  package var employerName: String
  /// Everybody who ever applied.
  package var applied: Int
  package var arrived: Int
  /// Who had a slip, and lost the place again without being a no-show.
  package var cancelled: Int
  /// One cause for each who did not come.
  package var noShows: [TransitionReason.Cause]
  /// Places cut because the employer found people elsewhere.
  package var hiredOutside: Int
}

extension Store {
  /// Calls the body with every shift of a business day, by its start.
  ///
  /// - Parameter disclosure: in full is an entry in the chain before the first row is handed out.
  package func exportDaySheet(
    of day: BusinessDay, _ disclosure: Disclosure, _ body: (ExportedDaySheetLine) throws -> Void
  ) throws {
    try auditExport("day-sheet", on: day, disclosure)
    try readAside { database in
      let hiredOutside = try placesHiredOutside(database)
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT \(PostingCard.selection), e.id AS employerID, e.sealedName,
            (SELECT count(*) FROM application a WHERE a.shiftKey = s.key) AS applied,
            (SELECT count(*) FROM application a WHERE a.shiftKey = s.key
              AND a.state IN ('arrived', 'finished', 'settled', 'disputed')) AS arrived,
            (SELECT count(*) FROM application a WHERE a.shiftKey = s.key
              AND a.slipNumber IS NOT NULL
              AND a.state IN ('withdrawn', 'employerCancelled', 'termsDiffer')) AS cancelled,
            (SELECT json_group_array(coalesce(a.cause, 'other')) FROM application a
              WHERE a.shiftKey = s.key AND a.state = 'noShow') AS noShows
          FROM \(PostingCard.tables) WHERE s.day = ? ORDER BY s.startAt, s.key
          """, arguments: [day.number])
      while let row = try rows.next() {
        try body(daySheetLine(row, hiredOutside: hiredOutside, disclosure))
      }
    }
  }

  private func daySheetLine(
    _ row: Row, hiredOutside: [String: Int], _ disclosure: Disclosure
  ) throws -> ExportedDaySheetLine {
    let card = try PostingCard(row: row)
    let employer = try vault.open(
      row["sealedName"], field: .employerName, record: row["employerID"])
    let causes = try JSONColumn.value(row["noShows"], as: [String].self)
    return ExportedDaySheetLine(
      card: card,
      employerName: card.employerKind.isHousehold ? disclosure.name(employer) : employer,
      applied: row["applied"], arrived: row["arrived"], cancelled: row["cancelled"],
      noShows: causes.map { TransitionReason.Cause(rawValue: $0) ?? .other },
      hiredOutside: hiredOutside[card.shift.text] ?? 0)
  }

  /// Read from the chain: the shift itself keeps only the places that are left.
  private func placesHiredOutside(_ database: Database) throws -> [String: Int] {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT json_extract(text, '$.body.shift') AS shift,
          sum(json_extract(text, '$.body.count')) AS count
        FROM (SELECT CAST(bytes AS TEXT) AS text FROM outbox WHERE type = 'hiredOutside')
        GROUP BY 1
        """)
    var counts: [String: Int] = [:]
    while let row = try rows.next() {
      guard let shift: String = row["shift"], let count: Int = row["count"] else { continue }
      counts[shift] = count
    }
    return counts
  }
}
