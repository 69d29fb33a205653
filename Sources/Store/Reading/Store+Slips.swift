import CountyAPI
import FoundationEssentials
import GRDB
package import OddJobMarket

extension Store {
  /// Returns the slip of a placement, with both names and phones in full.
  ///
  /// An attendant who looks at one looks at a person's phone, which is an entry in the chain; a public
  /// seat shows one by `showSlip`.
  /// - Parameter reader: a job seeker sees own slips only; an employer those of own postings,
  ///   an attendant all.
  /// - Throws: `Refusal.notAllowed` for anyone else's, `.illegalStep` while nothing is confirmed.
  package func slip(_ application: ApplicationID, for reader: ActingParty) throws -> Slip {
    guard case .attendant = reader else {
      return try read { try slip(application, for: reader, in: $0).slip }
    }
    let now = surroundings.clock.now
    return try write { database in
      let (slip, person, _) = try slip(application, for: reader, in: database)
      try outbox.append(
        .phoneRevealed, by: reader,
        body: ["person": .string(person.text), "application": .string(application.text)], at: now,
        in: database)
      return slip
    }
  }

  /// Returns the slip for one of the two it concerns, and enters into the chain who sees whose phone
  /// on which seat.
  ///
  /// - Parameter viewer: who stands at the seat, for themselves or for the employer.
  /// - Throws: as `slip` does, and what keeps the entry from being written: nothing is shown then.
  package func showSlip(
    _ application: ApplicationID, to reader: ActingParty, viewer: JobSeekerID, at seat: String
  ) throws -> Slip {
    let now = surroundings.clock.now
    return try write { database in
      let (slip, person, employer) = try slip(application, for: reader, in: database)
      let whose: (String, JSONValue)
      switch reader {
      case .jobSeeker: whose = ("employer", .string(employer.text))
      case .employer:
        // Who has left no phone shows none.
        guard slip.workerPhone != nil else { return slip }
        whose = ("person", .string(person.text))
      case .attendant, .system, .county: throw Refusal.notAllowed
      }
      try outbox.append(
        .phoneRevealed, by: reader,
        body: [
          "application": .string(application.text), "viewer": .string(viewer.text),
          "seat": .string(seat), whose.0: whose.1,
        ], at: now, in: database)
      return slip
    }
  }

  private func slip(
    _ application: ApplicationID, for reader: ActingParty, in database: Database
  ) throws -> (slip: Slip, person: JobSeekerID, employer: EmployerID) {
    guard
      let row = try Row.fetchOne(
        database, sql: Self.slipSelection, arguments: [application.rawValue])
    else { throw Refusal.unknownRecord }
    let person = JobSeekerID(row["personID"])
    switch reader {
    case .jobSeeker(let id) where id != person: throw Refusal.notAllowed
    case .employer(let id) where id != EmployerID(row["employerID"]): throw Refusal.notAllowed
    case .system, .county: throw Refusal.notAllowed
    case .jobSeeker, .employer, .attendant: break
    }
    let state = try row.decoded("applicationState", as: ApplicationState.self)
    guard let number: String = row["slipNumber"], state.isPlacement else {
      throw Refusal.illegalStep(state)
    }
    let slip = try slip(
      row, number: number, state: state, person: person, application: application)
    return (slip, person, EmployerID(row["employerID"]))
  }

  private func slip(
    _ row: Row, number: String, state: ApplicationState, person: JobSeekerID,
    application: ApplicationID
  ) throws -> Slip {
    let card = try PostingCard(row: row)
    let contact = try JSONColumn.value(
      try vault.open(row["sealedContact"], field: .contact, record: card.posting.rawValue),
      as: [String].self)
    let sealedPhone: Data? = row["sealedPhone"]
    let employer = EmployerID(row["employerID"])
    let employerName = try vault.open(
      row["sealedEmployerName"], field: .employerName, record: employer.rawValue)
    var pay = card.pay
    // The slip names the household anyway, so it says by that name who owes the pay.
    if card.employerKind.isHousehold { pay.payer = employerName }
    return Slip(
      application: application, number: number, title: card.title,
      workerName: try vault.open(row["sealedName"], field: .personName, record: person.rawValue),
      workerPhone: try sealedPhone.map {
        try vault.open($0, field: .phone, record: person.rawValue)
      },
      employerName: employerName,
      contactName: contact.first ?? "", contactPhone: contact.last ?? "",
      site: Site(
        name: card.siteName, township: card.township, coordinate: coordinate(of: row)),
      meetingPoint: try meetingPoint(row, posting: card.posting), day: card.day,
      window: card.window, pay: pay, meals: card.meals, ride: card.ride,
      insurance: card.insurance, stationName: settings.stationName,
      issuedAt: Instant(milliseconds: row["slipIssuedAt"] ?? 0), state: state)
  }

  private static let slipSelection = """
    SELECT \(PostingCard.selection), a.state AS applicationState, a.slipNumber, a.slipIssuedAt,
      w.id AS personID, w.sealedName, w.sealedPhone, e.id AS employerID,
      e.sealedName AS sealedEmployerName, p.sealedContact, p.sealedMeetingPoint, p.latitude,
      p.longitude
    FROM application a JOIN shift s ON s.key = a.shiftKey JOIN posting p ON p.key = s.postingKey
    JOIN employer e ON e.key = p.employerKey JOIN person w ON w.key = a.personKey WHERE a.id = ?
    """
}
