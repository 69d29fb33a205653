/// The scenario: three people have signed in today; the draw of today is promised and not held, that
/// of tomorrow was never promised; person 1 was moved to the front, and may be put back.
extension SchemaAttack {
  private static let today = "(SELECT max(day) FROM turnDraw)"

  /// An operation as the program writes one, for the attacks that must get past it.
  private static func operation(_ type: String, _ body: String) -> String {
    """
    INSERT INTO outbox(seq, id, type, bytes, hash)
    SELECT max(seq) + 1, randomblob(16), '\(type)',
      CAST(json_object('actor', 'system', 'body', \(body)) AS BLOB), randomblob(32) FROM outbox;
    """
  }

  /// Holds the draw with a seed, as the program would, but for what is said.
  private static func holding(
    seed: String, last: String = "(SELECT max(number) FROM signIn WHERE day = turnDraw.day)"
  ) -> String {
    operation(
      "turnsDrawn",
      """
      json_object('day', \(today), 'seed', \(seed), 'lastNumber',
          \(last.replacing("turnDraw.day", with: today)))
      """)
        + """
        UPDATE turnDraw SET seed = \(seed), lastNumber = \(last),
          drawnBy = (SELECT max(seq) FROM outbox)
        """
  }

  /// The seed of the scenario, which the file holds sealed.
  static let promisedSeed = "0123456789abcdef0123456789abcdef"
  private static let chosen = "'00112233445566778899aabbccddeeff'"

  static let draws = [
    SchemaAttack(
      "a second draw of the day",
      operation(
        "drawPromised", "json_object('day', \(today), 'commitment', sha256('other'))")
          + """
          INSERT OR REPLACE INTO turnDraw(day, id, commitment, sealedSeed, promisedBy)
          SELECT \(today), randomblob(16), sha256('other'), x'00', max(seq) FROM outbox
          """, answer: "draw.", protection: trigger("drawIsPromised"),
      trigger("drawIsNeverDeleted")),
    SchemaAttack(
      "a seed that was chosen after the promise", holding(seed: chosen), answer: "draw.chosen",
      protection: trigger("drawKeepsItsPromise")),
    SchemaAttack(
      "a draw without those who came last", holding(seed: "'\(promisedSeed)'", last: "1"),
      answer: "draw.people", protection: trigger("drawIsForEverybody")),
    SchemaAttack(
      "a draw that no operation tells of",
      """
      UPDATE turnDraw SET seed = '\(promisedSeed)', lastNumber = 3,
        drawnBy = (SELECT max(seq) FROM outbox)
      """, answer: "draw.untrue", protection: trigger("drawIsForEverybody")),
    SchemaAttack(
      "a promise that is changed to suit a seed",
      "UPDATE turnDraw SET commitment = sha256(\(chosen))", answer: "draw.",
      protection: trigger("drawIsHeldOnce"), trigger("drawKeepsItsPromise"),
      trigger("drawIsForEverybody")),
    SchemaAttack(
      "a promise of a seed that is known already",
      operation(
        "drawPromised",
        "json_object('day', \(today) + 1, 'commitment', sha256(\(chosen)))")
          + """
          INSERT INTO turnDraw(day, id, commitment, sealedSeed, promisedBy, seed, lastNumber, drawnBy)
          SELECT \(today) + 1, randomblob(16), sha256(\(chosen)), x'00', max(seq), \(chosen), 1,
            max(seq) FROM outbox
          """, answer: "draw.early", protection: trigger("drawIsPromised")),
    SchemaAttack(
      "a promise that no operation tells of",
      """
      INSERT INTO turnDraw(day, id, commitment, sealedSeed, promisedBy)
      SELECT \(today) + 1, randomblob(16), sha256('other'), x'00', max(seq) FROM outbox
      """, answer: "draw.untrue", protection: trigger("drawIsPromised")),
    SchemaAttack(
      "a draw promised for a day that is over",
      operation(
        "drawPromised", "json_object('day', \(today) - 1, 'commitment', sha256('other'))")
          + """
          INSERT INTO turnDraw(day, id, commitment, sealedSeed, promisedBy)
          SELECT \(today) - 1, randomblob(16), sha256('other'), x'00', max(seq) FROM outbox
          """, answer: "draw.untrue", protection: trigger("drawIsPromised")),
    SchemaAttack(
      "a promise that is withdrawn", "DELETE FROM turnDraw", answer: "draw.deleted",
      protection: trigger("drawIsNeverDeleted")),
  ]

  /// The draw was held in front of these.
  static let heldDraws = [
    SchemaAttack(
      "a draw that is held again", "UPDATE turnDraw SET seed = seed, lastNumber = 2",
      answer: "draw.", protection: trigger("drawIsHeldOnce"), trigger("drawIsForEverybody")),
    SchemaAttack(
      "a draw that is taken back",
      "UPDATE turnDraw SET seed = NULL, lastNumber = NULL, drawnBy = NULL", answer: "draw.",
      protection: trigger("drawIsHeldOnce"), trigger("drawKeepsItsPromise"),
      trigger("drawIsForEverybody")),
  ]

  static let turnMoves = [
    SchemaAttack(
      "a move without a reason", "UPDATE turnMove SET reason = 'because'",
      answer: "turn.rewritten", protection: trigger("turnMoveIsNeverRewritten"), checks),
    SchemaAttack(
      "a move given to another attendant", "UPDATE turnMove SET attendant = randomblob(16)",
      answer: "turn.rewritten", protection: trigger("turnMoveIsNeverRewritten")),
    SchemaAttack(
      "a move made somebody else's", "UPDATE turnMove SET personKey = 2",
      answer: "turn.rewritten", protection: trigger("turnMoveIsNeverRewritten")),
    SchemaAttack(
      "a move that vanishes", "DELETE FROM turnMove", answer: "turn.deleted",
      protection: trigger("turnMoveIsNeverDeleted")),
    SchemaAttack(
      "a silent move",
      operation("applied", "json_object('day', \(today))")
        + """
        INSERT INTO turnMove(day, number, personKey, target, reason, attendant, madeBy)
        SELECT day, 2, 2, 'front', 'inNeed', attendant, (SELECT max(seq) FROM outbox) FROM turnMove
        """, answer: "turn.untrue", protection: trigger("turnMoveIsTrue")),
    SchemaAttack(
      "a move by nobody",
      operation(
        "turnMoved", "json_object('day', \(today), 'number', 2, 'reason', 'inNeed')")
          + """
          INSERT INTO turnMove(day, number, personKey, target, reason, attendant, madeBy)
          SELECT day, 2, 2, 'front', 'inNeed', zeroblob(16), (SELECT max(seq) FROM outbox)
          FROM turnMove
          """, answer: "attendant.unknown",
      protection: trigger("turnMoveNamesItsAttendant")),
    SchemaAttack(
      "a move of somebody who is not there",
      operation(
        "turnMoved", "json_object('day', \(today), 'number', 2, 'reason', 'inNeed')")
          + """
          INSERT INTO turnMove(day, number, personKey, target, reason, attendant, madeBy)
          SELECT day, 2, 5, 'front', 'inNeed', attendant, (SELECT max(seq) FROM outbox)
          FROM turnMove
          """, answer: "turn.notSignedIn", protection: trigger("turnMoveIsTrue")),
    SchemaAttack(
      "a move taken back without an operation", "UPDATE turnMove SET undoneAt = 0",
      answer: "undo.untrue", protection: trigger("turnMoveIsTakenBack")),
  ]
}
