import FoundationEssentials
import GRDB
package import OddJobMarket

extension Store {
  /// Returns the number of a person's member card; the first time it is given one.
  ///
  /// The station's own record: it tells nothing of the person and is no fact of the market.
  package func memberNumber(of person: JobSeekerID) throws -> MemberNumber {
    let now = surroundings.clock.now
    return try write { database in
      let key: Int64 = try personRow(person, in: database)["key"]
      let known = try String.fetchOne(
        database, sql: "SELECT number FROM memberCard WHERE personKey = ? AND endedAt IS NULL",
        arguments: [key])
      if let known, let number = MemberNumber(known) { return number }
      let number = MemberNumber(chance: Self.chance(surroundings.identifiers.next()))
      try database.execute(
        sql: "INSERT INTO memberCard(number, personKey, issuedAt) VALUES (?, ?, ?)",
        arguments: [number.text, key, now.milliseconds])
      return number
    }
  }

  /// Returns the session of the person whom a member card and a personal code belong to.
  ///
  /// As with an ID number: an unknown card costs the same work and gets the same answer as a wrong
  /// code, and both count their tries.
  /// - Throws: `Refusal.identityNotMatched`, or `.identityLocked` after too many tries.
  package func identify(member: MemberNumber, personalCode: String) throws -> PersonSession {
    let now = surroundings.clock.now
    let row = try read {
      try Row.fetchOne(
        $0,
        sql: """
          SELECT p.* FROM memberCard m JOIN person p ON p.key = m.personKey
          WHERE m.number = ? AND m.endedAt IS NULL AND p.mergedInto IS NULL
          """, arguments: [member.text])
    }
    // Whoever tries a code by card has tried it by ID number as well.
    let digest: Data =
      row?["idNumberDigest"] ?? vault.digest(member.text, field: .idNumber)
    let subject = "person:" + digest.prefix(16).base64EncodedString()
    try requireUnlocked(subject, at: now)
    guard try matches(personalCode, of: row), let row else {
      throw try recordFailedTry(subject, at: now)
    }
    try clearTries(subject)
    return try session(of: row)
  }

  /// An attendant knows the person who stands at a panel and says so: on record with who it was.
  package func vouch(
    for person: JobSeekerID, at seat: String, by attendant: AttendantID
  ) throws -> (session: PersonSession, name: String) {
    let now = surroundings.clock.now
    return try write { database in
      try requireAttendant(attendant, in: database)
      let row = try personRow(person, in: database)
      try audit(
        "identity.vouched", detail: "\(person.text) \(seat), by \(attendant.text)", at: now,
        in: database)
      return (try session(of: row), try name(of: row))
    }
  }

  private static func chance(_ identifier: UUID) -> UInt64 {
    let bytes = identifier.uuid
    // The ends of a random UUID are chance throughout; its middle says what kind it is.
    return [bytes.0, bytes.1, bytes.2, bytes.3, bytes.12, bytes.13, bytes.14, bytes.15]
      .reduce(0) { $0 << 8 | UInt64($1) }
  }
}
