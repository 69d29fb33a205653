import FoundationEssentials
import GRDB
package import OddJobMarket

/// A line of a roll as an export writes it.
package struct ExportedRollLine: Sendable {
  package var card: PostingCard
  package var meetingPoint: MeetingPoint?
  package var name: String
  package var phone: String
  package var state: ApplicationState
  package var cause: TransitionReason.Cause?
  package var work: WorkDone?
}

extension Store {
  /// Calls the body with every line of the rolls asked for, by start.
  ///
  /// - Parameters:
  ///   - shift: nil for all shifts.
  ///   - day: nil for all days.
  ///   - disclosure: in full is an entry in the chain before the first line is handed out.
  package func exportRolls(
    of shift: ShiftID?, on day: BusinessDay?, _ disclosure: Disclosure,
    _ body: (ExportedRollLine) throws -> Void
  ) throws {
    try auditExport("roll", of: shift, on: day, disclosure)
    try readAside { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT \(PostingCard.selection), p.sealedMeetingPoint, a.state AS applicationState,
            a.cause, w.id AS personID, w.sealedName, w.sealedPhone, \(Self.workSelection)
          FROM application a JOIN shift s ON s.key = a.shiftKey
          JOIN posting p ON p.key = s.postingKey JOIN employer e ON e.key = p.employerKey
          JOIN person w ON w.key = a.personKey JOIN applicationStateName n ON n.name = a.state
          \(Self.workJoin)
          WHERE (n.isPlacement = 1 OR a.state = 'noShow') AND (? IS NULL OR s.id = ?)
            AND (? IS NULL OR s.day = ?)
          ORDER BY s.day, s.startAt, s.key, a.key
          """,
        arguments: [shift?.rawValue, shift?.rawValue, day?.number, day?.number])
      while let row = try rows.next() { try body(exportedRollLine(row, disclosure)) }
    }
  }

  private func exportedRollLine(
    _ row: Row, _ disclosure: Disclosure
  ) throws -> ExportedRollLine {
    let card = try PostingCard(row: row)
    let person: UUID = row["personID"]
    let sealedPhone: Data? = row["sealedPhone"]
    let phone = try sealedPhone.map { try vault.open($0, field: .phone, record: person) }
    let cause: String? = row["cause"]
    return ExportedRollLine(
      card: card, meetingPoint: try meetingPoint(row, posting: card.posting),
      name: disclosure.name(
        try vault.open(row["sealedName"], field: .personName, record: person)),
      phone: disclosure.phone(phone ?? ""),
      state: try row.decoded("applicationState", as: ApplicationState.self),
      cause: cause.flatMap(TransitionReason.Cause.init), work: workDone(row))
  }
}
