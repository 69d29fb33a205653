import CountyAPI
import FoundationEssentials
import GRDB
package import OddJobMarket

/// An employer to be loaded with many others: demonstration data and imports.
package struct BulkEmployer: Sendable {
  package var employer: Employer
  package var phone: String?
  /// The person who speaks for the employer, where one is registered.
  package var agent: JobSeekerID?

  package init(employer: Employer, phone: String?, agent: JobSeekerID?) {
    self.employer = employer
    self.phone = phone
    self.agent = agent
  }
}

package struct BulkPerson: Sendable {
  package var id: JobSeekerID
  package var form: ValidatedRegistration
  package var document: IdentityDocument?
  package var certificatesSeen: Set<Certificate>

  package init(
    id: JobSeekerID, form: ValidatedRegistration, document: IdentityDocument?,
    certificatesSeen: Set<Certificate>
  ) {
    self.id = id
    self.form = form
    self.document = document
    self.certificatesSeen = certificatesSeen
  }
}

package struct BulkPosting: Sendable {
  package var posting: Posting
  package var shifts: [Shift]

  package init(posting: Posting, shifts: [Shift]) {
    self.posting = posting
    self.shifts = shifts
  }
}

/// An application with the way it took, as a demonstration's history has it.
package struct BulkApplication: Sendable {
  package var id: ApplicationID
  package var jobSeeker: JobSeekerID
  package var shift: ShiftID
  package var appliedAt: Instant
  /// Oldest first, from applied on.
  package var steps: [ApplicationTransition]

  package init(
    id: ApplicationID, jobSeeker: JobSeekerID, shift: ShiftID, appliedAt: Instant,
    steps: [ApplicationTransition]
  ) {
    self.id = id
    self.jobSeeker = jobSeeker
    self.shift = shift
    self.appliedAt = appliedAt
    self.steps = steps
  }
}

extension Store {
  /// Loads people in one transaction.
  package func load(people: [BulkPerson]) throws {
    let now = surroundings.clock.now
    let codes = try people.map { person in
      try person.form.personalCode.map {
        try PINHash.make(
          $0.digits, salt: surroundings.identifiers.salt(), vault: vault, cost: settings.pinCost)
      }
    }
    try write { database in
      let day = try businessDay(at: now, in: database)
      for (person, code) in zip(people, codes) {
        let key = try insertPerson(
          person.id, person.form, code: code, on: day, at: now, in: database)
        if let document = person.document {
          try database.execute(
            sql: "UPDATE person SET verification = 'verified', document = ? WHERE key = ?",
            arguments: [document.rawValue, key])
        }
        for certificate in person.certificatesSeen {
          try database.execute(
            sql: "INSERT INTO certificateSeen VALUES (?, ?, 'system', ?)",
            arguments: [key, certificate.rawValue, now.milliseconds])
        }
      }
    }
  }

  /// Loads employers in one transaction, after their agents.
  package func load(employers: [BulkEmployer]) throws {
    let now = surroundings.clock.now
    try write { database in
      for bulk in employers {
        let key = try insert(bulk.employer, phone: bulk.phone, at: now, in: database)
        guard let agent = bulk.agent else { continue }
        try database.execute(
          sql: """
            INSERT INTO employerAgent(employerKey, personKey)
            SELECT ?, key FROM person WHERE id = ?
            """, arguments: [key, agent.rawValue])
      }
    }
  }

  /// Loads postings in one transaction, each with its operation when `appendsOperations` is set: an
  /// import is a fact of the market, invented history is not.
  package func load(postings: [BulkPosting], appendsOperations: Bool, by actor: ActingParty) throws
  {
    let now = surroundings.clock.now
    try write { database in
      let day = try businessDay(at: now, in: database)
      let keys = try employerKeys(database)
      for bulk in postings {
        guard let employerKey = keys[bulk.posting.employer] else { throw Refusal.unknownRecord }
        let readable = try publicPosting(bulk.posting, employerKey: employerKey, in: database)
        try insert(
          readable, shifts: bulk.shifts, employerKey: employerKey, on: day, at: now, database)
        guard appendsOperations else { continue }
        try outbox.append(
          .postingPublished, by: actor,
          body: Self.body(of: readable, shifts: bulk.shifts), at: now, in: database)
      }
    }
  }

  /// Loads applications of the past with the steps they took. Those that would break a rule of the
  /// schema are left out; returns how many were taken.
  @discardableResult
  package func load(applications: [BulkApplication]) throws -> Int {
    try write { database in
      var taken = 0
      for application in applications {
        try database.inSavepoint {
          guard try insert(application, in: database) else { return .rollback }
          taken += 1
          return .commit
        }
      }
      return taken
    }
  }

  /// Closes postings whose history has been loaded: nobody can be confirmed on them any more.
  package func close(postings: [PostingID]) throws {
    try write { database in
      for posting in postings {
        try database.execute(
          sql: "UPDATE posting SET state = 'closed' WHERE id = ? AND state = 'live'",
          arguments: [posting.rawValue])
      }
    }
  }

  /// Loads sign-ins with the numbers they had, each shown to its person when it was made.
  package func load(signIns: [(signIn: SignIn, at: Instant)]) throws {
    try write { database in
      for (signIn, instant) in signIns {
        let isKnown = try Bool.fetchOne(
          database,
          sql: """
            SELECT EXISTS (SELECT 1 FROM signIn s JOIN person w ON w.key = s.personKey
              WHERE s.day = ? AND w.id = ?)
            """, arguments: [signIn.day.number, signIn.jobSeeker.rawValue])
        guard isKnown != true else { continue }
        let number = try nextNumber("signIn", on: signIn.day, in: database)
        try database.execute(
          sql: """
            INSERT INTO signIn(personKey, day, startAt, endAt, number, signedInAt, givenOutAt,
              givenOutBy)
            SELECT key, ?, ?, ?, ?, ?, ?, 'screen' FROM person WHERE id = ?
            """,
          arguments: [
            signIn.day.number, signIn.window.start.milliseconds, signIn.window.end.milliseconds,
            number, instant.milliseconds, instant.milliseconds, signIn.jobSeeker.rawValue,
          ])
      }
    }
  }

  /// Returns those of the postings that the file does not hold yet.
  package func unknown(postings: [PostingID]) throws -> Set<PostingID> {
    try read { database in
      let statement = try database.cachedStatement(sql: "SELECT 1 FROM posting WHERE id = ?")
      return Set(
        try postings.filter {
          try Int.fetchOne(statement, arguments: [$0.rawValue]) == nil
        })
    }
  }

  private func insert(_ application: BulkApplication, in database: Database) throws -> Bool {
    do {
      let statement = try database.cachedStatement(
        sql: """
          INSERT INTO application(id, personKey, shiftKey, state, createdAt, changedAt)
          SELECT ?, w.key, s.key, 'applied', ?, ? FROM shift s, person w WHERE s.id = ? AND w.id = ?
          """)
      try statement.execute(
        arguments: [
          application.id.rawValue, application.appliedAt.milliseconds,
          application.appliedAt.milliseconds, application.shift.rawValue,
          application.jobSeeker.rawValue,
        ])
      guard database.changesCount == 1 else { return false }
      for step in application.steps { try take(step, application.id, in: database) }
      return true
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      return false
    }
  }

  private func take(
    _ step: ApplicationTransition, _ application: ApplicationID, in database: Database
  ) throws {
    let next = step.event.target
    let isConfirmed = next == .confirmed
    let day = settings.calendar.businessDay(of: step.instant)
    let arrives = next == .arrived
    let statement = try database.cachedStatement(
      sql: """
        UPDATE application SET state = ?, changedAt = ?, cause = coalesce(?, cause),
          slipNumber = coalesce(slipNumber, ?), slipIssuedAt = coalesce(slipIssuedAt, ?),
          arrivedAt = coalesce(?, arrivedAt), arrivalSource = coalesce(?, arrivalSource)
        WHERE id = ?
        """)
    try statement.execute(
      arguments: [
        next.rawValue, step.instant.milliseconds, step.reason?.cause.rawValue,
        isConfirmed ? try dayNumber("receipt", on: day, in: database) : nil,
        isConfirmed ? step.instant.milliseconds : nil,
        arrives ? step.instant.milliseconds : nil,
        arrives ? step.arrivalSource.rawValue : nil, application.rawValue,
      ])
  }

  private func employerKeys(_ database: Database) throws -> [EmployerID: Int64] {
    let rows = try Row.fetchCursor(database, sql: "SELECT id, key FROM employer")
    var keys: [EmployerID: Int64] = [:]
    while let row = try rows.next() { keys[EmployerID(row["id"])] = row["key"] }
    return keys
  }
}
