import CountyAPI
import FoundationEssentials
import GRDB
import OddJobMarket

extension SQLiteTransaction {
  func save(_ set: WorkingSet) throws {
    for id in set.dirty.postings { try set.postings[id].map(save) }
    for id in set.dirty.shifts {
      if let shift = set.shifts[id] { try save(shift) } else { try removeShift(id) }
    }
    for id in set.dirty.people { try set.people[id].map(save) }
    for id in set.dirty.employers { try set.employers[id].map(save) }
    for id in set.dirty.applications { try set.applications[id].map(save) }
    for (place, result) in set.settled { try settle(place, result) }
    for (person, field) in set.forgotten {
      try execute(
        "DELETE FROM envelope WHERE person = ? AND field = ?", [person.rawValue, field.rawValue])
    }
    try publish(set.feed)
    try database.execute(sql: "UPDATE county SET nextOrder = ?", arguments: [set.nextOrder])
  }

  private func execute(_ sql: String, _ arguments: StatementArguments) throws {
    try database.cachedStatement(sql: sql).execute(arguments: arguments)
  }

  private func save(_ posting: LedgerPosting) throws {
    try execute(
      """
      INSERT OR REPLACE INTO posting(id, origin, employer, state, isKnown, isDecided, payFen, body)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        posting.id.rawValue, posting.origin?.rawValue, posting.employer.rawValue,
        posting.state.rawValue, posting.isKnown, posting.isDecidedByCounty, posting.payFen,
        Data(posting.body),
      ])
  }

  private func save(_ shift: LedgerShift) throws {
    try execute(
      """
      INSERT OR REPLACE INTO shift(id, posting, day, startAt, endAt, headcount, confirmed,
        outstanding, free, isOpen, isCancelled, demand)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        shift.id.rawValue, shift.posting.rawValue, shift.day, shift.startMilliseconds,
        shift.endMilliseconds, shift.headcount, shift.confirmed, shift.outstanding, shift.free,
        shift.isOpen, shift.isCancelled,
        shift.demandText,
      ])
    for (station, allotment) in shift.allotments {
      try execute(
        """
        INSERT OR REPLACE INTO allotment(shift, station, allotted, confirmed, lapsed, recall,
          through) VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        [
          shift.id.rawValue, station.rawValue, allotment.allotted, allotment.confirmed,
          allotment.lapsed, allotment.recall, allotment.through,
        ])
    }
  }

  private func removeShift(_ id: ShiftID) throws {
    try execute("DELETE FROM allotment WHERE shift = ?", [id.rawValue])
    try execute("DELETE FROM shift WHERE id = ?", [id.rawValue])
  }

  private func save(_ person: LedgerPerson) throws {
    try execute(
      """
      INSERT OR REPLACE INTO person(id, station, identity, registeredEpoch, registeredSequence)
      VALUES (?, ?, ?, ?, ?)
      """,
      [
        person.id.rawValue, person.station?.rawValue, person.identity,
        person.registration.map { Int64(bitPattern: $0.epoch) }, person.registration?.sequence,
      ])
  }

  private func save(_ employer: LedgerEmployer) throws {
    try execute(
      """
      INSERT OR REPLACE INTO employer(id, kind, name, suspendedFrom, suspendedThrough)
      VALUES (?, ?, ?, ?, ?)
      """,
      [
        employer.id.rawValue, employer.kind?.rawValue, employer.name, employer.suspendedFrom,
        employer.suspendedThrough,
      ])
  }

  private func save(_ application: LedgerApplication) throws {
    try execute(
      """
      INSERT OR REPLACE INTO application(id, station, person, shift, state, hasLeft, standing,
        "order", operation, epoch, sequence) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        application.id.rawValue, application.station.rawValue, application.person.rawValue,
        application.shift.rawValue, application.state.rawValue, application.hasLeft,
        application.standing.rawValue, application.order, application.operation?.rawValue,
        application.place.map { Int64(bitPattern: $0.epoch) }, application.place?.sequence,
      ])
  }

  /// The newest of one thing takes the place of the one before, at the feed's end.
  private func publish(_ entries: [FeedEntry]) throws {
    guard !entries.isEmpty else { return }
    var position = try feedEnd()
    for entry in entries {
      position += 1
      try execute(
        """
        INSERT OR REPLACE INTO feed(position, kind, id, audience, body) VALUES (?, ?, ?, ?, ?)
        """,
        [
          position, entry.kind.rawValue, entry.id, Self.audience(entry.audience),
          entry.body.map { Data($0.canonicalBytes) },
        ])
    }
    try database.execute(sql: "UPDATE county SET feedEnd = ?", arguments: [position])
  }

  private static func audience(_ station: StationID?) -> Data {
    station.map { station in withUnsafeBytes(of: station.rawValue.uuid) { Data($0) } } ?? Data()
  }

  func feed(for station: StationID, after position: Int64, limit: Int) throws -> [Change] {
    let rows = try Row.fetchAll(
      try database.cachedStatement(
        sql: """
          SELECT * FROM (
            SELECT * FROM (SELECT * FROM feed WHERE audience = x'' AND position > :after
              ORDER BY position LIMIT :limit)
            UNION ALL
            SELECT * FROM (SELECT * FROM feed WHERE audience = :station AND position > :after
              ORDER BY position LIMIT :limit))
          ORDER BY position LIMIT :limit
          """),
      arguments: [
        "after": position, "station": Self.audience(station), "limit": limit,
      ])
    return try rows.map { row in
      let body: Data? = row["body"]
      return Change(
        position: row["position"], kind: try row.choice("kind"), id: row["id"],
        body: try body.map { try JSONValue(parsing: Array($0)) })
    }
  }

  func feedEnd() throws -> Int64 {
    try Int64.fetchOne(database, sql: "SELECT feedEnd FROM county") ?? 0
  }

  func keep(_ envelopes: [SealedEnvelope]) throws {
    for envelope in envelopes {
      try execute(
        """
        INSERT INTO envelope(person, field, keyID, encapsulatedKey, ciphertext)
        VALUES (?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET keyID = excluded.keyID, ciphertext = excluded.ciphertext,
          encapsulatedKey = excluded.encapsulatedKey, isOpened = 0
        """,
        [
          envelope.person.rawValue, envelope.field.rawValue, envelope.keyID,
          Data(envelope.encapsulatedKey), Data(envelope.ciphertext),
        ])
    }
  }

  func unopenedEnvelopes(limit: Int) throws -> [SealedEnvelope] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT * FROM envelope WHERE isOpened = 0 AND field = 'idNumber' ORDER BY person LIMIT ?
        """, arguments: [limit])
    return try rows.map { row in
      SealedEnvelope(
        person: JobSeekerID(row["person"]), field: try row.choice("field"), keyID: row["keyID"],
        encapsulatedKey: Array(row["encapsulatedKey"] as Data),
        ciphertext: Array(row["ciphertext"] as Data))
    }
  }

  func markOpened(_ envelope: SealedEnvelope) throws {
    try execute(
      "UPDATE envelope SET isOpened = 1 WHERE person = ? AND field = ?",
      [envelope.person.rawValue, envelope.field.rawValue])
  }
}
