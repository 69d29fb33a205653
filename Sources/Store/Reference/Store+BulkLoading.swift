import CountyAPI
import FoundationEssentials
import GRDB
package import OddJobMarket

/// A person, an employer or a posting to be loaded many at a time: demonstration data and imports.
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

/// A placement of the past, as a demonstration's history has it.
package struct BulkPlacement: Sendable {
  package var jobSeeker: JobSeekerID
  package var shift: ShiftID
  /// The steps after confirmation, oldest first.
  package var steps: [ApplicationEvent]
  package var reason: TransitionReason?

  package init(
    jobSeeker: JobSeekerID, shift: ShiftID, steps: [ApplicationEvent], reason: TransitionReason?
  ) {
    self.jobSeeker = jobSeeker
    self.shift = shift
    self.steps = steps
    self.reason = reason
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
  package func load(postings: [BulkPosting], appendsOperations: Bool, by actor: ActingParty) throws {
    let now = surroundings.clock.now
    try write { database in
      let day = try businessDay(at: now, in: database)
      let keys = try employerKeys(database)
      for bulk in postings {
        guard let employerKey = keys[bulk.posting.employer] else { throw Refusal.unknownRecord }
        try insert(
          bulk.posting, shifts: bulk.shifts, employerKey: employerKey, on: day, at: now, database)
        guard appendsOperations else { continue }
        try outbox.append(
          .postingPublished, by: actor,
          body: try Self.body(of: bulk.posting, shifts: bulk.shifts), at: now, in: database)
      }
    }
  }

  /// Loads placements of the past: each was confirmed an hour before its shift began, and took its
  /// steps after it ended. Those that would break a rule are left out.
  package func load(placements: [BulkPlacement]) throws {
    try write { database in
      for placement in placements {
        try database.inSavepoint {
          try insert(placement, in: database) ? .commit : .rollback
        }
      }
    }
  }

  private func insert(_ placement: BulkPlacement, in database: Database) throws -> Bool {
    guard
      let row = try Row.fetchOne(
        database,
        sql: """
          SELECT s.key, s.startAt, s.endAt, w.key AS personKey FROM shift s, person w
          WHERE s.id = ? AND w.id = ?
          """, arguments: [placement.shift.rawValue, placement.jobSeeker.rawValue])
    else { return false }
    let id: ApplicationID = surroundings.identifiers.identifier()
    let confirmedAt = Instant(milliseconds: row["startAt"]) - 60
    let day = settings.calendar.businessDay(of: confirmedAt)
    do {
      try database.execute(
        sql: """
          INSERT INTO application(id, personKey, shiftKey, state, slipNumber, slipIssuedAt,
            createdAt, changedAt) VALUES (?, ?, ?, 'confirmed', ?, ?, ?, ?)
          """,
        arguments: [
          id.rawValue, row["personKey"] as Int64, row["key"] as Int64,
          try dayNumber("receipt", on: day, in: database), confirmedAt.milliseconds,
          confirmedAt.milliseconds, confirmedAt.milliseconds,
        ])
      for step in placement.steps {
        try database.execute(
          sql: """
            UPDATE application SET state = ?, changedAt = ?, cause = ?,
              arrivedAt = CASE ? WHEN 'arrived' THEN ? ELSE arrivedAt END,
              arrivalSource = CASE ? WHEN 'arrived' THEN 'employer' ELSE arrivalSource END
            WHERE id = ?
            """,
          arguments: [
            step.target.rawValue, row["endAt"] as Int64, placement.reason?.cause.rawValue,
            step.target.rawValue, row["startAt"] as Int64, step.target.rawValue, id.rawValue,
          ])
      }
      return true
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      return false
    }
  }

  private func employerKeys(_ database: Database) throws -> [EmployerID: Int64] {
    let rows = try Row.fetchCursor(database, sql: "SELECT id, key FROM employer")
    var keys: [EmployerID: Int64] = [:]
    while let row = try rows.next() { keys[EmployerID(row["id"])] = row["key"] }
    return keys
  }
}
