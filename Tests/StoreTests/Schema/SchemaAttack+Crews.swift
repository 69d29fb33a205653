import GRDB
import OddJobMarket
import StationTestSupport

@testable import Store

/// The scenario: crew 1 stands with people 1 (who leads), 2 and 3; crew 2 stands with 1 (who leads)
/// and 2, and keeps a record of both; crew 3 has one member and crew 4 a leader who is none, and
/// neither stands. Roll 1 is of shift 4 and has a line
/// about application 5; application 6, withdrawn, is of that shift too.
extension SchemaAttack {

  static let crews = [
    SchemaAttack(
      "a crew of one that stands", "INSERT INTO crewStanding VALUES (3, 1)", answer: "crew.size",
      protection: trigger("crewStandsComplete")),
    SchemaAttack(
      "a crew that stands under a stranger", "INSERT INTO crewStanding VALUES (4, 1)",
      answer: "crew.leader", protection: trigger("crewStandsComplete")),
    SchemaAttack(
      "a crew that shrinks to one", "DELETE FROM crewMember WHERE crewKey = 2 AND personKey = 2",
      answer: "crew.size", protection: trigger("crewNeverTooSmall")),
    SchemaAttack(
      "a leader who goes and still leads",
      "DELETE FROM crewMember WHERE crewKey = 1 AND personKey = 1", answer: "crew.leader",
      protection: trigger("crewLeaderStays")),
    SchemaAttack(
      "a leader who is no member", "UPDATE crew SET leaderKey = 3 WHERE key = 2",
      answer: "crew.leader", protection: trigger("crewLeaderIsMember")),
    SchemaAttack(
      "a member who did not consent", "INSERT INTO crewMember VALUES (2, 3, 0)",
      answer: "crew.consent", protection: trigger("crewMemberConsents")),
    SchemaAttack(
      "a consent of another day", "UPDATE crewMember SET consentedAt = consentedAt + 1",
      answer: "crew.rewritten", protection: trigger("crewConsentIsNeverRewritten")),
    SchemaAttack(
      "a member who vanishes without a record",
      "DELETE FROM crewMember WHERE crewKey = 1 AND personKey = 3", answer: "crew.forgotten",
      protection: trigger("crewMemberIsRemembered")),
    SchemaAttack(
      "a past consent of another length", "UPDATE crewPast SET endedAt = endedAt + 1",
      answer: "crew.rewritten", protection: trigger("crewPastIsNeverRewritten")),
    SchemaAttack(
      "a past consent that is forgotten", "DELETE FROM crewPast", answer: "crew.forgotten",
      protection: trigger("crewPastIsNeverDeleted")),
  ]

  static let rolls = [
    SchemaAttack(
      "a line about another shift", "INSERT INTO rollLine VALUES (1, 3, 1, 1, 60, NULL, NULL)",
      answer: "roll.shift", protection: trigger("rollLineIsOfItsShift")),
    SchemaAttack(
      "hours of somebody who was not there",
      "INSERT INTO rollLine VALUES (1, 6, 0, 1, 60, NULL, NULL)", answer: "CHECK",
      protection: checks),
    SchemaAttack(
      "more hours than a day has", "INSERT INTO rollLine VALUES (1, 6, 1, 1, 1441, NULL, NULL)",
      answer: "CHECK", protection: checks),
    SchemaAttack(
      "a line that says nothing", "INSERT INTO rollLine VALUES (1, 6, NULL, 1, NULL, NULL, NULL)",
      answer: "CHECK", protection: checks),
    SchemaAttack(
      "a rewritten line", "UPDATE rollLine SET minutes = 61", answer: "roll.rewritten",
      protection: trigger("rollLineIsNeverRewritten")),
    SchemaAttack(
      "a line that vanishes", "DELETE FROM rollLine", answer: "roll.deleted",
      protection: trigger("rollLineIsNeverDeleted")),
    SchemaAttack(
      "a rewritten roll", "UPDATE rollSheet SET source = 'employer'", answer: "roll.rewritten",
      protection: trigger("rollIsNeverRewritten")),
    SchemaAttack(
      "a roll that vanishes", "DELETE FROM rollSheet", answer: "roll.deleted",
      protection: trigger("rollIsNeverDeleted"), "PRAGMA foreign_keys = OFF"),
  ]

  /// Adds crews and a roll to the scenario of the other attacks; nothing of theirs changes.
  static func addCrews(to station: TemporaryStation, _ people: [TestPerson]) throws {
    let store = try station.store
    let consents = people.map {
      CrewMembership(member: $0.id, consentedAt: station.clock.now)
    }
    _ = try store.enrolCrew(
      name: "一队", leader: people[0].id, members: consents, by: station.attendant)
    _ = try store.enrolCrew(
      name: "二队", leader: people[0].id, members: Array(consents.prefix(2)), by: station.attendant)
    let (shift, application) = try store.queue.write { database in
      try database.execute(
        sql: """
          INSERT INTO crew(id, name, leaderKey, createdAt) VALUES (randomblob(16), '', 1, 1);
          INSERT INTO crew(id, name, leaderKey, createdAt) VALUES (randomblob(16), '', 1, 1);
          INSERT INTO crewMember VALUES (3, 1, 1), (4, 2, 1), (4, 3, 1);
          INSERT INTO crewPast(crewKey, personKey, consentedAt, endedAt, cause)
            SELECT crewKey, personKey, consentedAt, consentedAt, 'left' FROM crewMember
            WHERE crewKey = 2 OR (crewKey = 1 AND personKey = 1);
          INSERT INTO application(id, personKey, shiftKey, state, createdAt, changedAt)
            VALUES (randomblob(16), 1, 4, 'applied', 0, 0);
          UPDATE application SET state = 'withdrawn' WHERE key = 6;
          """)
      let row = try Row.fetchOne(
        database,
        sql: """
          SELECT s.id AS shiftID, a.id FROM application a JOIN shift s ON s.key = a.shiftKey
          WHERE a.key = 5
          """)
      guard let row else { throw TestFailure("the scenario has no fifth application") }
      return (ShiftID(row["shiftID"]), ApplicationID(row["id"]))
    }
    // Nobody is confirmed there: hours change nothing.
    let results = try store.enterRoll(
      shift, [RollLine(application: application, worked: 60)], by: station.attendant
    ).value
    guard results.map(\.isTaken) == [false] else { throw TestFailure("the roll was taken") }
  }
}
