import FoundationEssentials
import GRDB
import OddJobMarket
import StationTestSupport

@testable import Store

/// Party 1 is of persons 1 and 2, who signed in; party 2 has not been completed. Person 2 is asked
/// for on shift 2; person 1 and employer 1 are kept apart. Recommendation 2 was made by an act that
/// may be taken back.
extension SchemaAttack {
  private static let by = "(SELECT id FROM attendant WHERE key = 1)"
  private static let day = "(SELECT max(day) FROM signIn)"

  static let wishes = [
    SchemaAttack(
      "a group verified without an operation",
      "UPDATE person SET sealedVerifiedGroups = x'00' WHERE key = 1", answer: "group.unverified",
      protection: trigger("verifiedGroupsHaveTheirOperation")),
    SchemaAttack(
      "a person who begins in a verified group",
      """
      INSERT INTO person(id, sealedName, sealedVerifiedGroups, township, commitmentSalt, createdAt,
        day) VALUES (randomblob(16), x'00', x'00', '', x'00', 0, 0)
      """, answer: "group.unverified", protection: trigger("nobodyBeginsInAVerifiedGroup")),
    SchemaAttack(
      "a way that nobody walks", "UPDATE person SET distanceAccepted = 1 WHERE key = 1",
      answer: "distanceAccepted", protection: checks),
    SchemaAttack(
      "a party of one", "UPDATE party SET standsAt = formedAt WHERE key = 2",
      answer: "party.size", protection: trigger("partyStandsComplete")),
    SchemaAttack(
      "a party that stands before anybody is in it",
      "INSERT INTO party(id, day, mayPart, formedAt, standsAt) VALUES (randomblob(16), 1, 0, 0, 0)",
      answer: "party.size", protection: trigger("partyBeginsEmpty")),
    SchemaAttack(
      "a party on another day", "UPDATE party SET day = day + 1 WHERE key = 1",
      answer: "party.rewritten", protection: trigger("partyIsNeverRewritten")),
    SchemaAttack(
      "a party that vanishes", "DELETE FROM party WHERE key = 1", answer: "party.deleted",
      protection: trigger("partyIsNeverDeleted"), references),
    SchemaAttack(
      "somebody added to a party that stands",
      "INSERT INTO partyMember(partyKey, personKey, day, consentedAt) VALUES (1, 3, \(day), 1)",
      answer: "party.complete", protection: trigger("partyMemberIsHere")),
    SchemaAttack(
      "a party with somebody who is not there",
      "INSERT INTO partyMember(partyKey, personKey, day, consentedAt) VALUES (2, 6, \(day), 1)",
      answer: "party.signIn", protection: trigger("partyMemberIsHere")),
    SchemaAttack(
      "a second party on the same day",
      "INSERT INTO partyMember(partyKey, personKey, day, consentedAt) VALUES (2, 1, \(day), 1)",
      answer: "UNIQUE", protection: "DROP INDEX onePartyADay"),
    SchemaAttack(
      "a member who did not consent",
      "INSERT INTO partyMember(partyKey, personKey, day, consentedAt) VALUES (2, 3, \(day), 0)",
      answer: "consentedAt", protection: checks),
    SchemaAttack(
      "a consent at another time", "UPDATE partyMember SET consentedAt = 7",
      answer: "party.rewritten", protection: trigger("partyConsentIsNeverRewritten")),
    SchemaAttack(
      "a party that is over for one", "UPDATE partyMember SET isOver = 1 WHERE personKey = 1",
      answer: "party.rewritten", protection: trigger("partyConsentIsNeverRewritten")),
    SchemaAttack(
      "a member who vanishes", "DELETE FROM partyMember WHERE personKey = 1",
      answer: "party.deleted", protection: trigger("partyMemberIsNeverDeleted")),
    SchemaAttack(
      "somebody named at a public seat who never worked there",
      "INSERT INTO namedRequest(shiftKey, personKey, namedAt) VALUES (2, 3, 0)",
      answer: "request.stranger", protection: trigger("employerNamesWhomTheyKnow")),
    SchemaAttack(
      "somebody named by an attendant nobody knows",
      """
      INSERT INTO namedRequest(shiftKey, personKey, attendant, namedAt)
      VALUES (2, 3, randomblob(16), 0)
      """, answer: "attendant.unknown", protection: trigger("namedRequestNamesItsAttendant")),
    SchemaAttack(
      "somebody named twice",
      "INSERT INTO namedRequest(shiftKey, personKey, attendant, namedAt) VALUES (2, 2, \(by), 0)",
      answer: "UNIQUE", protection: "DROP INDEX namedOnce"),
    SchemaAttack(
      "somebody named for other work", "UPDATE namedRequest SET shiftKey = 4",
      answer: "request.rewritten", protection: trigger("requestIsNeverRewritten")),
    SchemaAttack(
      "a request that vanishes", "DELETE FROM namedRequest", answer: "request.deleted",
      protection: trigger("requestIsNeverDeleted")),
    SchemaAttack(
      "a block for a reason of one's own words",
      insertBlock(side: "employer", reason: "年纪大"), answer: "CHECK", protection: checks),
    SchemaAttack(
      "a block for the other side's reason",
      insertBlock(side: "employer", reason: "paidLess"), answer: "CHECK", protection: checks),
    SchemaAttack(
      "a second word of the same side",
      insertBlock(side: "jobSeeker", reason: "unsafeSite"), answer: "UNIQUE",
      protection: "DROP INDEX blockedOnce"),
    SchemaAttack(
      "a block with another reason", "UPDATE pairBlock SET reason = 'unsafeSite'",
      answer: "block.rewritten", protection: trigger("blockIsNeverRewritten")),
    SchemaAttack(
      "a block lifted by nobody", "UPDATE pairBlock SET liftedAt = blockedAt", answer: "CHECK",
      protection: checks),
    SchemaAttack(
      "a block lifted by somebody nobody knows",
      "UPDATE pairBlock SET liftedAt = blockedAt, liftedBy = randomblob(16)",
      answer: "attendant.unknown", protection: trigger("pairBlockGoesOnNamingItsAttendant")),
    SchemaAttack(
      "a block that vanishes", "DELETE FROM pairBlock", answer: "block.deleted",
      protection: trigger("blockIsNeverDeleted")),
    SchemaAttack(
      "a recommendation taken back without an undo",
      "UPDATE recommendation SET takenBackAt = 1 WHERE undoTicketKey IS NOT NULL",
      answer: "undo.untrue", protection: trigger("recommendationIsTakenBackByUndo")),
    SchemaAttack(
      "a service taken back without an undo",
      "UPDATE serviceEntry SET takenBackAt = 1 WHERE undoTicketKey IS NOT NULL",
      answer: "undo.untrue", protection: trigger("serviceEntryIsTakenBackByUndo")),
    SchemaAttack(
      "a recommendation of an act that is over",
      """
      INSERT INTO recommendation(personKey, shiftKey, attendantKey, madeAt, applicationKey,
        undoTicketKey) VALUES (1, 2, 1, 0, 3, 1)
      """, answer: "undo.untrue", protection: trigger("recommendationIsOfItsAct")),
  ]

  private static func insertBlock(side: String, reason: String) -> String {
    """
    INSERT INTO pairBlock(personKey, employerKey, side, reason, attendant, blockedAt)
    VALUES (1, 1, '\(side)', '\(reason)', \(by), 0)
    """
  }

  static func addWishes(to station: TemporaryStation) throws {
    let store = try station.store
    let people = try store.queue.inDatabase {
      try UUID.fetchAll($0, sql: "SELECT id FROM person ORDER BY key").map { JobSeekerID($0) }
    }
    let shifts = try store.queue.inDatabase {
      try UUID.fetchAll($0, sql: "SELECT id FROM shift ORDER BY key").map { ShiftID($0) }
    }
    let now = station.clock.now
    _ = try store.signIn(people[4], until: TestDay.at(18))
    _ = try store.formParty(
      people.prefix(2).map { CrewMembership(member: $0, consentedAt: now) }, mayPart: true,
      by: .attendant(station.attendant))
    _ = try store.nameOrUnname(people[1], for: shifts[1], by: .attendant(station.attendant))
    let employer = try store.queue.inDatabase {
      try UUID.fetchOne($0, sql: "SELECT id FROM employer WHERE key = 1")
    }
    if let employer {
      try store.block(
        PairBlock(person: people[0], employer: EmployerID(employer), reason: .paidLess),
        by: station.attendant)
    }
    _ = try store.undoableRecommend(people[4], for: shifts[1], by: station.attendant)
    try store.queue.write { database in
      try database.execute(
        sql: """
          INSERT INTO party(id, day, mayPart, formedAt)
            SELECT randomblob(16), day, 0, 1 FROM party WHERE key = 1;
          INSERT INTO partyMember(partyKey, personKey, day, consentedAt)
            SELECT 2, 5, day, 1 FROM party WHERE key = 1
          """)
    }
  }
}
