import FoundationEssentials
import GRDB
package import OddJobMarket

/// An entry of the service ledger (服务台账) as an export writes it.
package struct ExportedService: Sendable {
  package var person: JobSeekerID
  package var name: String
  package var service: String
  package var isOwed: Bool
  package var dueDay: BusinessDay?
  package var givenAt: Instant?
  package var givenBy: String
}

extension Store {
  /// Calls the body with every entry of the service ledger, oldest first.
  ///
  /// - Parameters:
  ///   - day: the business day on which the service was due or given; nil for all.
  ///   - disclosure: in full is an entry in the chain before the first row is handed out.
  package func exportServices(
    on day: BusinessDay?, _ disclosure: Disclosure, _ body: (ExportedService) throws -> Void
  ) throws {
    try auditExport("services", on: day, disclosure)
    let start = day.map { settings.calendar.start(of: $0).milliseconds }
    let end = day.map { settings.calendar.end(of: $0).milliseconds }
    try readAside { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT v.service, v.isOwed, v.dueDay, v.givenAt, v.givenBy, w.id, w.sealedName
          FROM serviceEntry v JOIN person w ON w.key = v.personKey
          WHERE v.takenBackAt IS NULL AND (? IS NULL OR v.dueDay = ? OR (v.givenAt >= ? AND v.givenAt < ?)) ORDER BY v.key
          """, arguments: [day?.number, day?.number, start, end])
      while let row = try rows.next() {
        let dueDay: Int? = row["dueDay"]
        let givenAt: Int64? = row["givenAt"]
        try body(
          ExportedService(
            person: JobSeekerID(row["id"]), name: disclosure.name(try name(of: row)),
            service: row["service"], isOwed: row["isOwed"],
            dueDay: dueDay.map { BusinessDay(number: $0) },
            givenAt: givenAt.map { Instant(milliseconds: $0) }, givenBy: row["givenBy"] ?? ""))
      }
    }
  }
}
