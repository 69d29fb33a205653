import CountyAPI
import FoundationEssentials
import GRDB
package import OddJobMarket

extension Store {
  /// Records that an attendant has seen a document of the person (已核验).
  package func verify(
    _ person: JobSeekerID, document: IdentityDocument, by attendant: AttendantID
  ) throws -> PersonSummary {
    let now = surroundings.clock.now
    return try write { database in
      try verify(person, document: document, by: .attendant(attendant), at: now, in: database)
      return try summary(of: try personRow(person, in: database), at: now, in: database)
    }
  }

  /// The same inside a transaction that does more than this.
  func verify(
    _ person: JobSeekerID, document: IdentityDocument, by actor: ActingParty,
    at now: Instant, in database: Database
  ) throws {
    let key: Int64 = try personRow(person, in: database)["key"]
    try database.execute(
      sql: "UPDATE person SET verification = 'verified', document = ? WHERE key = ?",
      arguments: [document.rawValue, key])
    // Who has been seen as a person has been seen as a household too.
    try database.execute(
      sql: """
        UPDATE employer SET agentIdentitySeen = 1 WHERE kind = 'household' AND key IN
          (SELECT employerKey FROM employerAgent WHERE personKey = ?)
        """, arguments: [key])
    try outbox.append(
      .documentSeen, by: actor,
      body: ["person": .string(person.text), "document": .string(document.rawValue)], at: now,
      in: database)
  }

  /// Records that an attendant has seen a certificate of the person.
  package func recordCertificate(
    _ certificate: Certificate, of person: JobSeekerID, by attendant: AttendantID
  ) throws -> PersonSummary {
    let now = surroundings.clock.now
    return try write { database in
      let row = try personRow(person, in: database)
      try database.execute(
        sql: """
          INSERT INTO certificateSeen(personKey, certificate, seenBy, instant) VALUES (?, ?, ?, ?)
          ON CONFLICT DO UPDATE SET seenBy = excluded.seenBy, instant = excluded.instant
          """,
        arguments: [
          row["key"] as Int64, certificate.rawValue, attendant.text, now.milliseconds,
        ])
      try outbox.append(
        .certificateSeen, by: .attendant(attendant),
        body: ["person": .string(person.text), "certificate": .string(certificate.rawValue)],
        at: now, in: database)
      return try summary(of: row, at: now, in: database)
    }
  }

  /// Returns a person's full phone; that it was looked at is itself an entry in the chain.
  package func revealPhone(of person: JobSeekerID, by attendant: AttendantID) throws -> String {
    let now = surroundings.clock.now
    return try write { database in
      let row = try personRow(person, in: database)
      try outbox.append(
        .phoneRevealed, by: .attendant(attendant), body: ["person": .string(person.text)], at: now,
        in: database)
      return try phone(of: row) ?? ""
    }
  }

  /// Returns the people whose name, ID tail or phone matches, most recently registered first.
  ///
  /// Asked only until all people are in memory. A whole ID number or phone is found through its keyed
  /// hash; the rest by opening names, which takes about a microsecond each.
  package func people(matching text: String, limit: Int) throws -> [PersonSummary] {
    let now = surroundings.clock.now
    let wanted = text.filter { !$0.isWhitespace }
    return try read { database in
      let exact = try Row.fetchAll(
        database,
        sql: """
          SELECT * FROM person WHERE (idNumberDigest = ? OR phoneDigest = ?)
            AND mergedInto IS NULL AND erasedAt IS NULL LIMIT ?
          """,
        arguments: [
          vault.digest(wanted.uppercased(), field: .idNumber),
          vault.digest(wanted, field: .phone), limit,
        ])
      if !exact.isEmpty { return try exact.map { try summary(of: $0, at: now, in: database) } }
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT * FROM person WHERE mergedInto IS NULL AND erasedAt IS NULL ORDER BY key DESC
          """)
      var found: [PersonSummary] = []
      while found.count < limit, let row = try rows.next() {
        if try wanted.isEmpty || mentions(wanted, row) {
          found.append(try summary(of: row, at: now, in: database))
        }
      }
      return found
    }
  }

  package func person(_ id: JobSeekerID) throws -> PersonSummary {
    let now = surroundings.clock.now
    return try read { try summary(of: try personRow(id, in: $0), at: now, in: $0) }
  }

  private func mentions(_ wanted: String, _ row: Row) throws -> Bool {
    if try name(of: row).contains(wanted) { return true }
    guard wanted.utf8.count >= 3, wanted.utf8.allSatisfy({ $0 < 0x80 }) else { return false }
    if try idNumber(of: row)?.text.hasSuffix(wanted.uppercased()) == true { return true }
    return try phone(of: row)?.contains(wanted) == true
  }

  func summary(of row: Row, at now: Instant, in database: Database) throws -> PersonSummary {
    let day = try businessDay(at: now, in: database)
    let isSignedIn = try Bool.fetchOne(
      database, sql: "SELECT EXISTS (SELECT 1 FROM signIn WHERE day = ? AND personKey = ?)",
      arguments: [day.number, row["key"] as Int64])
    return try summary(of: row, isSignedInToday: isSignedIn == true)
  }

  func summary(of row: Row, isSignedInToday: Bool) throws -> PersonSummary {
    let phone = try phone(of: row).flatMap { try? PhoneNumber(validating: $0) }
    return PersonSummary(
      id: JobSeekerID(row["id"]), name: try name(of: row),
      idNumberTail: try idNumber(of: row)?.tail ?? "", maskedPhone: phone?.masked ?? "",
      verification: try verification(of: row), trades: try trades(of: row),
      township: row["township"], isSignedInToday: isSignedInToday,
      hasPersonalCode: (row["codeHash"] as Data?) != nil,
      isTownshipAssumed: row["townshipAssumed"])
  }
}
