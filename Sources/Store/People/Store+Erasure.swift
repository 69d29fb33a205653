import CountyAPI
import FoundationEssentials
import GRDB
package import OddJobMarket

extension Store {
  /// Deletes what is kept about a person: what was given freely at any time, everything once nothing
  /// stands against it.
  ///
  /// What is left of a person about whom everything was deleted is a record without a name, to which
  /// old work, receipts and figures still refer. The salt of their commitments goes too, so that
  /// nobody can try numbers against the chain any more. The operation makes the county destroy what
  /// it has sealed of them.
  /// - Throws: `Refusal.erasureWaits`; `.notAllowed` for anybody but the person, an attendant and, for
  ///   everything, the rule of the station; `.unknownRecord`, `.personMerged`, `.personErased`.
  package func erase(
    _ extent: ErasureExtent, of person: JobSeekerID, by actor: ActingParty
  ) throws {
    switch (actor, extent) {
    case (.attendant, _), (.jobSeeker(person), _), (.system, .everything): break
    default: throw Refusal.notAllowed
    }
    let now = surroundings.clock.now
    try write { database in
      try erase(extent, of: try personRow(person, in: database), by: actor, at: now, in: database)
    }
  }

  /// Deletes everything about people whose time is over, at most so many; nobody while the date is in
  /// doubt, since a clock that jumped ahead would forget everyone.
  ///
  /// - Returns: who they were; fewer than `limit` where nobody else is due.
  package func eraseLapsed(limit: Int = 20) throws -> [JobSeekerID] {
    let now = surroundings.clock.now
    let isAnyoneDue = try read { database in
      try !isDateInDoubt(database) && !lapsed(at: now, limit: 1, in: database).isEmpty
    }
    guard isAnyoneDue else { return [] }
    return try write { database in
      let due = try lapsed(at: now, limit: limit, in: database)
      for row in due { try erase(.everything, of: row, by: .system, at: now, in: database) }
      return due.map { JobSeekerID($0["id"]) }
    }
  }

  private func erase(
    _ extent: ErasureExtent, of row: Row, by actor: ActingParty, at now: Instant,
    in database: Database
  ) throws {
    let person = JobSeekerID(row["id"])
    let key: Int64 = row["key"]
    if extent == .everything {
      if try isDateInDoubt(database) { throw Refusal.dateNeedsConfirmation }
      if let obstacle = try traces(of: key, at: now, in: database).obstacle {
        throw Refusal.erasureWaits(obstacle)
      }
    }
    // The file lets a record be erased only once the chain says so.
    try outbox.append(
      .personErased, by: actor,
      body: ["person": .string(person.text), "extent": .string(extent.rawValue)], at: now,
      in: database)
    for field in extent.sealedFields {
      try database.execute(
        sql: "DELETE FROM envelopeSent WHERE person = ? AND field = ?",
        arguments: [person.rawValue, field.rawValue])
    }
    switch extent {
    case .givenFreely:
      try database.execute(
        sql: "UPDATE person SET \(Self.withoutGivenFreely) WHERE key = :key",
        arguments: ["hours": WorkingHours.wholeDay.rawValue, "key": key])
    case .everything: try forget(row, at: now, in: database)
    }
  }

  private static let withoutGivenFreely = """
    sealedPhone = NULL, phoneDigest = NULL, sealedGroups = NULL, sealedVerifiedGroups = NULL,
    payAsked = NULL, distanceAccepted = NULL, latitude = NULL, longitude = NULL, hours = :hours
    """

  /// Makes a record, and those that were merged into it, nobody's.
  private func forget(_ row: Row, at now: Instant, in database: Database) throws {
    let key: Int64 = row["key"]
    try forgetHousehold(of: key, in: database)
    for table in ["employerAgent", "certificateSeen", "registration"] {
      try database.execute(sql: "DELETE FROM \(table) WHERE personKey = ?", arguments: [key])
    }
    let merged = try Row.fetchAll(
      database,
      sql: """
        WITH RECURSIVE oneself(key) AS (
          SELECT ? UNION SELECT p.key FROM person p JOIN oneself o ON p.mergedInto = o.key)
        SELECT p.key, p.id, p.mergedInto FROM person p JOIN oneself o ON o.key = p.key
        """, arguments: [key])
    for record in merged {
      try database.execute(
        sql: """
          UPDATE person SET \(Self.withoutGivenFreely), sealedName = :name,
            sealedIDNumber = NULL, idNumberDigest = NULL, codeSalt = NULL, codeHash = NULL,
            trades = '[]', township = '', townshipAssumed = 0, verification = 'selfDeclared',
            document = NULL, commitmentSalt = :salt,
            erasedAt = iif(mergedInto IS NULL, :now, NULL)
          WHERE key = :key
          """,
        arguments: [
          "hours": WorkingHours.wholeDay.rawValue,
          "name": try vault.seal(PersonName.erased, field: .personName, record: record["id"]),
          "salt": surroundings.identifiers.salt(), "now": now.milliseconds,
          "key": record["key"] as Int64,
        ])
    }
  }

  /// As a household that hired, the person has a record of its own with name and phone.
  private func forgetHousehold(of key: Int64, in database: Database) throws {
    let households = try Row.fetchAll(
      database,
      sql: """
        SELECT e.key, e.id FROM employer e JOIN employerAgent a ON a.employerKey = e.key
        WHERE a.personKey = ? AND e.kind = 'household'
          AND NOT EXISTS (SELECT 1 FROM employerAgent o
            WHERE o.employerKey = e.key AND o.personKey <> a.personKey)
        """, arguments: [key])
    for household in households {
      try database.execute(
        sql: "UPDATE employer SET sealedName = ?, sealedPhone = NULL WHERE key = ?",
        arguments: [
          try vault.seal(PersonName.erased, field: .employerName, record: household["id"]),
          household["key"] as Int64,
        ])
    }
  }

  private func isDateInDoubt(_ database: Database) throws -> Bool {
    try Self.dayGuard(database)?.needsConfirmation ?? false
  }

  /// Who did nothing here for as long as the station keeps anything. The rare one against whom
  /// something still stands is passed over.
  private func lapsed(at now: Instant, limit: Int, in database: Database) throws -> [Row] {
    let before = now - KeepingTime.afterLastVisit
    let rows = try Row.fetchCursor(
      try database.cachedStatement(
        sql: """
          SELECT * FROM person w WHERE createdAt < :before AND mergedInto IS NULL
            AND erasedAt IS NULL
            AND NOT EXISTS (SELECT 1 FROM signIn
              WHERE personKey = w.key AND signedInAt >= :before)
            AND NOT EXISTS (SELECT 1 FROM application
              WHERE personKey = w.key AND createdAt >= :before)
          ORDER BY key
          """), arguments: ["before": before.milliseconds])
    var found: [Row] = []
    while found.count < limit, let row = try rows.next() {
      let traces = try traces(of: row["key"], at: now, in: database)
      if traces.obstacle == nil, traces.last < before { found.append(row.copy()) }
    }
    return found
  }
}
