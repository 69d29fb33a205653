extension SchemaAttack {
  static let undo = [
    SchemaAttack(
      "a step back with a ticket and no operation",
      "UPDATE application SET state = 'applied' WHERE key = 1",
      answer: "application.step", protection: trigger("applicationStepIsLegal")),
    SchemaAttack(
      "an undo that names no operation of its own",
      "UPDATE undoTicket SET undoneBy = (SELECT max(seq) FROM outbox) WHERE key = 1",
      answer: "undo.untrue", protection: trigger("undoHasItsOperation")),
    SchemaAttack(
      "an undo of what the county has accepted",
      """
      UPDATE outboxProgress SET acceptedThrough = (SELECT max(seq) FROM outbox);
      UPDATE undoTicket SET undoneBy = (SELECT max(seq) FROM outbox) WHERE key = 1
      """, answer: "undo.late", protection: trigger("undoHasItsOperation")),
    SchemaAttack(
      "a ticket that lasts longer", "UPDATE undoTicket SET expiresAt = expiresAt + 1",
      answer: "undo.rewritten", protection: trigger("undoTicketIsNeverRewritten")),
    SchemaAttack(
      "another attendant's ticket", "UPDATE undoTicket SET attendant = randomblob(16)",
      answer: "undo.rewritten", protection: trigger("undoTicketIsNeverRewritten")),
    SchemaAttack(
      "a ticket for what was done long ago",
      "INSERT INTO undoTicket(id, attendant, firstSeq, expiresAt) "
        + "VALUES (randomblob(16), (SELECT id FROM attendant), 1, 1)",
      answer: "undo.untrue", protection: trigger("undoTicketIsTrue")),
    SchemaAttack(
      "a ticket that vanishes", "DELETE FROM undoTicket", answer: "undo.deleted",
      protection: trigger("undoTicketIsNeverDeleted"), references),
    SchemaAttack(
      "a record added to an act that is over",
      """
      INSERT INTO undoEntry(ticketKey, applicationKey, undoFrom, undoTo, before)
      VALUES (1, 2, 'applied', 'withdrawn', '{}')
      """, answer: "undo.untrue", protection: trigger("undoEntryIsTrue")),
    SchemaAttack(
      "a record that went another way", "UPDATE undoEntry SET undoTo = 'settled'",
      answer: "undo.rewritten", protection: trigger("undoEntryIsNeverRewritten")),
    SchemaAttack(
      "a record with another past", "UPDATE undoEntry SET before = json_object('note', 1)",
      answer: "undo.rewritten", protection: trigger("undoEntryIsNeverRewritten")),
    SchemaAttack(
      "a record of an act that vanishes", "DELETE FROM undoEntry", answer: "undo.deleted",
      protection: trigger("undoEntryIsNeverDeleted")),
    SchemaAttack(
      "a roll of no account without an undo",
      "UPDATE undoDeed SET isOpen = 0, undoneAt = 1 WHERE sheetKey = 1",
      answer: "undo.untrue", protection: trigger("undoDeedHasItsOperation")),
    SchemaAttack(
      "a roll of no account when another has come",
      """
      INSERT INTO rollSheet(id, shiftKey, attendant, source, enteredAt)
      SELECT randomblob(16), shiftKey, attendant, source, enteredAt FROM rollSheet WHERE key = 1;
      UPDATE undoDeed SET undoneAt = 1 WHERE sheetKey = 1
      """, answer: "undo.overtaken", protection: trigger("undoDeedHasItsOperation")),
    SchemaAttack(
      "a roll added to an act that is over",
      "INSERT INTO undoDeed(ticketKey, shiftKey, count) VALUES (1, 1, 1)",
      answer: "undo.untrue", protection: trigger("undoDeedIsTrue")),
    SchemaAttack(
      "a deed of another shift", "UPDATE undoDeed SET shiftKey = 1",
      answer: "undo.rewritten", protection: trigger("undoDeedIsNeverRewritten")),
    SchemaAttack(
      "a deed that vanishes", "DELETE FROM undoDeed", answer: "undo.deleted",
      protection: trigger("undoDeedIsNeverDeleted")),
  ]
}
