import FoundationEssentials
import GRDB
package import OddJobMarket

/// An employer as an export writes it, with what came of its work.
package struct ExportedEmployer: Sendable {
  package var employer: Employer
  package var phone: String
  package var postings: Int
  package var placements: Int
  /// Confirmed people whose work the employer called off.
  package var cancelled: Int
  /// Placements of which the person said that pay was missing or short.
  package var payDisputes: Int
  package var addedAt: Instant
}

extension Store {
  /// Calls the body with every employer, in the order in which they were added.
  ///
  /// - Parameters:
  ///   - day: the business day on which it was added; nil for all.
  ///   - disclosure: in full is an entry in the chain before the first row is handed out.
  package func exportEmployers(
    on day: BusinessDay?, _ disclosure: Disclosure, _ body: (ExportedEmployer) throws -> Void
  ) throws {
    try auditExport("employers", on: day, disclosure)
    let start = day.map { settings.calendar.start(of: $0).milliseconds }
    let end = day.map { settings.calendar.end(of: $0).milliseconds }
    try readAside { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT e.*,
            (SELECT count(*) FROM posting p WHERE p.employerKey = e.key) AS postings,
            count(a.key) FILTER (WHERE n.isPlacement = 1) AS placements,
            count(a.key) FILTER (WHERE a.state = 'employerCancelled' AND a.slipNumber IS NOT NULL)
              AS cancelled,
            count(a.key) FILTER (WHERE a.state = 'disputed') AS payDisputes
          FROM employer e LEFT JOIN posting p ON p.employerKey = e.key
          LEFT JOIN shift s ON s.postingKey = p.key LEFT JOIN application a ON a.shiftKey = s.key
          LEFT JOIN applicationStateName n ON n.name = a.state
          WHERE ? IS NULL OR (e.createdAt >= ? AND e.createdAt < ?) GROUP BY e.key ORDER BY e.key
          """, arguments: [start, start, end])
      while let row = try rows.next() { try body(exportedEmployer(row, disclosure)) }
    }
  }

  private func exportedEmployer(_ row: Row, _ disclosure: Disclosure) throws -> ExportedEmployer {
    var employer = try employer(row)
    if employer.kind.isHousehold { employer.name = disclosure.name(employer.name) }
    let sealedPhone: Data? = row["sealedPhone"]
    let phone = try sealedPhone.map {
      try vault.open($0, field: .employerPhone, record: employer.id.rawValue)
    }
    return ExportedEmployer(
      employer: employer, phone: disclosure.phone(phone ?? ""), postings: row["postings"],
      placements: row["placements"], cancelled: row["cancelled"], payDisputes: row["payDisputes"],
      addedAt: Instant(milliseconds: row["createdAt"]))
  }
}
