import FoundationEssentials
import GRDB
package import OddJobMarket

/// A placement as an export writes it, with how it went.
package struct ExportedPlacement: Sendable {
  package var slipNumber: String
  package var card: PostingCard
  package var employerName: String
  package var worker: JobSeekerID
  package var workerName: String
  package var workerIDNumber: String
  package var workerPhone: String
  package var state: ApplicationState
  package var arrivedAt: Instant?
  package var arrivalSource: Attendance.Source?
  package var cause: TransitionReason.Cause?
}

extension Store {
  /// Calls the body with every application that was ever confirmed, by day and start.
  ///
  /// - Parameters:
  ///   - day: the business day of the shift; nil for all.
  ///   - disclosure: in full is an entry in the chain before the first row is handed out.
  ///   - table: what the local audit calls it.
  package func exportPlacements(
    on day: BusinessDay?, _ disclosure: Disclosure, as table: String = "placements",
    _ body: (ExportedPlacement) throws -> Void
  ) throws {
    try auditExport(table, on: day, disclosure)
    try readAside { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT \(PostingCard.selection), a.state AS applicationState, a.slipNumber, a.arrivedAt,
            a.arrivalSource, a.cause, w.id AS personID, w.sealedName, w.sealedPhone,
            w.sealedIDNumber,
            e.id AS employerID, e.sealedName AS sealedEmployerName
          FROM application a JOIN shift s ON s.key = a.shiftKey
          JOIN posting p ON p.key = s.postingKey JOIN employer e ON e.key = p.employerKey
          JOIN person w ON w.key = a.personKey
          WHERE a.slipNumber IS NOT NULL AND (? IS NULL OR s.day = ?)
          ORDER BY s.day, s.startAt, s.key, a.key
          """, arguments: [day?.number, day?.number])
      while let row = try rows.next() { try body(exportedPlacement(row, disclosure)) }
    }
  }

  private func exportedPlacement(_ row: Row, _ disclosure: Disclosure) throws -> ExportedPlacement {
    let card = try PostingCard(row: row)
    let person: UUID = row["personID"]
    let sealedPhone: Data? = row["sealedPhone"]
    let phone = try sealedPhone.map { try vault.open($0, field: .phone, record: person) }
    let employer = try vault.open(
      row["sealedEmployerName"], field: .employerName, record: row["employerID"])
    let worker = try vault.open(row["sealedName"], field: .personName, record: person)
    let arrivedAt: Int64? = row["arrivedAt"]
    let source: String? = row["arrivalSource"]
    let cause: String? = row["cause"]
    return ExportedPlacement(
      slipNumber: row["slipNumber"], card: card,
      employerName: card.employerKind.isHousehold ? disclosure.name(employer) : employer,
      worker: JobSeekerID(person), workerName: disclosure.name(worker),
      workerIDNumber: disclosure.idNumber(
        try idNumber(sealed: row["sealedIDNumber"], of: person)),
      workerPhone: disclosure.phone(phone ?? ""),
      state: try row.decoded("applicationState", as: ApplicationState.self),
      arrivedAt: arrivedAt.map { Instant(milliseconds: $0) },
      arrivalSource: source.flatMap(Attendance.Source.init),
      cause: cause.flatMap(TransitionReason.Cause.init))
  }
}
