import FoundationEssentials
import GRDB
package import OddJobMarket

extension Store {
  /// The person has the number of today's sign-in before their eyes, or was told it by staff: it
  /// counts as given out from the first time on.
  ///
  /// The station's own record, no fact of the market.
  package func giveOutNumber(of person: JobSeekerID, isByStaff: Bool = false) throws {
    let now = surroundings.clock.now
    try write { database in
      try database.execute(
        sql: """
          UPDATE signIn SET givenOutAt = ?, givenOutBy = ?
          WHERE day = ? AND givenOutAt IS NULL
            AND personKey = (SELECT key FROM person WHERE id = ?)
          """,
        arguments: [
          now.milliseconds, isByStaff ? "staff" : "screen",
          try businessDay(at: now, in: database).number, person.rawValue,
        ])
    }
  }

  /// Whoever has the receipt of a sign-in on paper has its number.
  func giveOutNumber(
    onReceipt number: String, at now: Instant, in database: Database
  ) throws {
    try database.execute(
      sql: """
        UPDATE signIn SET givenOutAt = ?, givenOutBy = 'paper'
        WHERE givenOutAt IS NULL AND EXISTS (
          SELECT 1 FROM receipt r WHERE r.number = ? AND r.subject = 'signIn'
            AND r.day = signIn.day AND r.personKey = signIn.personKey)
        """, arguments: [now.milliseconds, number])
  }

  /// Gives somebody who signed in today and has no placement the receipt that nothing suited.
  ///
  /// - Throws: `Refusal.notSignedInToday`, `.alreadyApplied` for whoever has a placement today.
  package func issueNoWork(_ person: JobSeekerID) throws -> Receipt {
    let now = surroundings.clock.now
    return try write { database in
      let day = try businessDay(at: now, in: database)
      let key: Int64 = try personRow(person, in: database)["key"]
      let isSignedIn = try Bool.fetchOne(
        database, sql: "SELECT EXISTS (SELECT 1 FROM signIn WHERE day = ? AND personKey = ?)",
        arguments: [day.number, key])
      guard isSignedIn == true else { throw Refusal.notSignedInToday }
      let isPlaced = try Bool.fetchOne(
        database,
        sql: """
          SELECT EXISTS (SELECT 1 FROM application a JOIN shift s ON s.key = a.shiftKey
            JOIN applicationStateName n ON n.name = a.state
            WHERE a.personKey = ? AND s.day = ? AND n.usesPlace = 1)
          """, arguments: [key, day.number])
      guard isPlaced == false else { throw Refusal.alreadyApplied }
      // Asked for twice it is the same one: the day has one such receipt for a person.
      let given = try Row.fetchOne(
        database,
        sql:
          "SELECT number, issuedAt FROM receipt WHERE day = ? AND personKey = ? AND subject = 'noWork'",
        arguments: [day.number, key])
      if let given {
        return Receipt(
          number: given["number"], issuedAt: Instant(milliseconds: given["issuedAt"]),
          subject: .noWork)
      }
      return try issueReceipt(.noWork, personKey: key, on: day, at: now, in: database)
    }
  }
}
