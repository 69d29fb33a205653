import FoundationEssentials
import GRDB
package import OddJobMarket

extension Store {
  /// Gives a person a place at an event, with its receipt.
  ///
  /// - Throws: `Refusal.eventFull`, `.eventOver`, `.alreadyKnown` for whoever has one;
  ///   `.unknownRecord`, `.personMerged`.
  package func signUp(_ person: JobSeekerID, for event: EventName) throws -> EventSignUp {
    let now = surroundings.clock.now
    return try write { database in
      let day = try businessDay(at: now, in: database)
      let key: Int64 = try personRow(person, in: database)["key"]
      let receipt = try issueReceipt(
        .eventSignUp(event), personKey: key, on: day, at: now, in: database)
      try database.execute(
        sql: """
          INSERT INTO eventSignUp(receiptNumber, personKey, title, place, startAt, signedUpAt)
          VALUES (?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          receipt.number, key, event.title, event.place, event.start.milliseconds,
          now.milliseconds,
        ])
      return EventSignUp(event, receipt: receipt)
    }
  }

  /// Gives a person's place at an event back.
  ///
  /// - Throws: `Refusal.unknownRecord` for whoever has none.
  package func cancelSignUp(_ person: JobSeekerID, for event: EventName) throws {
    let now = surroundings.clock.now
    try write { database in
      try database.execute(
        sql: """
          UPDATE eventSignUp SET cancelledAt = max(?, signedUpAt)
          WHERE title = ? AND place = ? AND startAt = ? AND cancelledAt IS NULL
            AND personKey = (SELECT key FROM person WHERE id = ?)
          """,
        arguments: [
          now.milliseconds, event.title, event.place, event.start.milliseconds, person.rawValue,
        ])
      guard database.changesCount == 1 else { throw Refusal.unknownRecord }
    }
  }

  /// Returns the places that a person has.
  package func signUps(of person: JobSeekerID) throws -> [EventSignUp] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT u.* FROM eventSignUp u JOIN person w ON w.key = u.personKey
          WHERE w.id = ? AND u.cancelledAt IS NULL ORDER BY u.startAt
          """, arguments: [person.rawValue]
      ).map { row in
        let event = EventName(
          title: row["title"], place: row["place"], start: Instant(milliseconds: row["startAt"]))
        return EventSignUp(
          event,
          receipt: Receipt(
            number: row["receiptNumber"], issuedAt: Instant(milliseconds: row["signedUpAt"]),
            subject: .eventSignUp(event)))
      }
    }
  }
}
