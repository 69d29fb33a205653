import CountyAPI
import FoundationEssentials
import GRDB
package import OddJobMarket

/// Somebody whom the employer of a shift asks for by name.
package struct NamedPerson: Hashable, Sendable {
  package var person: JobSeekerID
  package var shift: ShiftID
  /// The order in which employers named people.
  package var number: Int
  /// Whether the person has the place already.
  package var isConfirmed: Bool
}

extension Store {
  /// Writes down that the employer of a shift asks for a person by name, or takes it back where it
  /// is so already; returns whether the person is asked for now.
  ///
  /// - Throws: `Refusal.namesStranger` where the employer says so at a public seat and the person has
  ///   never worked for them; `.notAllowed` for another employer; `.unknownRecord`, `.personMerged`.
  package func nameOrUnname(
    _ person: JobSeekerID, for shift: ShiftID, by actor: ActingParty
  ) throws -> Bool {
    let now = surroundings.clock.now
    return try write { database in
      let personKey: Int64 = try personRow(person, in: database)["key"]
      let row = try shiftRow(shift, in: database)
      let shiftKey: Int64 = row["key"]
      let attendant = try speaker(actor, for: shiftKey, in: database)
      let known = try Int64.fetchOne(
        database,
        sql: """
          SELECT key FROM namedRequest
          WHERE shiftKey = ? AND personKey = ? AND withdrawnAt IS NULL
          """, arguments: [shiftKey, personKey])
      if let known {
        try database.execute(
          sql: "UPDATE namedRequest SET withdrawnAt = ? WHERE key = ?",
          arguments: [now.milliseconds, known])
      } else {
        try database.execute(
          sql: """
            INSERT INTO namedRequest(shiftKey, personKey, attendant, namedAt) VALUES (?, ?, ?, ?)
            """, arguments: [shiftKey, personKey, attendant?.rawValue, now.milliseconds])
      }
      try outbox.append(
        known == nil ? .personNamed : .namingWithdrawn, by: actor,
        body: ["person": .string(person.text), "shift": .string(shift.text)], at: now,
        in: database)
      return known == nil
    }
  }

  /// Who writes it down: an attendant, or nobody but the employer of the shift.
  private func speaker(
    _ actor: ActingParty, for shiftKey: Int64, in database: Database
  ) throws -> AttendantID? {
    switch actor {
    case .attendant(let attendant): return attendant
    case .employer(let employer):
      let owner = try UUID.fetchOne(
        database,
        sql: """
          SELECT e.id FROM shift s JOIN posting p ON p.key = s.postingKey
          JOIN employer e ON e.key = p.employerKey WHERE s.key = ?
          """, arguments: [shiftKey])
      guard owner == employer.rawValue else { throw Refusal.notAllowed }
      return nil
    default: throw Refusal.notAllowed
    }
  }

  /// Returns who is asked for on the shifts of a day, in the order in which employers said it.
  func namedPeople(on day: BusinessDay, in database: Database) throws -> [NamedPerson] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT r.key, w.id AS personID, s.id AS shiftID, EXISTS (
          SELECT 1 FROM application a JOIN applicationStateName n ON n.name = a.state
          WHERE a.shiftKey = r.shiftKey AND a.personKey = r.personKey AND n.usesPlace = 1
        ) AS isConfirmed
        FROM namedRequest r JOIN shift s ON s.key = r.shiftKey
        JOIN person w ON w.key = r.personKey AND w.mergedInto IS NULL
        WHERE s.day = ? AND r.withdrawnAt IS NULL ORDER BY r.key
        """, arguments: [day.number]
    ).map { row in
      NamedPerson(
        person: JobSeekerID(row["personID"]), shift: ShiftID(row["shiftID"]), number: row["key"],
        isConfirmed: row["isConfirmed"])
    }
  }
}
