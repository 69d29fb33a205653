import FoundationEssentials
import GRDB
package import OddJobMarket

extension Store {
  /// Returns a stored posting as a draft again: what the gate reads on review, and what a repeated
  /// posting starts from.
  package func draft(of posting: PostingID) throws -> PostingDraft {
    try read { try draft(of: posting, in: $0) }
  }

  /// Returns a posting as a draft for the employer whose it is: what one that is published again
  /// starts from. The phone to ask stays behind; the next posting takes the employer's own.
  ///
  /// - Throws: `Refusal.notAllowed` for another employer's, `.unknownRecord` for none.
  package func draft(of posting: PostingID, for employer: EmployerID) throws -> PostingDraft {
    var draft = try draft(of: posting)
    guard draft.employer?.id == employer else { throw Refusal.notAllowed }
    draft.contact = nil
    return draft
  }

  /// Returns the newest posting of an employer as a draft: what the next one most likely says; nil
  /// where there is none yet.
  package func lastDraft(of employer: EmployerID) throws -> PostingDraft? {
    try read { database in
      let last = try Row.fetchOne(
        database,
        sql: """
          SELECT p.id FROM posting p JOIN employer e ON e.key = p.employerKey
          WHERE e.id = ? AND p.state <> 'rejected' ORDER BY p.key DESC LIMIT 1
          """, arguments: [employer.rawValue])
      return try last.map { try draft(of: PostingID($0["id"]), in: database) }
    }
  }

  /// The same inside a transaction that decides by it.
  func draft(of posting: PostingID, in database: Database) throws -> PostingDraft {
    let rows = try Row.fetchAll(
      try database.cachedStatement(
        sql: """
          SELECT \(PostingCard.selection), p.content, p.sealedContact, p.sealedMeetingPoint,
            p.validUntil, p.latitude, p.longitude, p.lawfulReasons, e.id AS employerID,
            e.sealedName AS sealedEmployerName
          FROM \(PostingCard.tables) WHERE p.id = ? ORDER BY s.startAt, s.key
          """), arguments: [posting.rawValue])
    guard let row = rows.first else { throw Refusal.unknownRecord }
    var draft = try draft(row, posting: posting)
    draft.shifts = try rows.map {
      DraftShift(
        day: BusinessDay(number: $0["day"]), window: try $0.window("startAt", "endAt"),
        places: $0["places"])
    }
    return draft
  }

  /// Returns the full terms of a posting, opened at its first shift; nil when it is gone.
  package func detail(of posting: PostingID) throws -> PostingDetail? {
    let first = try read { database in
      try Row.fetchOne(
        try database.cachedStatement(
          sql: """
            SELECT s.id FROM shift s JOIN posting p ON p.key = s.postingKey WHERE p.id = ?
            ORDER BY s.startAt LIMIT 1
            """), arguments: [posting.rawValue]
      ).map { ShiftID($0["id"]) }
    }
    return try first.flatMap { try detail($0) }
  }

  /// Whether the clock jumped and nobody has looked at the date since.
  package func isDateInDoubt() throws -> Bool {
    try read { try Self.dayGuard($0)?.needsConfirmation ?? false }
  }

  private func draft(_ row: Row, posting: PostingID) throws -> PostingDraft {
    let card = try PostingCard(row: row)
    let employer = EmployerID(row["employerID"])
    let contact = try JSONColumn.value(
      try vault.open(row["sealedContact"], field: .contact, record: posting.rawValue),
      as: [String].self)
    var draft = PostingDraft()
    draft.employer = DraftEmployer(
      id: employer, kind: card.employerKind,
      name: try vault.open(
        row["sealedEmployerName"], field: .employerName, record: employer.rawValue),
      verification: EmployerVerification(row: row))
    draft.kind = card.kind
    draft.trade = card.trade
    draft.title = card.title
    draft.content = row["content"]
    draft.site = Site(name: card.siteName, township: card.township, coordinate: coordinate(of: row))
    draft.meetingPoint = try meetingPoint(row, posting: posting)
    draft.amount = card.pay.amount
    draft.unit = card.pay.unit
    draft.hoursPerDay = card.pay.hoursPerDay
    draft.expectedDailyPay = card.pay.expectedDailyPay
    draft.overtimePerHour = card.pay.overtimePerHour
    draft.payer = card.pay.payer
    draft.settlement = card.pay.settlement
    draft.method = card.pay.method
    draft.meals = card.meals
    draft.ride = card.ride
    draft.insurance = card.insurance
    draft.hiringMode = card.hiringMode
    draft.contact = PostingContact(name: contact.first ?? "", phone: contact.last ?? "")
    draft.isUrgent = card.isUrgent
    draft.validUntil = Instant(milliseconds: row["validUntil"])
    let reasons = try JSONColumn.value(row["lawfulReasons"], as: [String].self)
    draft.lawfulReasons = Set(reasons.compactMap(LawfulReason.init))
    return draft
  }
}
