import CountyAPI
import FoundationEssentials
import GRDB
package import OddJobMarket

extension Store {
  /// Makes two records of one person one: everything that refers to the first refers to the survivor
  /// afterwards, and the first points to it for good.
  ///
  /// What the survivor lacks (ID number, phone, code, document) it takes over. Where both wish for the
  /// same shift, the weaker wish is withdrawn.
  /// - Throws: `Refusal.differentIDNumbers`, `.mergeOverlaps` where they are two people;
  ///   `.personMerged`, `.unknownRecord`.
  package func merge(
    _ merged: JobSeekerID, into survivor: JobSeekerID, by attendant: AttendantID
  ) throws -> PersonSummary {
    let now = surroundings.clock.now
    guard merged != survivor else { throw Refusal.notAllowed }
    return try write { database in
      let old = try personRow(merged, in: database)
      let kept = try personRow(survivor, in: database)
      let hasTwoNumbers =
        (old["idNumberDigest"] as Data?) != nil && (kept["idNumberDigest"] as Data?) != nil
      if hasTwoNumbers { throw Refusal.differentIDNumbers }
      let keys = MergedKeys(old: old["key"], kept: kept["key"])
      try requireNoOverlap(keys, in: database)
      try withdrawTwice(keys, by: attendant, at: now, in: database)
      try database.execute(
        sql: "UPDATE person SET mergedInto = ?, mergedAt = ? WHERE key = ?",
        arguments: [keys.kept, now.milliseconds, keys.old])
      try joinSignIns(keys, in: database)
      let moved = try moveReferences(keys, in: database)
      // What was verified changes hands only where the chain says why.
      try outbox.append(
        .peopleMerged, by: .attendant(attendant),
        body: [
          "person": .string(survivor.text), "merged": .string(merged.text),
          "applications": .number(moved),
        ], at: now, in: database)
      try takeOver(from: old, to: kept, in: database)
      return try summary(of: try personRow(survivor, in: database), at: now, in: database)
    }
  }

  private struct MergedKeys {
    let old: Int64
    let kept: Int64
    var arguments: StatementArguments { [old, kept] }
  }

  private func requireNoOverlap(_ keys: MergedKeys, in database: Database) throws {
    let title = try String.fetchOne(
      database,
      sql: """
        SELECT p.title FROM application a JOIN shift s ON s.key = a.shiftKey
        JOIN applicationStateName n ON n.name = a.state AND n.usesPlace = 1
        JOIN posting p ON p.key = s.postingKey
        JOIN application o JOIN shift t ON t.key = o.shiftKey
        JOIN applicationStateName m ON m.name = o.state AND m.usesPlace = 1, placementLimit l
        WHERE a.personKey = ? AND o.personKey = ?
          AND s.startAt < t.endAt + l.travelBuffer AND t.startAt < s.endAt + l.travelBuffer
        ORDER BY s.startAt LIMIT 1
        """, arguments: keys.arguments)
    if let title { throw Refusal.mergeOverlaps(title: title) }
  }

  /// Of two wishes of one person for one shift the one without a place is withdrawn, else the newer
  /// record's.
  private func withdrawTwice(
    _ keys: MergedKeys, by attendant: AttendantID, at now: Instant, in database: Database
  ) throws {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT a.id AS oldID, o.id AS keptID, n.usesPlace AS oldHasPlace, a.state, o.state AS keptState
        FROM application a JOIN application o ON o.shiftKey = a.shiftKey
        JOIN applicationStateName n ON n.name = a.state
        WHERE a.personKey = ? AND o.personKey = ?
        """, arguments: keys.arguments)
    for row in rows {
      let states = [
        try row.decoded("state", as: ApplicationState.self),
        try row.decoded("keptState", as: ApplicationState.self),
      ]
      guard states.allSatisfy({ $0.isOpen || $0.isPlacement }) else { continue }
      let weaker = ApplicationID(states[0].usesPlace ? row["keptID"] : row["oldID"])
      try step(
        weaker,
        ApplicationTransition(
          .withdraw, by: .attendant(attendant), at: now, reason: TransitionReason(.other)),
        in: database)
    }
  }

  /// Where both signed in on one day, the earlier number is theirs, until the later end.
  private func joinSignIns(_ keys: MergedKeys, in database: Database) throws {
    let twice = try Row.fetchAll(
      database,
      sql: """
        SELECT a.* FROM signIn a JOIN signIn o ON o.day = a.day
        WHERE a.personKey = ? AND o.personKey = ?
        """, arguments: keys.arguments)
    for row in twice {
      let day: Int = row["day"]
      try database.execute(
        sql: "DELETE FROM signIn WHERE day = ? AND personKey = ?", arguments: [day, keys.old])
      try database.execute(
        sql: """
          UPDATE signIn SET number = min(number, :number), startAt = min(startAt, :start),
            endAt = max(endAt, :end), signedInAt = min(signedInAt, :at),
            givenOutAt = iif(:number < number, :given, givenOutAt),
            givenOutBy = iif(:number < number, :way, givenOutBy)
          WHERE day = :day AND personKey = :kept
          """,
        arguments: [
          "number": row["number"] as Int, "start": row["startAt"] as Int64,
          "end": row["endAt"] as Int64, "at": row["signedInAt"] as Int64, "day": day,
          "given": row["givenOutAt"] as Int64?, "way": row["givenOutBy"] as String?,
          "kept": keys.kept,
        ])
    }
  }

  /// Moves everything that refers to the merged record, whatever table it stands in, and returns how
  /// many applications that were. What the survivor has already falls away.
  private func moveReferences(_ keys: MergedKeys, in database: Database) throws -> Int {
    try database.execute(
      sql: "UPDATE application SET personKey = ? WHERE personKey = ?",
      arguments: [keys.kept, keys.old])
    let moved = database.changesCount
    let references = try Row.fetchAll(
      database,
      sql: """
        SELECT m.name AS source, f."from" AS place FROM sqlite_master m
        JOIN pragma_foreign_key_list(m.name) f ON f."table" = 'person'
        WHERE m.type = 'table' AND m.name NOT IN ('person', 'application')
        ORDER BY m.name = 'crew'
        """)
    // A crew's leader is a member at any time: the membership moves first, and goes last.
    for reference in references {
      let table: String = reference["source"]
      let column: String = reference["place"]
      try database.execute(
        sql: "UPDATE OR IGNORE \"\(table)\" SET \"\(column)\" = ? WHERE \"\(column)\" = ?",
        arguments: [keys.kept, keys.old])
    }
    for table in ["certificateSeen", "crewMember", "employerAgent"] {
      try database.execute(
        sql: "DELETE FROM \(table) WHERE personKey = ?", arguments: [keys.old])
    }
    // What that membership left behind.
    try database.execute(
      sql: "UPDATE crewPast SET personKey = ? WHERE personKey = ?",
      arguments: [keys.kept, keys.old])
    return moved
  }

  /// The survivor takes what it lacks. A value is sealed for its record, so it is sealed anew.
  private func takeOver(from old: Row, to kept: Row, in database: Database) throws {
    let record: UUID = kept["id"]
    var values: [String: (any DatabaseValueConvertible)?] = [:]
    var given: [String] = ["codeSalt", "codeHash", "sealedGroups", "sealedVerifiedGroups"]
    if let number = try idNumber(of: old) {
      values["sealedIDNumber"] = try vault.seal(number.text, field: .idNumber, record: record)
      values["idNumberDigest"] = old["idNumberDigest"] as Data?
      given += ["sealedIDNumber", "idNumberDigest"]
    }
    // The code is asked for with the ID number, so it goes with it.
    let codeFollows = (old["idNumberDigest"] as Data?) != nil || (kept["codeHash"] as Data?) == nil
    if codeFollows, (old["codeHash"] as Data?) != nil {
      values["codeSalt"] = old["codeSalt"] as Data?
      values["codeHash"] = old["codeHash"] as Data?
    }
    if (kept["sealedPhone"] as Data?) == nil, let phone = try phone(of: old) {
      values["sealedPhone"] = try vault.seal(phone, field: .phone, record: record)
      values["phoneDigest"] = old["phoneDigest"] as Data?
      given += ["sealedPhone", "phoneDigest"]
    }
    if kept["verification"] == "selfDeclared", old["verification"] == "verified" {
      values["verification"] = "verified"
      values["document"] = old["document"] as String?
    }
    // What the person said of the other record is no guess.
    if kept["townshipAssumed"], !(old["townshipAssumed"] as Bool) {
      values["township"] = old["township"] as String
      values["townshipAssumed"] = false
    }
    let groups = Set(try groups(of: old)).union(try groups(of: kept)).map(\.rawValue).sorted()
    if !groups.isEmpty {
      values["sealedGroups"] = try vault.seal(
        JSONColumn.text(groups), field: .groups, record: record)
    }
    let verified = Set(try verifiedGroups(of: old)).union(try verifiedGroups(of: kept))
    if !verified.isEmpty {
      values["sealedVerifiedGroups"] = try sealed(verified, of: record)
    }
    if (kept["distanceAccepted"] as Int?) == nil {
      values["distanceAccepted"] = old["distanceAccepted"] as Int?
    }
    let trades = Set(try trades(of: old)).union(try trades(of: kept)).map(\.rawValue).sorted()
    values["trades"] = try JSONColumn.text(trades)
    // The number is one person's: the old record lets go of it before the other takes it.
    try database.execute(
      sql:
        "UPDATE person SET \(given.map { "\($0) = NULL" }.joined(separator: ", ")) WHERE key = ?",
      arguments: [old["key"] as Int64])
    let columns = values.keys.sorted()
    let arguments = StatementArguments(columns.map { values[$0] ?? nil })
    try database.execute(
      sql: "UPDATE person SET \(columns.map { "\($0) = ?" }.joined(separator: ", ")) WHERE key = ?",
      arguments: arguments + [kept["key"] as Int64])
  }
}
