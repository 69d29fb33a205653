/// The scenario has two attendants, 1 and 2; whoever an attack names is neither, or retired.
extension SchemaAttack {
  private static let nobody = "x'00112233445566778899AABBCCDDEEFF'"
  private static let retired =
    "UPDATE attendant SET isActive = 0 WHERE key = 2;"
  private static let second = "(SELECT id FROM attendant WHERE key = 2)"

  private static func operation(_ actor: String) -> String {
    """
    INSERT INTO outbox(seq, id, type, bytes, hash)
    SELECT max(seq) + 1, randomblob(16), 'applied',
      CAST('{"actor":"attendant:' || \(actor) || '"}' AS BLOB), randomblob(32) FROM outbox
    """
  }

  static let attendants = [
    SchemaAttack(
      "an operation of an attendant nobody knows",
      operation("'00112233-4455-6677-8899-aabbccddeeff'"), answer: "attendant.unknown",
      protection: trigger("operationNamesItsAttendant")),
    SchemaAttack(
      "an operation of an attendant who works there no more",
      retired + operation("lower(hex((SELECT id FROM attendant WHERE key = 2)))"),
      answer: "attendant.unknown", protection: trigger("operationNamesItsAttendant")),
    SchemaAttack(
      "a review by nobody",
      """
      INSERT INTO postingReview(postingKey, attendant, decidedAt, isAccepted, note, textDigest)
      VALUES (1, \(nobody), 0, 1, '', zeroblob(32))
      """, answer: "attendant.unknown", protection: trigger("postingReviewNamesItsAttendant")),
    SchemaAttack(
      "a review by somebody who works there no more",
      retired + """
        INSERT INTO postingReview(postingKey, attendant, decidedAt, isAccepted, note, textDigest)
        VALUES (1, \(second), 0, 1, '', zeroblob(32))
        """, answer: "attendant.unknown", protection: trigger("postingReviewNamesItsAttendant")),
    SchemaAttack(
      "an amendment by nobody",
      """
      INSERT INTO postingAmendment(postingKey, attendant, amendedAt, afterReview, textDigest)
      VALUES (1, \(nobody), 0, 0, zeroblob(32))
      """, answer: "attendant.unknown", protection: trigger("postingAmendmentNamesItsAttendant")),
    SchemaAttack(
      "a ticket of nobody's",
      """
      INSERT INTO undoTicket(id, attendant, firstSeq, expiresAt)
      SELECT randomblob(16), \(nobody), max(seq) + 1, 1 FROM outbox
      """, answer: "attendant.unknown", protection: trigger("undoTicketNamesItsAttendant")),
    SchemaAttack(
      "a call that goes on by nobody",
      "UPDATE numberCall SET attendant = \(nobody)", answer: "attendant.unknown",
      protection: trigger("numberCallGoesOnNamingItsAttendant")),
    SchemaAttack(
      "a roll entered by nobody",
      """
      INSERT INTO rollSheet(id, shiftKey, attendant, source, enteredAt)
      VALUES (randomblob(16), 1, \(nobody), 'attendant', 0)
      """, answer: "attendant.unknown", protection: trigger("rollSheetNamesItsAttendant")),
    SchemaAttack(
      "a document that nobody has seen",
      """
      INSERT INTO employerDocumentSeen(employerKey, document, seenBy, seenAt)
      VALUES (1, 'licence', \(nobody), 0)
      """, answer: "attendant.unknown",
      protection: trigger("employerDocumentSeenNamesItsAttendant")),
    SchemaAttack(
      "a suspension by nobody",
      """
      INSERT INTO employerSuspension(employerKey, reason, firstDay, lastDay, suspendedBy,
        suspendedAt) VALUES (1, '欠薪', 20000, 20001, \(nobody), 0)
      """, answer: "attendant.unknown", protection: trigger("employerSuspensionNamesItsAttendant")),
    SchemaAttack(
      "a recommendation by somebody who works there no more",
      retired + """
        UPDATE recommendation SET answer = 'accepted', answeredAt = 1;
        INSERT INTO recommendation(personKey, shiftKey, attendantKey, madeAt, applicationKey)
        VALUES (2, 4, 2, 0, 5)
        """, answer: "attendant.unknown", protection: trigger("recommendationNamesItsAttendant")),
    SchemaAttack(
      "an attendant who vanishes", "DELETE FROM attendant WHERE key = 2",
      answer: "attendant.deleted", protection: trigger("attendantIsNeverDeleted")),
    SchemaAttack(
      "an attendant who becomes another", "UPDATE attendant SET id = \(nobody) WHERE key = 2",
      answer: "attendant.changed", protection: trigger("attendantStaysTheSame")),
  ]
}
