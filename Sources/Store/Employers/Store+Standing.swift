import CountyAPI
import GRDB
package import OddJobMarket

extension Store {
  /// Records that an attendant has seen a document of an employer; a second look changes nothing.
  ///
  /// - Throws: `Refusal.notAllowed` for a document that such an employer has not.
  package func see(
    _ document: EmployerDocument, of employer: EmployerID, by attendant: AttendantID
  ) throws -> EmployerSummary {
    let now = surroundings.clock.now
    return try write { database in
      let row = try employerRow(employer, in: database)
      let kind = try row.decoded("kind", as: EmployerKind.self)
      guard kind.documents.contains(document) else { throw Refusal.notAllowed }
      if !EmployerVerification(row: row).hasSeen(document) {
        try database.execute(
          sql: "UPDATE employer SET \(document.column) = 1 WHERE id = ?",
          arguments: [employer.rawValue])
        try database.execute(
          sql: """
            INSERT INTO employerDocumentSeen(employerKey, document, seenBy, seenAt)
            VALUES (?, ?, ?, ?)
            """,
          arguments: [
            row["key"] as Int64, document.rawValue, attendant.rawValue, now.milliseconds,
          ])
        try outbox.append(
          .employerVerified, by: .attendant(attendant),
          body: ["employer": .string(employer.text), "document": .string(document.rawValue)],
          at: now, in: database)
      }
      return try employerSummary(of: employer, in: database)
    }
  }

  /// Lets a person speak for an employer; a second time changes nothing.
  ///
  /// - Throws: `Refusal.documentNotSeen` for a person nobody has seen a document of: who posts in
  ///   another's name is known by name.
  package func addAgent(
    _ person: JobSeekerID, to employer: EmployerID, by attendant: AttendantID
  ) throws -> EmployerSummary {
    let now = surroundings.clock.now
    return try write { database in
      let row = try employerRow(employer, in: database)
      let personRow = try personRow(person, in: database)
      guard try verification(of: personRow).isVerified else { throw Refusal.documentNotSeen }
      try database.execute(
        sql: "INSERT OR IGNORE INTO employerAgent(employerKey, personKey) VALUES (?, ?)",
        arguments: [row["key"] as Int64, personRow["key"] as Int64])
      if database.changesCount > 0 {
        try outbox.append(
          .employerAgentAdded, by: .attendant(attendant),
          body: ["employer": .string(employer.text), "person": .string(person.text)], at: now,
          in: database)
      }
      return try employerSummary(of: employer, in: database)
    }
  }

  /// Suspends an employer through a last day, after which it is free again without anyone's act: it
  /// can't post nor take anyone on, and its live postings are paused. Whoever is confirmed stays.
  ///
  /// - Throws: `Refusal.suspensionNeedsReason`, `.suspensionEnd` for a day that is past, too far, or
  ///   not after the end of a suspension that runs, `.dateNeedsConfirmation` while the day is in
  ///   doubt.
  package func suspend(
    _ employer: EmployerID, reason: String, through lastDay: BusinessDay, by attendant: AttendantID
  ) throws -> EmployerSummary {
    let now = surroundings.clock.now
    guard Self.isReason(reason) else { throw Refusal.suspensionNeedsReason }
    return try write { database in
      let row = try employerRow(employer, in: database)
      try requireCertainDate(in: database)
      let today = try businessDay(at: now, in: database)
      let latest = today.advanced(by: EmployerSuspension.daysMax - 1)
      let isLater = (row["suspendedUntilDay"] as Int?).map { $0 < lastDay.number } ?? true
      guard (today...latest).contains(lastDay), isLater else {
        throw Refusal.suspensionEnd(daysMax: EmployerSuspension.daysMax)
      }
      try database.execute(
        sql: """
          INSERT INTO employerSuspension(employerKey, reason, firstDay, lastDay, suspendedBy,
            suspendedAt) VALUES (?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          row["key"] as Int64, reason, today.number, lastDay.number, attendant.rawValue,
          now.milliseconds,
        ])
      try outbox.append(
        .employerSuspended, by: .attendant(attendant),
        body: [
          "employer": .string(employer.text), "reason": .string(reason),
          "firstDay": .number(today.number), "lastDay": .number(lastDay.number),
        ], at: now, in: database)
      return try employerSummary(of: employer, in: database)
    }
  }

  /// Ends a suspension before its last day.
  ///
  /// - Throws: `Refusal.suspensionNeedsReason`, `.notAllowed` where none is in force,
  ///   `.dateNeedsConfirmation` while the day is in doubt.
  package func liftSuspension(
    of employer: EmployerID, reason: String, by attendant: AttendantID
  ) throws -> EmployerSummary {
    let now = surroundings.clock.now
    guard Self.isReason(reason) else { throw Refusal.suspensionNeedsReason }
    return try write { database in
      let row = try employerRow(employer, in: database)
      try requireCertainDate(in: database)
      guard try isSuspended(row, on: try businessDay(at: now, in: database)) else {
        throw Refusal.notAllowed
      }
      try database.execute(
        sql: """
          UPDATE employerSuspension SET liftReason = ?, liftedBy = ?, liftedAt = ?
          WHERE key = (SELECT max(key) FROM employerSuspension WHERE employerKey = ?)
          """,
        arguments: [
          reason, attendant.rawValue, now.milliseconds, row["key"] as Int64,
        ])
      try outbox.append(
        .suspensionLifted, by: .attendant(attendant),
        body: ["employer": .string(employer.text), "reason": .string(reason)], at: now,
        in: database)
      return try employerSummary(of: employer, in: database)
    }
  }

  private static func isReason(_ text: String) -> Bool {
    !text.allSatisfy(\.isWhitespace) && text.unicodeScalars.count <= 200
  }

  private func requireCertainDate(in database: Database) throws {
    if try Self.dayGuard(database)?.needsConfirmation == true {
      throw Refusal.dateNeedsConfirmation
    }
  }
}

extension EmployerDocument {
  fileprivate var column: String {
    switch self {
    case .licence: "licenceSeen"
    case .agentIdentity: "agentIdentitySeen"
    case .agentAuthority: "agentAuthoritySeen"
    }
  }
}
