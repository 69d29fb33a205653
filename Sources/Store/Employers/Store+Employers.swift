import CountyAPI
import FoundationEssentials
import GRDB
package import OddJobMarket

extension Store {
  /// Adds an employer; a household's name is sealed, a firm's is public.
  package func addEmployer(
    name: String, kind: EmployerKind, phone: PhoneNumber?,
    verification: EmployerVerification = EmployerVerification(), by actor: ActingParty
  ) throws -> Employer {
    let now = surroundings.clock.now
    return try write { database in
      let employer = Employer(
        id: surroundings.identifiers.identifier(), kind: kind, name: name,
        verification: verification)
      try insert(employer, phone: phone?.text, at: now, in: database)
      try outbox.append(
        .employerAdded, by: actor,
        body: [
          "employer": .string(employer.id.text), "kind": .string(kind.rawValue),
          "name": kind.isHousehold ? .null : .string(name),
        ], at: now, in: database)
      return employer
    }
  }

  /// Returns employers whose name holds the text, at most `limit`, most recently added first.
  package func employers(matching text: String, limit: Int) throws -> [Employer] {
    try read { database in
      let rows = try Row.fetchCursor(database, sql: "SELECT * FROM employer ORDER BY key DESC")
      var found: [Employer] = []
      while found.count < limit, let row = try rows.next() {
        let employer = try employer(row)
        if text.isEmpty || employer.name.contains(text) { found.append(employer) }
      }
      return found
    }
  }

  /// Returns the employers a person may speak for.
  package func employers(of person: JobSeekerID) throws -> [EmployerSession] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT e.* FROM employer e JOIN employerAgent a ON a.employerKey = e.key
          JOIN person p ON p.key = a.personKey WHERE p.id = ? ORDER BY e.key
          """, arguments: [person.rawValue]
      ).map { row in
        let employer = try employer(row)
        return EmployerSession(
          id: employer.id, name: employer.name, kind: employer.kind,
          verification: employer.verification)
      }
    }
  }

  /// Returns whom to ask about an employer's work: the employer's own phone, or that of the person
  /// who speaks for it; nil where neither is known.
  package func contact(of employer: EmployerID) throws -> PostingContact? {
    try read { database in
      let row = try employerRow(employer, in: database)
      let agent = try Row.fetchOne(
        database,
        sql: """
          SELECT w.* FROM person w JOIN employerAgent a ON a.personKey = w.key
          WHERE a.employerKey = ? ORDER BY w.key LIMIT 1
          """, arguments: [row["key"] as Int64])
      let sealedPhone: Data? = row["sealedPhone"]
      let ownPhone = try sealedPhone.map {
        try vault.open($0, field: .employerPhone, record: employer.rawValue)
      }
      guard let phone = try ownPhone ?? agent.flatMap({ try phone(of: $0) }) else { return nil }
      let name = try agent.map { try self.name(of: $0) } ?? self.employer(row).name
      return PostingContact(name: name, phone: phone)
    }
  }

  /// Makes a person a household employer, once: who has been seen as a person has been seen as a
  /// household too.
  package func becomeHousehold(_ person: JobSeekerID) throws {
    let now = surroundings.clock.now
    try write { database in
      let row = try personRow(person, in: database)
      let exists = try Bool.fetchOne(
        database,
        sql: """
          SELECT EXISTS (SELECT 1 FROM employerAgent a JOIN employer e ON e.key = a.employerKey
            WHERE a.personKey = ? AND e.kind = 'household')
          """, arguments: [row["key"] as Int64])
      guard exists != true else { return }
      let isVerified = row["verification"] == "verified"
      let employer = Employer(
        id: surroundings.identifiers.identifier(), kind: .household, name: try name(of: row),
        verification: EmployerVerification(agentIdentitySeen: isVerified))
      let key = try insert(employer, phone: try phone(of: row), at: now, in: database)
      try database.execute(
        sql: "INSERT INTO employerAgent(employerKey, personKey) VALUES (?, ?)",
        arguments: [key, row["key"] as Int64])
      try outbox.append(
        .employerAdded, by: .jobSeeker(person),
        body: [
          "employer": .string(employer.id.text), "kind": .string(employer.kind.rawValue),
          "name": .null, "person": .string(person.text),
        ], at: now, in: database)
    }
  }

  @discardableResult
  func insert(
    _ employer: Employer, phone: String?, at now: Instant, in database: Database
  ) throws -> Int64 {
    let record = employer.id.rawValue
    try database.execute(
      sql: """
        INSERT INTO employer(id, kind, publicName, sealedName, sealedPhone, licenceSeen,
          agentIdentitySeen, agentAuthoritySeen, createdAt) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        record, employer.kind.rawValue, employer.kind.isHousehold ? nil : employer.name,
        try vault.seal(employer.name, field: .employerName, record: record),
        try phone.map { try vault.seal($0, field: .employerPhone, record: record) },
        employer.verification.licenceSeen, employer.verification.agentIdentitySeen,
        employer.verification.agentAuthoritySeen, now.milliseconds,
      ])
    return database.lastInsertedRowID
  }

  func employerRow(_ employer: EmployerID, in database: Database) throws -> Row {
    guard
      let row = try Row.fetchOne(
        database, sql: "SELECT * FROM employer WHERE id = ?", arguments: [employer.rawValue])
    else { throw Refusal.unknownRecord }
    return row
  }

  func isSuspended(_ employer: Row, on day: BusinessDay) throws -> Bool {
    let lastDay: Int? = employer["suspendedUntilDay"]
    return lastDay.map { day.number <= $0 } ?? false
  }

  func isVerified(_ employer: Row) throws -> Bool {
    let kind = try employer.decoded("kind", as: EmployerKind.self)
    return EmployerVerification(row: employer).suffices(for: kind)
  }

  func requireAgent(
    _ person: JobSeekerID, employerKey: Int64, in database: Database
  ) throws {
    let isAgent = try Bool.fetchOne(
      database,
      sql: """
        SELECT EXISTS (SELECT 1 FROM employerAgent a JOIN person p ON p.key = a.personKey
          WHERE p.id = ? AND a.employerKey = ?)
        """, arguments: [person.rawValue, employerKey])
    guard isAgent == true else { throw Refusal.notAllowed }
  }

  func employer(_ row: Row) throws -> Employer {
    let id = EmployerID(row["id"])
    let lastDay: Int? = row["suspendedUntilDay"]
    return Employer(
      id: id, kind: try row.decoded("kind", as: EmployerKind.self),
      name: try vault.open(row["sealedName"], field: .employerName, record: id.rawValue),
      verification: EmployerVerification(row: row),
      suspension: lastDay.map {
        EmployerSuspension(
          reason: row["suspensionReason"] ?? "", lastDay: BusinessDay(number: $0))
      })
  }
}

extension EmployerVerification {
  /// Reads what has been seen of an employer from its row.
  init(row: Row) {
    self.init(
      licenceSeen: row["licenceSeen"], agentIdentitySeen: row["agentIdentitySeen"],
      agentAuthoritySeen: row["agentAuthoritySeen"])
  }
}
