import CountyAPI
import FoundationEssentials
import GRDB
package import OddJobMarket

extension Store {
  /// Returns the crews that stand, newest first, each with its leader first.
  package func crews() throws -> [CrewSummary] {
    try read { try crews("", [], in: $0) }
  }

  /// Enrols a crew: from then on it stands, and can be applied for as one.
  ///
  /// - Parameter members: the leader among them, each with the instant of their consent.
  /// - Throws: `Refusal.crewSize` unless there are 2 to 30 different people, `.crewLeader` when the
  ///   leader is none of them, `.crewConsent` when a consent is missing or lies ahead.
  package func enrolCrew(
    name: String, leader: JobSeekerID, members: [CrewMembership], by attendant: AttendantID
  ) throws -> CrewSummary {
    let now = surroundings.clock.now
    guard Crew.sizes.contains(members.count), Set(members.map(\.member)).count == members.count
    else { throw Refusal.crewSize }
    guard members.contains(where: { $0.member == leader }) else { throw Refusal.crewLeader }
    return try write { database in
      let id: CrewID = surroundings.identifiers.identifier()
      let sealedName = try vault.seal(name, field: .crewName, record: id.rawValue)
      try database.execute(
        sql: "INSERT INTO crew(id, name, leaderKey, createdAt) VALUES (?, ?, ?, ?)",
        arguments: [
          id.rawValue, sealedName.base64EncodedString(),
          try personRow(leader, in: database)["key"] as Int64, now.milliseconds,
        ])
      let key = database.lastInsertedRowID
      for member in members { try insert(member, into: key, at: now, in: database) }
      try database.execute(
        sql: "INSERT INTO crewStanding(crewKey, since) VALUES (?, ?)",
        arguments: [key, now.milliseconds])
      try outbox.append(
        .crewEnrolled, by: .attendant(attendant),
        body: [
          "crew": .string(id.text), "leader": .string(leader.text),
          "members": .array(members.map(\.json)),
        ], at: now, in: database)
      return try crew(key, in: database)
    }
  }

  /// Changes a crew that stands, and returns it as it is then; nil once it is dissolved.
  ///
  /// - Throws: `Refusal.crewSize` when too few or too many would be left, `.crewLeader` when the
  ///   leader would go or somebody else's member would lead, `.crewConsent` without a consent.
  package func changeCrew(
    _ crew: CrewID, _ change: CrewChange, by attendant: AttendantID
  ) throws -> CrewSummary? {
    let now = surroundings.clock.now
    return try write { database in
      let standing = try Int64.fetchOne(
        database,
        sql: "SELECT c.key FROM crew c JOIN crewStanding s ON s.crewKey = c.key WHERE c.id = ?",
        arguments: [crew.rawValue])
      guard let key = standing else { throw Refusal.unknownRecord }
      try carryOut(change, on: key, at: now, in: database)
      var body: [String: JSONValue] = [
        "crew": .string(crew.text), "change": .string(change.code),
        "person": .optional(change.person?.text),
      ]
      if case .joins(let member) = change { body["consentedAt"] = member.json["consentedAt"] }
      try outbox.append(
        .crewChanged, by: .attendant(attendant), body: body, at: now, in: database)
      return change == .dissolves ? nil : try self.crew(key, in: database)
    }
  }

  private func carryOut(
    _ change: CrewChange, on crew: Int64, at now: Instant, in database: Database
  ) throws {
    switch change {
    case .joins(let member): try insert(member, into: crew, at: now, in: database)
    case .leaves(let person): try remove(person, from: crew, "left", at: now, in: database)
    case .withdrawsConsent(let person):
      try remove(person, from: crew, "consentWithdrawn", at: now, in: database)
    case .leads(let person):
      try database.execute(
        sql: "UPDATE crew SET leaderKey = ? WHERE key = ?",
        arguments: [try personRow(person, in: database)["key"] as Int64, crew])
    case .dissolves:
      try database.execute(sql: "DELETE FROM crewStanding WHERE crewKey = ?", arguments: [crew])
      try end("dissolved", of: crew, at: now, in: database)
    }
  }

  private func insert(
    _ member: CrewMembership, into crew: Int64, at now: Instant, in database: Database
  ) throws {
    guard member.consentedAt.milliseconds > 0, member.consentedAt <= now else {
      throw Refusal.crewConsent
    }
    try database.execute(
      sql: "INSERT INTO crewMember(crewKey, personKey, consentedAt) VALUES (?, ?, ?)",
      arguments: [
        crew, try personRow(member.member, in: database)["key"] as Int64,
        member.consentedAt.milliseconds,
      ])
  }

  private func remove(
    _ person: JobSeekerID, from crew: Int64, _ cause: String, at now: Instant,
    in database: Database
  ) throws {
    let key: Int64 = try personRow(person, in: database)["key"]
    try end(cause, of: crew, person: key, at: now, in: database)
    guard database.changesCount == 1 else { throw Refusal.unknownRecord }
  }

  /// Ends the membership of one person, or of all.
  private func end(
    _ cause: String, of crew: Int64, person: Int64? = nil, at now: Instant, in database: Database
  ) throws {
    let condition = "crewKey = :crew AND (:person IS NULL OR personKey = :person)"
    try database.execute(
      sql: """
        INSERT INTO crewPast(crewKey, personKey, consentedAt, endedAt, cause)
        SELECT crewKey, personKey, consentedAt, max(consentedAt, :now), :cause FROM crewMember
        WHERE \(condition)
        """, arguments: ["crew": crew, "person": person, "now": now.milliseconds, "cause": cause])
    try database.execute(
      sql: "DELETE FROM crewMember WHERE \(condition)", arguments: ["crew": crew, "person": person])
  }

  private func crew(_ key: Int64, in database: Database) throws -> CrewSummary {
    guard let crew = try crews("WHERE c.key = ?", [key], in: database).first else {
      throw Refusal.unknownRecord
    }
    return crew
  }

  private func crews(
    _ condition: String, _ arguments: StatementArguments, in database: Database
  ) throws -> [CrewSummary] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT w.*, c.id AS crewID, c.name AS crewName, c.key AS crewKey, s.since, m.consentedAt,
          m.personKey = c.leaderKey AS isLeader
        FROM crew c JOIN crewStanding s ON s.crewKey = c.key
        JOIN crewMember m ON m.crewKey = c.key JOIN person w ON w.key = m.personKey
        \(condition) ORDER BY c.key DESC, isLeader DESC, m.consentedAt, m.personKey
        """, arguments: arguments)
    var crews: [CrewSummary] = []
    for row in rows {
      let id = CrewID(row["crewID"] as UUID)
      if crews.last?.id != id {
        crews.append(
          CrewSummary(
            id: id, name: try crewName(row["crewName"], of: id),
            since: Instant(milliseconds: row["since"]), members: []))
      }
      crews[crews.count - 1].members.append(try crewMember(row))
    }
    return crews
  }

  private func crewMember(_ row: Row) throws -> CrewMember {
    CrewMember(
      person: JobSeekerID(row["id"]), name: try name(of: row), township: row["township"],
      verification: try verification(of: row),
      consentedAt: Instant(milliseconds: row["consentedAt"]), isLeader: row["isLeader"])
  }

  /// People call a crew by its leader, so its name is sealed like theirs.
  private func crewName(_ text: String, of crew: CrewID) throws -> String {
    guard let sealed = Data(base64Encoded: text) else {
      throw StoreError.corrupt(detail: "crew.name")
    }
    return try vault.open(sealed, field: .crewName, record: crew.rawValue)
  }
}

extension CrewMembership {
  var json: JSONValue {
    .object([
      "person": .string(member.text), "consentedAt": .integer(consentedAt.milliseconds),
    ])
  }
}

extension JSONValue {
  fileprivate subscript(key: String) -> JSONValue? {
    guard case .object(let values) = self else { return nil }
    return values[key]
  }
}

extension CrewChange {
  /// Whom the change is about; nobody where it is about all.
  fileprivate var person: JobSeekerID? {
    switch self {
    case .joins(let member): member.member
    case .leaves(let person), .withdrawsConsent(let person), .leads(let person): person
    case .dissolves: nil
    }
  }
}
