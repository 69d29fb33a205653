import FoundationEssentials
import GRDB
package import OddJobMarket

extension Store {
  /// Returns the session of the person whom ID number and personal code belong to.
  ///
  /// An unknown number costs the same work and gets the same answer as a wrong code, and counts
  /// its tries the same way: nobody can find out at the panel who is registered.
  /// - Throws: `Refusal.identityNotMatched`, or `.identityLocked` after too many tries.
  package func identify(idNumber: IDNumber, personalCode: String) throws -> PersonSession {
    let now = surroundings.clock.now
    let digest = vault.digest(idNumber.text, field: .idNumber)
    let subject = "person:" + digest.prefix(16).base64EncodedString()
    try requireUnlocked(subject, at: now)
    let row = try read {
      try Row.fetchOne(
        $0, sql: "SELECT * FROM person WHERE idNumberDigest = ?", arguments: [digest])
    }
    guard try matches(personalCode, of: row), let row else {
      throw try recordFailedTry(subject, at: now)
    }
    try clearTries(subject)
    return try session(of: row)
  }

  /// Sets a person's code anew, which needs an attendant who knows them.
  package func setPersonalCode(
    _ code: PersonalCode, of person: JobSeekerID, by attendant: AttendantID
  ) throws {
    let now = surroundings.clock.now
    let hash = try PINHash.make(
      code.digits, salt: surroundings.identifiers.salt(), vault: vault, cost: settings.pinCost)
    try write { database in
      try requireAttendant(attendant, in: database)
      let row = try personRow(person, in: database)
      try database.execute(
        sql: "UPDATE person SET codeSalt = ?, codeHash = ? WHERE key = ?",
        arguments: [hash.salt, hash.hash, row["key"] as Int64])
      try audit("code.set", detail: "\(person.text) \(attendant.text)", at: now, in: database)
    }
  }

  /// Does the same work whether or not there is a code to compare with.
  func matches(_ code: String, of row: Row?) throws -> Bool {
    let salt: Data = row?["codeSalt"] ?? Data(count: 16)
    let hash: Data = row?["codeHash"] ?? Data(count: 32)
    let matches = try PINHash(salt: salt, hash: hash)
      .matches(code, vault: vault, cost: settings.pinCost)
    return matches && row != nil
  }

  func requireUnlocked(_ subject: String, at now: Instant) throws {
    let lockedUntil = try read {
      try Int64.fetchOne(
        $0, sql: "SELECT lockedUntil FROM lockout WHERE subject = ?", arguments: [subject])
    }
    guard let lockedUntil, lockedUntil > now.milliseconds else { return }
    let minutes = Int((lockedUntil - now.milliseconds + 59_999) / 60_000)
    throw Refusal.identityLocked(minutes: minutes)
  }

  /// Counts a wrong try in the store, so that pulling the plug does not give new ones, and returns
  /// what to tell.
  func recordFailedTry(_ subject: String, at now: Instant) throws -> Refusal {
    try write { database in
      let tries =
        try Int.fetchOne(
          database,
          sql: """
            INSERT INTO lockout(subject, failedTries) VALUES (?, 1)
            ON CONFLICT (subject) DO UPDATE SET failedTries =
              CASE WHEN lockedUntil IS NOT NULL THEN 1 ELSE failedTries + 1 END, lockedUntil = NULL
            RETURNING failedTries
            """, arguments: [subject]) ?? 1
      guard tries >= settings.triesMax else {
        return .identityNotMatched(triesLeft: settings.triesMax - tries)
      }
      let until = now + settings.lockout
      try database.execute(
        sql: "UPDATE lockout SET lockedUntil = ? WHERE subject = ?",
        arguments: [until.milliseconds, subject])
      try audit("lockout", detail: subject, at: now, in: database)
      return .identityLocked(minutes: settings.lockout.count)
    }
  }

  func clearTries(_ subject: String) throws {
    try write { database in
      try database.execute(sql: "DELETE FROM lockout WHERE subject = ?", arguments: [subject])
    }
  }
}
