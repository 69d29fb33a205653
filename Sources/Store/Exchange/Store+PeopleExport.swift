import FoundationEssentials
import GRDB
package import OddJobMarket

/// A person as an export writes them.
package struct ExportedPerson: Sendable {
  package var id: JobSeekerID
  package var name: String
  package var idNumber: String
  package var phone: String
  package var verification: Verification
  package var trades: [TradeCode]
  /// Empty while the station only assumes it.
  package var township: String
  package var hours: WorkingHours
  package var payAsked: Money?
  /// Empty where masked: groups say more about a person than a name does.
  package var groups: [PriorityGroup]
  package var registeredAt: Instant
}

extension Store {
  /// Calls the body with every person, in the order of registration.
  ///
  /// - Parameters:
  ///   - day: the business day of the registration; nil for all.
  ///   - disclosure: in full is an entry in the chain before the first row is handed out.
  package func exportPeople(
    on day: BusinessDay?, _ disclosure: Disclosure, _ body: (ExportedPerson) throws -> Void
  ) throws {
    try auditExport("people", on: day, disclosure)
    try readAside { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT * FROM person WHERE mergedInto IS NULL AND erasedAt IS NULL
            AND (? IS NULL OR day = ?) ORDER BY key
          """,
        arguments: [day?.number, day?.number])
      while let row = try rows.next() { try body(exportedPerson(row, disclosure)) }
    }
  }

  private func exportedPerson(_ row: Row, _ disclosure: Disclosure) throws -> ExportedPerson {
    let payAsked: Int? = row["payAsked"]
    return ExportedPerson(
      id: JobSeekerID(row["id"]), name: disclosure.name(try name(of: row)),
      idNumber: disclosure.idNumber(try idNumber(of: row)),
      phone: disclosure.phone(try phone(of: row) ?? ""), verification: try verification(of: row),
      trades: try trades(of: row), township: row["townshipAssumed"] ? "" : row["township"],
      hours: try row.decoded("hours", as: WorkingHours.self),
      payAsked: payAsked.map { Money(fen: $0) },
      groups: disclosure.isFull ? try groups(of: row) : [],
      registeredAt: Instant(milliseconds: row["createdAt"]))
  }

  func groups(of person: Row) throws -> [PriorityGroup] {
    guard let sealed: Data = person["sealedGroups"] else { return [] }
    let text = try vault.open(sealed, field: .groups, record: person["id"])
    return try JSONColumn.value(text, as: [String].self).compactMap(PriorityGroup.init)
  }
}
