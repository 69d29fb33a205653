import FoundationEssentials
import GRDB
package import OddJobMarket

/// A shift as an export writes it: one row of the posting table.
package struct ExportedShift: Sendable {
  package var posting: Posting
  package var shift: Shift
  package var employerName: String
  package var employerKind: EmployerKind
  package var employerPhone: String
  package var confirmed: Int
}

extension Store {
  /// Calls the body with every shift, those of one posting together; nothing is kept in memory.
  ///
  /// - Parameters:
  ///   - day: the business day of the shifts; nil for all.
  ///   - disclosure: in full is an entry in the chain before the first row is handed out.
  package func exportShifts(
    on day: BusinessDay?, _ disclosure: Disclosure, _ body: (ExportedShift) throws -> Void
  ) throws {
    try auditExport("postings", on: day, disclosure)
    try readAside { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT \(PostingCard.selection), p.content, p.latitude, p.longitude,
            p.sealedMeetingPoint, p.sealedContact, p.validUntil, p.lawfulReasons,
            e.id AS employerID, e.sealedName, e.sealedPhone
          FROM \(PostingCard.tables) WHERE ? IS NULL OR s.day = ? ORDER BY p.key, s.startAt, s.key
          """, arguments: [day?.number, day?.number])
      while let row = try rows.next() { try body(exportedShift(row, disclosure)) }
    }
  }

  private func exportedShift(_ row: Row, _ disclosure: Disclosure) throws -> ExportedShift {
    let card = try PostingCard(row: row)
    let employer = EmployerID(row["employerID"])
    let contact = try JSONColumn.value(
      try vault.open(row["sealedContact"], field: .contact, record: card.posting.rawValue),
      as: [String].self)
    let reasons = try JSONColumn.value(row["lawfulReasons"], as: [String].self)
    let sealedPhone: Data? = row["sealedPhone"]
    let phone = try sealedPhone.map {
      try vault.open($0, field: .employerPhone, record: employer.rawValue)
    }
    let name = try vault.open(row["sealedName"], field: .employerName, record: employer.rawValue)
    let isHousehold = card.employerKind.isHousehold
    var meetingPoint = try meetingPoint(row, posting: card.posting)
    if let phone = meetingPoint?.leaderPhone {
      meetingPoint?.leaderPhone = disclosure.phone(phone)
    }
    let posting = Posting(
      id: card.posting, employer: employer, kind: card.kind, trade: card.trade, title: card.title,
      content: row["content"],
      site: Site(name: card.siteName, township: card.township, coordinate: coordinate(of: row)),
      meetingPoint: meetingPoint, pay: card.pay, meals: card.meals, ride: card.ride,
      insurance: card.insurance, hiringMode: card.hiringMode,
      contact: PostingContact(
        name: disclosure.name(contact.first ?? ""), phone: disclosure.phone(contact.last ?? "")),
      isUrgent: card.isUrgent, validUntil: Instant(milliseconds: row["validUntil"]),
      state: card.state, lawfulReasons: Set(reasons.compactMap(LawfulReason.init)))
    return ExportedShift(
      posting: posting,
      shift: Shift(
        id: card.shift, posting: card.posting, day: card.day, window: card.window,
        places: card.places.places),
      employerName: isHousehold ? disclosure.name(name) : name, employerKind: card.employerKind,
      employerPhone: disclosure.phone(phone ?? ""), confirmed: card.places.confirmed)
  }
}
