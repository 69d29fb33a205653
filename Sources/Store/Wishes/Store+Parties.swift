import CountyAPI
import FoundationEssentials
import GRDB
package import OddJobMarket

extension Store {
  /// Writes down that people who signed in stay together for the rest of the business day, each with
  /// the instant of their own yes.
  ///
  /// - Throws: `Refusal.partySize` unless they are 2 to 30 different people, `.partyTaken` where one
  ///   belongs to another party, `.notSignedInToday`, `.crewConsent` where a consent lies ahead.
  package func formParty(
    _ members: [CrewMembership], mayPart: Bool, by actor: ActingParty
  ) throws -> Party {
    let now = surroundings.clock.now
    guard Party.sizes.contains(members.count), Set(members.map(\.member)).count == members.count
    else { throw Refusal.partySize }
    guard members.allSatisfy({ $0.consentedAt <= now }) else { throw Refusal.crewConsent }
    return try write { database in
      let day = try businessDay(at: now, in: database)
      let id: PartyID = surroundings.identifiers.identifier()
      try database.execute(
        sql: "INSERT INTO party(id, day, mayPart, formedAt) VALUES (?, ?, ?, ?)",
        arguments: [id.rawValue, day.number, mayPart, now.milliseconds])
      let key = database.lastInsertedRowID
      for member in members {
        try database.execute(
          sql: """
            INSERT INTO partyMember(partyKey, personKey, day, consentedAt) VALUES (?, ?, ?, ?)
            """,
          arguments: [
            key, try personRow(member.member, in: database)["key"] as Int64, day.number,
            member.consentedAt.milliseconds,
          ])
      }
      try database.execute(
        sql: "UPDATE party SET standsAt = ? WHERE key = ?", arguments: [now.milliseconds, key])
      try outbox.append(
        .partyFormed, by: actor,
        body: [
          "party": .string(id.text), "day": .number(day.number), "mayPart": .bool(mayPart),
          "members": .array(members.map(\.json)),
        ], at: now, in: database)
      return Party(id: id, day: day, members: members.map(\.member), mayPart: mayPart)
    }
  }

  /// Ends the party that a person belongs to today; each goes on alone.
  ///
  /// - Throws: `Refusal.noParty`.
  package func endParty(of person: JobSeekerID, by actor: ActingParty) throws -> Party {
    let now = surroundings.clock.now
    return try write { database in
      let day = try businessDay(at: now, in: database)
      guard
        let party = try parties(on: day, in: database).first(where: { $0.members.contains(person) })
      else { throw Refusal.noParty }
      try database.execute(
        sql: "UPDATE party SET endedAt = ? WHERE id = ?",
        arguments: [now.milliseconds, party.id.rawValue])
      try outbox.append(
        .partyEnded, by: actor,
        body: ["party": .string(party.id.text), "person": .string(person.text)], at: now,
        in: database)
      return party
    }
  }

  /// Returns the parties of a day, in the order in which they were formed.
  func parties(on day: BusinessDay, in database: Database) throws -> [Party] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT p.id, p.mayPart, w.id AS personID FROM party p
        JOIN partyMember m ON m.partyKey = p.key
        JOIN person w ON w.key = m.personKey AND w.mergedInto IS NULL AND w.erasedAt IS NULL
        WHERE p.day = ? AND p.standsAt IS NOT NULL AND p.endedAt IS NULL
        ORDER BY p.key, m.personKey
        """, arguments: [day.number])
    var parties: [Party] = []
    for row in rows {
      let id = PartyID(row["id"])
      if parties.last?.id != id {
        parties.append(Party(id: id, day: day, members: [], mayPart: row["mayPart"]))
      }
      parties[parties.count - 1].members.append(JobSeekerID(row["personID"]))
    }
    // Two records of one person that were merged leave nobody to stay with.
    return parties.filter { $0.members.count >= Party.sizes.lowerBound }
  }
}
