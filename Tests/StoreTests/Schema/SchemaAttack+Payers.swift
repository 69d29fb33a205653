import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

/// Posting 8 is a household's (employer 2) and waits for a look.
extension SchemaAttack {
  static let payers = [
    SchemaAttack(
      "a household that pays by name", "UPDATE posting SET payer = '欧阳老太太' WHERE key = 8",
      answer: "posting.payer", protection: trigger("householdGoesOnUnnamed")),
    SchemaAttack(
      "a household that insures by name",
      "UPDATE posting SET insurance = '{\"kind\":\"意外险\",\"payer\":\"欧阳老太太\"}' WHERE key = 8",
      answer: "posting.payer", protection: trigger("householdGoesOnUnnamed")),
    SchemaAttack(
      "an insurance of a household that nobody pays",
      "UPDATE posting SET insurance = '{\"kind\":\"意外险\"}' WHERE key = 8",
      answer: "posting.payer", protection: trigger("householdGoesOnUnnamed")),
    SchemaAttack(
      "a firm's posting that becomes a household's, payer and all",
      """
      UPDATE posting SET state = 'inReview' WHERE key = 3;
      UPDATE posting SET employerKey = 2 WHERE key = 3
      """, answer: "posting.payer", protection: trigger("householdGoesOnUnnamed")),
    SchemaAttack(
      "a new posting of a household that pays by name",
      """
      INSERT INTO posting SELECT 99, randomblob(16), employerKey, kind, trade, title, content,
        siteName, township, latitude, longitude, distance, sealedMeetingPoint, payAmount, payUnit,
        hoursPerDay, expectedDailyPay, overtimePerHour, '欧阳老太太', settlement, payMethod, meals,
        ride, insurance, hiringMode, sealedContact, isUrgent, validUntil, state, lawfulReasons,
        reviewNote, createdAt, day, origin FROM posting WHERE key = 8
      """, answer: "posting.payer", protection: trigger("householdPaysUnnamed")),
    SchemaAttack(
      "a firm with named payers that becomes a household",
      "UPDATE employer SET kind = 'household', publicName = NULL WHERE key = 1",
      answer: "posting.payer", protection: trigger("householdBeginsAsHousehold")),
  ]

  static func addHousehold(to station: TemporaryStation) throws {
    let household = try station.employer("欧阳老太太", kind: .household)
    _ = try station.work(by: household, hasFindings: true)
  }
}
