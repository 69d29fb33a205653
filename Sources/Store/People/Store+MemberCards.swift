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
      return try issueMemberCard(to: key, at: now, in: database)
    }
  }

  /// Ends a person's member card for good and gives them another, with the receipt that it is.
  ///
  /// The cards of records that were merged into theirs end with it. Who had none is given their first
  /// one. What was ended says by whom and why.
  /// - Throws: `Refusal.unknownAttendant`, `.unknownRecord`, `.personMerged`.
  package func renewMemberCard(
    of person: JobSeekerID, because loss: MemberCardLoss, by attendant: AttendantID
  ) throws -> RenewedMemberCard {
    let now = surroundings.clock.now
    return try write { database in
      try requireAttendant(attendant, in: database)
      let row = try personRow(person, in: database)
      let key: Int64 = row["key"]
      try database.execute(
        sql: """
          WITH RECURSIVE oneself(key) AS (
            SELECT ? UNION SELECT p.key FROM person p JOIN oneself o ON p.mergedInto = o.key)
          UPDATE memberCard SET endedAt = max(issuedAt, ?), endedBy = ?, endReason = ?
          WHERE personKey IN (SELECT key FROM oneself) AND endedAt IS NULL
          """, arguments: [key, now.milliseconds, attendant.rawValue, loss.rawValue])
      let number = try issueMemberCard(to: key, at: now, in: database)
      let day = try businessDay(at: now, in: database)
      let receipt = try issueReceipt(
        .memberCard, personKey: key, on: day, at: now, in: database)
      // Of the numbers nothing: whoever reads the record needs none.
      try audit(
        "memberCard.renewed", detail: "\(person.text) \(loss.rawValue), by \(attendant.text)",
        at: now, in: database)
      return RenewedMemberCard(name: try name(of: row), number: number, receipt: receipt)
    }
  }

  private func issueMemberCard(
    to personKey: Int64, at now: Instant, in database: Database
  ) throws -> MemberNumber {
    let number = MemberNumber(chance: Self.chance(surroundings.identifiers.next()))
    try database.execute(
      sql: "INSERT INTO memberCard(number, personKey, issuedAt) VALUES (?, ?, ?)",
      arguments: [number.text, personKey, now.milliseconds])
    return number
  }

  /// Returns the session of the person whom a member card and a personal code belong to; the card of
  /// a merged record is that of the record it was merged into.
  ///
  /// As with an ID number: an unknown card costs the same work and gets the same answer as a wrong
  /// code, and both count their tries. A card that was ended says so whatever the code is: its number
  /// is no secret of the person any more.
  /// - Throws: `Refusal.memberCardEnded`; `.identityNotMatched`, or `.identityLocked` after too many
  ///   tries.
  package func identify(member: MemberNumber, personalCode: String) throws -> PersonSession {
    let now = surroundings.clock.now
    let row = try read {
      try Row.fetchOne(
        $0,
        sql: """
          WITH RECURSIVE holder(key, endedAt) AS (
            SELECT personKey, endedAt FROM memberCard WHERE number = ?
            UNION SELECT p.mergedInto, h.endedAt FROM holder h JOIN person p ON p.key = h.key
              WHERE p.mergedInto IS NOT NULL)
          SELECT p.*, h.endedAt AS cardEndedAt FROM holder h JOIN person p ON p.key = h.key
          WHERE p.mergedInto IS NULL
          """, arguments: [member.text])
    }
    if (row?["cardEndedAt"] as Int64?) != nil { throw Refusal.memberCardEnded }
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

  /// Chance out of a whole identifier, whose middle says what kind it is and whose parts may be
  /// counted up.
  private static func chance(_ identifier: UUID) -> UInt64 {
    let (high, low) = withUnsafeBytes(of: identifier.uuid) {
      (
        $0.loadUnaligned(as: UInt64.self).bigEndian,
        $0.loadUnaligned(fromByteOffset: 8, as: UInt64.self).bigEndian
      )
    }
    return high &* 0x9E37_79B9_7F4A_7C15 ^ low
  }
}
