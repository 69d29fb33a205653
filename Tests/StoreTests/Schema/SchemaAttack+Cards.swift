import FoundationEssentials
import GRDB
import OddJobMarket
import StationTestSupport

@testable import Store

/// Person 1 lost a member card and has another; person 2 has their first.
extension SchemaAttack {
  private static let who = "(SELECT id FROM attendant WHERE key = 1)"

  static let memberCards = [
    SchemaAttack(
      "a lost card that works again",
      "UPDATE memberCard SET endedAt = NULL, endedBy = NULL, endReason = NULL",
      answer: "memberCard.rewritten",
      protection: trigger("memberCardStaysEnded"), trigger("memberCardIsEndedOnce"),
      "DROP INDEX memberCardInUse"),
    SchemaAttack(
      "two cards of one person", card("NULL", "NULL", "NULL"), answer: "UNIQUE",
      protection: "DROP INDEX memberCardInUse"),
    SchemaAttack(
      "a card ended for no reason", card("9", who, "NULL"), answer: "endReason",
      protection: checks),
    SchemaAttack(
      "a card ended by nobody", card("9", "NULL", "'lost'"), answer: "endReason",
      protection: checks),
    SchemaAttack(
      "a card in use that was lost", card("NULL", who, "'lost'", person: 3), answer: "endReason",
      protection: checks),
    SchemaAttack(
      "a card ended by somebody nobody knows",
      """
      UPDATE memberCard SET endedAt = issuedAt, endedBy = randomblob(16), endReason = 'lost'
      WHERE endedAt IS NULL
      """, answer: "attendant.unknown", protection: trigger("memberCardGoesOnNamingItsAttendant")),
    SchemaAttack(
      "another reason afterwards",
      "UPDATE memberCard SET endReason = 'worn' WHERE endReason = 'lost'",
      answer: "memberCard.rewritten", protection: trigger("memberCardIsEndedOnce")),
    SchemaAttack(
      "a card that vanishes", "DELETE FROM memberCard", answer: "memberCard.deleted",
      protection: trigger("memberCardIsNeverDeleted")),
  ]

  private static func card(
    _ endedAt: String, _ endedBy: String, _ reason: String, person: Int = 1
  ) -> String {
    """
    INSERT INTO memberCard(number, personKey, issuedAt, endedAt, endedBy, endReason)
    VALUES ('1234567890123456', \(person), 1, \(endedAt), \(endedBy), \(reason))
    """
  }

  static func addMemberCards(to station: TemporaryStation) throws {
    let store = try station.store
    let people = try store.queue.inDatabase {
      try UUID.fetchAll($0, sql: "SELECT id FROM person WHERE key IN (1, 2) ORDER BY key")
    }
    for person in people { _ = try store.memberNumber(of: JobSeekerID(person)) }
    guard let first = people.first else { return }
    _ = try store.renewMemberCard(of: JobSeekerID(first), because: .lost, by: station.attendant)
  }
}
