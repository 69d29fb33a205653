import FoundationEssentials
import GRDB
package import OddJobMarket

extension Store {
  /// Adds an attendant, or sets a known one's PIN anew.
  ///
  /// The PIN alone names its owner, so no two may have the same.
  /// - Throws: `Refusal.unknownAttendant` for the name of one who works here no more, `.pinTaken` when it is another attendant's; the attempt is kept in the audit.
  package func setAttendant(name: String, pin: PersonalCode) throws -> AttendantAccount {
    let now = surroundings.clock.now
    let hash = try PINHash.make(
      pin.digits, salt: surroundings.identifiers.salt(), vault: vault, cost: settings.pinCost)
    let set: AttendantAccount? = try write { database in
      guard try !isTaken(pin, besides: name, in: database) else {
        try audit("attendant.pin.taken", detail: name, at: now, in: database)
        return nil
      }
      let isRetired = try Bool.fetchOne(
        database, sql: "SELECT EXISTS (SELECT 1 FROM attendant WHERE name = ? AND isActive = 0)",
        arguments: [name])
      guard isRetired != true else { throw Refusal.unknownAttendant }
      let id: AttendantID = surroundings.identifiers.identifier()
      try database.execute(
        sql: """
          INSERT INTO attendant(id, name, pinSalt, pinHash, createdAt) VALUES (?, ?, ?, ?, ?)
          ON CONFLICT (name) DO UPDATE SET pinSalt = excluded.pinSalt, pinHash = excluded.pinHash
          """, arguments: [id.rawValue, name, hash.salt, hash.hash, now.milliseconds])
      try audit("attendant.set", detail: name, at: now, in: database)
      return try account(named: name, in: database)
    }
    guard let set else { throw Refusal.pinTaken }
    return set
  }

  /// Compares with the verifiers of all others, the inactive ones too: they may come back.
  private func isTaken(
    _ pin: PersonalCode, besides name: String, in database: Database
  ) throws -> Bool {
    let others = try Row.fetchAll(
      database, sql: "SELECT pinSalt, pinHash FROM attendant WHERE name <> ?", arguments: [name])
    return try others.contains { row in
      try PINHash(salt: row["pinSalt"], hash: row["pinHash"])
        .matches(pin.digits, vault: vault, cost: settings.pinCost)
    }
  }

  package func hasAttendant() throws -> Bool {
    try read { try Bool.fetchOne($0, sql: "SELECT EXISTS (SELECT 1 FROM attendant)") ?? false }
  }

  /// Returns the attendant whose PIN it is. The PIN alone names its owner, as at a counter where
  /// two people take turns; wrong ones lock the seat for all, and the lock survives a restart.
  ///
  /// - Throws: `Refusal.identityNotMatched`, or `.identityLocked` after too many tries.
  package func unlock(pin: String) throws -> AttendantAccount {
    let now = surroundings.clock.now
    try requireUnlocked("attendant", at: now)
    let rows = try read {
      try Row.fetchAll($0, sql: "SELECT * FROM attendant WHERE isActive = 1 ORDER BY key")
    }
    for row in rows {
      let hash = PINHash(salt: row["pinSalt"], hash: row["pinHash"])
      guard try hash.matches(pin, vault: vault, cost: settings.pinCost) else { continue }
      try clearTries("attendant")
      return AttendantAccount(id: AttendantID(row["id"]), name: row["name"])
    }
    throw try recordFailedTry("attendant", at: now)
  }

  /// Refuses whom the station doesn't know, or who works there no more, where no row that is written
  /// names them: all others are refused by the file itself.
  func requireAttendant(_ attendant: AttendantID, in database: Database) throws {
    let isKnown = try Bool.fetchOne(
      database, sql: "SELECT EXISTS (SELECT 1 FROM attendant WHERE id = ? AND isActive = 1)",
      arguments: [attendant.rawValue])
    guard isKnown == true else { throw Refusal.unknownAttendant }
  }

  private func account(named name: String, in database: Database) throws -> AttendantAccount {
    guard
      let row = try Row.fetchOne(
        database, sql: "SELECT id, name FROM attendant WHERE name = ?", arguments: [name])
    else { throw Refusal.unknownRecord }
    return AttendantAccount(id: AttendantID(row["id"]), name: row["name"])
  }
}
