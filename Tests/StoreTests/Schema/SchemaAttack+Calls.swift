/// Numbers 1 to 3 are signed in as persons 1 to 3; 1 and 2 were called, in this order.
extension SchemaAttack {
  private static let first = "(SELECT min(callOrder) FROM numberCall)"

  static let calls = [
    SchemaAttack(
      "a call that begins at its end", insert(state: "came"), answer: "call.step",
      protection: trigger("callBegins")),
    SchemaAttack(
      "a call that begins as a second one", insert(calls: 2), answer: "call.step",
      protection: trigger("callBegins")),
    SchemaAttack(
      "a call before those that were made", insert(order: 0), answer: "call.order",
      protection: trigger("callBegins")),
    SchemaAttack(
      "a call of somebody who has no number",
      insert(day: "1"), answer: "FOREIGN KEY", protection: references),
    SchemaAttack(
      "a second row for the same number", insert(person: 2), answer: "UNIQUE",
      protection: """
        CREATE TABLE copy AS SELECT * FROM numberCall; DROP TABLE numberCall;
        ALTER TABLE copy RENAME TO numberCall
        """),
    SchemaAttack(
      "a call by nobody", insert(attendant: "x''"), answer: "attendant.unknown",
      protection: checks, trigger("numberCallNamesItsAttendant")),
    SchemaAttack(
      "a called number that waits again", "UPDATE numberCall SET state = 'waiting'",
      answer: "call.step", protection: trigger("callStepIsLegal"), checks),
    SchemaAttack(
      "a repeated call that is not counted",
      "UPDATE numberCall SET state = 'recalled'", answer: "call.count",
      protection: trigger("callIsCounted")),
    SchemaAttack(
      "a call counted that was not made", "UPDATE numberCall SET calls = calls + 1",
      answer: "call.count", protection: trigger("callIsCounted")),
    SchemaAttack(
      "a repeated call that stands before the last",
      "UPDATE numberCall SET state = 'recalled', calls = calls + 1 WHERE callOrder = \(first)",
      answer: "call.order", protection: trigger("callIsCounted")),
    SchemaAttack(
      "a call given to another person",
      "UPDATE numberCall SET personKey = 3 WHERE callOrder = \(first)", answer: "call.moved",
      protection: trigger("callKeepsItsNumber")),
    SchemaAttack(
      "a call that vanishes", "DELETE FROM numberCall", answer: "call.deleted",
      protection: trigger("callIsNeverDeleted")),
  ]

  private static func insert(
    person: Int = 3, day: String = "max(day)", state: String = "called", order: Int = 99,
    calls: Int = 1, attendant: String = "max(attendant)"
  ) -> String {
    """
    INSERT INTO numberCall(day, personKey, state, callOrder, calls, calledAt, changedAt, attendant)
    SELECT \(day), \(person), '\(state)', \(order), \(calls), 0, 0, \(attendant) FROM numberCall
    """
  }
}
