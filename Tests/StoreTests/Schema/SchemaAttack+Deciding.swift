/// Application 5 is recommended and waits for its answer; posting 5 has been cancelled.
extension SchemaAttack {
  static let deciding = [
    SchemaAttack(
      "a place that is left and kept", "UPDATE application SET leftAt = 1 WHERE key = 1",
      answer: "application.left",
      protection: "DROP TRIGGER leavingEndsTheWork", "PRAGMA ignore_check_constraints = ON"),
    SchemaAttack(
      "a place taken over from somebody who has it",
      """
      INSERT INTO application(id, personKey, shiftKey, state, createdAt, changedAt, replacesKey,
        joinsAt) VALUES (randomblob(16), 3, 1, 'applied', 0, 0, 1, 0)
      """, answer: "application.replacement", protection: "DROP TRIGGER replacementTakesOver"),
    SchemaAttack(
      "an application that becomes a replacement afterwards",
      "UPDATE application SET replacesKey = 1, joinsAt = 1 WHERE key = 2",
      answer: "application.moved", protection: "DROP TRIGGER replacementStands"),
    SchemaAttack(
      "a recommendation of another's application",
      """
      INSERT INTO recommendation(personKey, shiftKey, attendantKey, madeAt, applicationKey)
      VALUES (3, 4, 1, 0, 4)
      """, answer: "recommendation.application",
      protection: "DROP TRIGGER recommendationHasItsApplication"),
    SchemaAttack(
      "a second recommendation before the answer",
      """
      INSERT INTO recommendation(personKey, shiftKey, attendantKey, madeAt, applicationKey)
      VALUES (2, 4, 1, 0, 5)
      """, answer: "UNIQUE", protection: "DROP INDEX oneOpenRecommendation"),
    SchemaAttack(
      "an answer nobody knows when it was given",
      "UPDATE recommendation SET answer = 'accepted' WHERE key = 1",
      answer: "recommendation.rewritten", protection: "DROP TRIGGER recommendationIsAnsweredOnce"),
    SchemaAttack(
      "a no without its cause",
      "UPDATE recommendation SET answer = 'declined', answeredAt = 1 WHERE key = 1",
      answer: "recommendation.rewritten", protection: "DROP TRIGGER recommendationIsAnsweredOnce"),
    SchemaAttack(
      "a recommendation made by another", "UPDATE recommendation SET madeAt = 7 WHERE key = 1",
      answer: "recommendation.rewritten", protection: "DROP TRIGGER recommendationIsAnsweredOnce"),
    SchemaAttack(
      "a recommendation that vanishes", "DELETE FROM recommendation",
      answer: "recommendation.deleted", protection: "DROP TRIGGER recommendationIsNeverDeleted"),
    SchemaAttack(
      "a return to other work", "INSERT INTO returnWish VALUES (1, 4, 'employer', 0)",
      answer: "return.shift", protection: "DROP TRIGGER returnIsToTheSameWork"),
    SchemaAttack(
      "somebody not chosen for a reason of the employer's own words",
      "UPDATE application SET state = 'notChosen', cause = 'employer', note = '年纪大' WHERE key = 5",
      answer: "notChosen.reason", protection: "DROP TRIGGER notChosenForAListedReason"),
    SchemaAttack(
      "a cancelled shift that takes place", "DELETE FROM shiftCancellation",
      answer: "cancellation.deleted", protection: "DROP TRIGGER cancellationIsNeverDeleted"),
    SchemaAttack(
      "a cancellation with another cause", "UPDATE shiftCancellation SET cause = 'weather'",
      answer: "cancellation.rewritten", protection: "DROP TRIGGER cancellationIsNeverRewritten"),
  ]
}
