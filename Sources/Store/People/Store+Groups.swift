import CountyAPI
import FoundationEssentials
import GRDB
package import OddJobMarket

extension Store {
  /// Returns the groups a person belongs to and the help given; that it was looked at is itself an
  /// entry in the chain.
  package func revealGroups(
    of person: JobSeekerID, by attendant: AttendantID
  ) throws -> RevealedGroups {
    let now = surroundings.clock.now
    return try write { database in
      let row = try personRow(person, in: database)
      try outbox.append(
        .groupsRevealed, by: .attendant(attendant), body: ["person": .string(person.text)],
        at: now, in: database)
      let services = try Row.fetchOne(
        database,
        sql: """
          SELECT count(*) FILTER (WHERE isOwed = 1 AND givenAt IS NULL) AS owed,
            count(*) FILTER (WHERE givenAt IS NOT NULL AND takenBackAt IS NULL) AS given
          FROM serviceEntry WHERE personKey = ?
          """, arguments: [row["key"] as Int64])
      return RevealedGroups(
        person: person, groups: try groups(of: row), verified: try verifiedGroups(of: row),
        servicesOwed: services?["owed"] ?? 0,
        servicesGiven: services?["given"] ?? 0)
    }
  }

  /// Takes down another phone of a person; nil where there is none any more.
  package func setPhone(
    _ phone: PhoneNumber?, of person: JobSeekerID, by attendant: AttendantID
  ) throws -> PersonSummary {
    let now = surroundings.clock.now
    return try write { database in
      let row = try personRow(person, in: database)
      try database.execute(
        sql: "UPDATE person SET sealedPhone = ?, phoneDigest = ? WHERE key = ?",
        arguments: [
          try phone.map { try vault.seal($0.text, field: .phone, record: person.rawValue) },
          phone.map { vault.digest($0.text, field: .phone) }, row["key"] as Int64,
        ])
      let commitment = phone.map {
        vault.commitment(to: $0.text, salt: row["commitmentSalt"]).base64EncodedString()
      }
      try outbox.append(
        .phoneChanged, by: .attendant(attendant),
        body: ["person": .string(person.text), "phoneCommitment": .optional(commitment)], at: now,
        in: database)
      return try summary(of: try personRow(person, in: database), at: now, in: database)
    }
  }
}
