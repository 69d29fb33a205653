import CountyAPI
import FoundationEssentials
import GRDB
package import OddJobMarket

extension Store {
  /// Takes an ID card that a reader has read, and signs its owner in for today where that is wanted.
  ///
  /// A card that is laid down twice is one sign-in: who is signed in until later than now stays so,
  /// with the number and the receipt they have, and with the end that they said.
  /// - Parameters:
  ///   - freeUntil: until when somebody with such hours is free today; nil where nobody is signed in.
  ///   - actor: who had the card read; the program itself at a public seat.
  /// - Returns: nil where nobody is registered with this number.
  /// - Throws: `Refusal.notAllowed` when the end is not after the present.
  package func takeCard(
    _ card: IDCard, freeUntil: ((WorkingHours) -> Instant)? = nil, by actor: ActingParty = .system
  ) throws -> (session: PersonSession, signIn: Receipt?)? {
    let now = surroundings.clock.now
    let digest = vault.digest(card.idNumber.text, field: .idNumber)
    return try write { database in
      guard let row = try row(withIDNumber: digest, in: database) else { return nil }
      let person = JobSeekerID(row["id"])
      try see(card, of: row, by: actor, at: now, in: database)
      let receipt = try freeUntil.map {
        try signInOnce(
          row, until: $0(try row.decoded("hours", as: WorkingHours.self)), at: now, in: database)
      }
      return (try session(of: try personRow(person, in: database)), receipt)
    }
  }

  /// Registers whom a reader's card names, as having shown it, and signs them in where wanted.
  ///
  /// Their township is asked another time, and the code is set when they want one.
  /// - Throws: `Refusal.alreadyRegistered`, `.notAllowed` when the end is not after the present.
  package func registerCard(
    _ card: IDCard, township: String, freeUntil: ((WorkingHours) -> Instant)? = nil
  ) throws -> (session: PersonSession, signIn: Receipt?) {
    let now = surroundings.clock.now
    let form = ValidatedRegistration(
      name: card.name, idNumber: card.idNumber, personalCode: nil, phone: nil,
      kinds: [.jobSeeking], trades: [], township: township, isTownshipAssumed: !township.isEmpty)
    return try write { database in
      let session = try register(form, code: nil, by: nil, at: now, in: database).session
      try see(card, of: try personRow(session.id, in: database), by: .system, at: now, in: database)
      let row = try personRow(session.id, in: database)
      let receipt = try freeUntil.map {
        try signInOnce(row, until: $0(form.hours), at: now, in: database)
      }
      return (try self.session(of: row), receipt)
    }
  }

  /// Returns the person an ID card names; nil where nobody is registered with its number.
  package func holder(of card: IDCard, by attendant: AttendantID) throws -> PersonSummary? {
    guard let known = try takeCard(card, by: .attendant(attendant)) else { return nil }
    return try person(known.session.id)
  }

  private func row(withIDNumber digest: Data, in database: Database) throws -> Row? {
    try Row.fetchOne(
      database, sql: "SELECT * FROM person WHERE idNumberDigest = ? AND mergedInto IS NULL",
      arguments: [digest])
  }

  /// The document is seen, once; a name that was left to the attendant stands on it.
  private func see(
    _ card: IDCard, of row: Row, by actor: ActingParty, at now: Instant, in database: Database
  ) throws {
    let person = JobSeekerID(row["id"])
    if try name(of: row) == PersonName.pending {
      try fill(row, with: PersonCompletion(name: card.name), in: database)
      try outbox.append(
        .personCompleted, by: actor,
        body: ["person": .string(person.text), "fields": .array([.string("name")])], at: now,
        in: database)
    }
    guard try verification(of: row) == .selfDeclared else { return }
    try verify(person, document: .identityCard, by: actor, at: now, in: database)
  }

  private func signInOnce(
    _ row: Row, until: Instant, at now: Instant, in database: Database
  ) throws -> Receipt {
    let day = try businessDay(at: now, in: database)
    let key: Int64 = row["key"]
    let known = try Row.fetchOne(
      database,
      sql: """
        SELECT r.number, r.issuedAt, s.number AS place FROM signIn s JOIN receipt r
          ON r.day = s.day AND r.personKey = s.personKey AND r.subject = 'signIn'
        WHERE s.day = ? AND s.personKey = ? AND s.endAt > ? ORDER BY r.issuedAt DESC LIMIT 1
        """, arguments: [day.number, key, now.milliseconds])
    if let known {
      return Receipt(
        number: known["number"], issuedAt: Instant(milliseconds: known["issuedAt"]),
        subject: .signIn(queueNumber: known["place"]))
    }
    return try signIn(JobSeekerID(row["id"]), until: until, way: nil, at: now, in: database)
  }
}
