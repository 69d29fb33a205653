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
  /// Whether the person has the place already, or it is kept for their answer.
  package var hasPlace: Bool
  package var name: String
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

  /// Whether the application a has its place by the employer's own choice, and not because the station
  /// recommended the person.
  private static let isChosen = """
    EXISTS (SELECT 1 FROM applicationStateName n WHERE n.name = a.state AND n.usesPlace = 1)
      AND EXISTS (SELECT 1 FROM shift t JOIN posting p ON p.key = t.postingKey
        WHERE t.key = a.shiftKey AND p.hiringMode = 'employerPicks')
      AND NOT EXISTS (SELECT 1 FROM recommendation o
        WHERE o.applicationKey = a.key AND o.takenBackAt IS NULL)
    """

  /// Of publicly funded places an employer names or chooses a third at most, rounded down; the others
  /// go to whom the station recommends.
  ///
  /// - Throws: `Refusal.choosesOverThird`.
  func requireChosenShare(of application: Row, in database: Database) throws {
    guard try application.decoded("hiringMode", as: HiringMode.self) == .employerPicks else {
      return
    }
    let shift = try shiftRow(ShiftID(application["shiftID"]), in: database)
    guard try shift.decoded("kind", as: PostingKind.self).isPubliclyFunded,
      try !isRecommended(application["key"], in: database)
    else { return }
    let most = PlaceCount(shift: shift).places / 3
    let chosen = try Int.fetchOne(
      database,
      sql: "SELECT count(*) FROM application a WHERE a.shiftKey = ? AND \(Self.isChosen)",
      arguments: [application["shiftKey"] as Int64])
    guard chosen ?? 0 < most else { throw Refusal.choosesOverThird(most: most) }
  }

  private func isRecommended(_ application: Int64, in database: Database) throws -> Bool {
    try Bool.fetchOne(
      database,
      sql: """
        SELECT EXISTS (SELECT 1 FROM recommendation
          WHERE applicationKey = ? AND takenBackAt IS NULL)
        """, arguments: [application]) ?? false
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

  /// Returns who is asked for on the shifts of a day and whom employers chose, as the matching of the
  /// day sees it.
  package func namedPeople(on day: BusinessDay) throws -> [NamedPerson] {
    try read { try namedPeople(on: day, in: $0) }
  }

  /// Returns who is asked for on the shifts of a day, in the order in which employers said it, and whom
  /// they chose themselves: both count among those who were named.
  func namedPeople(on day: BusinessDay, in database: Database) throws -> [NamedPerson] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT w.*, r.key AS number, s.id AS shiftID, EXISTS (
          SELECT 1 FROM application a JOIN applicationStateName n ON n.name = a.state
          WHERE a.shiftKey = r.shiftKey AND a.personKey = r.personKey
            AND (n.usesPlace = 1 OR a.state IN ('applied', 'standby') AND EXISTS (
              SELECT 1 FROM recommendation o WHERE o.applicationKey = a.key
                AND o.answer IS NULL AND o.takenBackAt IS NULL))
        ) AS hasPlace
        FROM namedRequest r JOIN shift s ON s.key = r.shiftKey
        JOIN person w ON w.key = r.personKey AND w.mergedInto IS NULL AND w.erasedAt IS NULL
        WHERE s.day = :day AND r.withdrawnAt IS NULL
        UNION ALL
        SELECT w.*, 0, s.id, 1 FROM application a JOIN shift s ON s.key = a.shiftKey
        JOIN person w ON w.key = a.personKey
        WHERE s.day = :day AND \(Self.isChosen) AND NOT EXISTS (
          SELECT 1 FROM namedRequest r WHERE r.shiftKey = a.shiftKey
            AND r.personKey = a.personKey AND r.withdrawnAt IS NULL)
        ORDER BY number
        """, arguments: ["day": day.number]
    ).map { row in
      NamedPerson(
        person: JobSeekerID(row["id"]), shift: ShiftID(row["shiftID"]), number: row["number"],
        hasPlace: row["hasPlace"], name: try name(of: row))
    }
  }
}
