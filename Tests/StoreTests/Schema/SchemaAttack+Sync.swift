import CountyAPI
import Foundation
import GRDB
import OddJobMarket
import StationTestSupport

@testable import Store

extension SchemaAttack {
  /// To the scenario come: operations 1 to 5 accepted and archived, 2 rejected, 3 applied, 4 in
  /// quarantine, and old ones are to be wiped; two rights to shift 2, one of them used; a posting of
  /// another station without a right; a task.
  static func addSync(to station: TemporaryStation) throws {
    let other = try TemporaryStation(seed: 9)
    let work = try other.work { $0.places = 3 }
    let store = try station.store
    let second = try store.rows("shift").first { $0["key"] == 2 }
    guard let second else { throw TestFailure("there is no shift 2") }
    let shift = ShiftID(second["id"] as UUID)
    try store.apply(
      ChangePage(
        changes: [try work.change(from: other), .allotment(of: shift, 2, through: 1_000)],
        cursor: ChangeCursor(generation: 1, position: 10), hasMore: false))
    try store.queue.write { database in
      try database.execute(
        sql: """
          UPDATE outboxProgress SET acceptedThrough = 5;
          UPDATE syncPosition SET archivedThrough = 5;
          UPDATE outboxWiping SET through = 5, madeBefore = 9000000000000;
          INSERT INTO operationResult(seq, status, code, receivedAt, madeAt)
            VALUES (2, 'rejected', 'malformed', 0, 0), (3, 'applied', NULL, 0, NULL);
          INSERT INTO quarantine(seq, reason, quarantinedAt) VALUES (4, 'tooLarge', 0);
          INSERT INTO countyTask(kind, id, madeAt) VALUES ('rightsShort', 'a', 0)
          """)
    }
  }

  static let sync = [
    SchemaAttack(
      "a cursor that goes back", "UPDATE syncPosition SET position = 9", answer: "sync.cursor",
      protection: trigger("cursorNeverGoesBack")),
    SchemaAttack(
      "a cursor that is forgotten", "UPDATE syncPosition SET generation = NULL, position = NULL",
      answer: "sync.cursor", protection: trigger("cursorNeverGoesBack")),
    SchemaAttack(
      "half a cursor", "UPDATE syncPosition SET position = NULL", answer: "generation IS NULL",
      protection: checks),
    SchemaAttack(
      "a station without a place in the feed", "DELETE FROM syncPosition",
      answer: "sync.forgotten", protection: trigger("positionIsNeverForgotten")),
    SchemaAttack(
      "an archive beyond the chain",
      "UPDATE syncPosition SET archivedThrough = 1 + (SELECT max(seq) FROM outbox)",
      answer: "outbox.ahead", protection: trigger("archiveIsOfTheChain")),
    SchemaAttack(
      "more accepted than there is",
      "UPDATE outboxProgress SET acceptedThrough = 1 + (SELECT max(seq) FROM outbox)",
      answer: "outbox.ahead", protection: trigger("acceptedIsOfTheChain")),
    SchemaAttack(
      "how far the chain is accepted forgotten", "DELETE FROM outboxProgress",
      answer: "sync.forgotten", protection: trigger("acceptedIsNeverForgotten")),
    SchemaAttack(
      "a result of nothing",
      "INSERT INTO operationResult(seq, status, receivedAt) VALUES (1000000, 'applied', 0)",
      answer: "FOREIGN KEY", protection: references),
    SchemaAttack(
      "a result that vanishes", "DELETE FROM operationResult", answer: "result.deleted",
      protection: trigger("resultIsNeverDeleted")),
    SchemaAttack(
      "another operation's result", "UPDATE operationResult SET seq = 6 WHERE seq = 2",
      answer: "result.moved", protection: trigger("resultKeepsItsOperation")),
    SchemaAttack(
      "a rejection seen by nobody",
      "UPDATE operationResult SET seenBy = randomblob(16), seenAt = 1 WHERE seq = 2",
      answer: "attendant.unknown", protection: trigger("resultIsSeenBySomebody")),
    SchemaAttack(
      "a rejection seen before it came",
      """
      INSERT INTO operationResult(seq, status, code, receivedAt, madeAt, seenBy, seenAt)
      VALUES (5, 'rejected', 'malformed', 0, 0, randomblob(16), 1)
      """, answer: "attendant.unknown", protection: trigger("resultBeginsUnseen")),
    SchemaAttack(
      "a rejection without its reason", "UPDATE operationResult SET code = NULL WHERE seq = 2",
      answer: "code IS NOT NULL", protection: checks),
    SchemaAttack(
      "an operation let out of quarantine", "DELETE FROM quarantine",
      answer: "quarantine.deleted", protection: trigger("quarantineIsNeverDeleted")),
    SchemaAttack(
      "another operation in quarantine", "UPDATE quarantine SET seq = 1",
      answer: "quarantine.rewritten", protection: trigger("quarantineIsNeverRewritten")),
    SchemaAttack(
      "a task that vanishes", "DELETE FROM countyTask", answer: "task.deleted",
      protection: trigger("taskIsNeverDeleted")),
    SchemaAttack(
      "another task", "UPDATE countyTask SET id = 'b'", answer: "task.rewritten",
      protection: trigger("taskStaysTheSame")),
    SchemaAttack(
      "a task done by nobody", "UPDATE countyTask SET doneBy = randomblob(16), doneAt = 1",
      answer: "attendant.unknown", protection: trigger("taskIsDoneBySomebody")),
  ]

  private static let mirror = "(SELECT key FROM posting WHERE origin IS NOT NULL)"

  static let rights = [
    SchemaAttack(
      "another's posting taken for one's own",
      "UPDATE posting SET origin = NULL WHERE origin IS NOT NULL", answer: "posting.origin",
      protection: trigger("postingKeepsItsOrigin")),
    SchemaAttack(
      "one's own posting taken for another's",
      """
      INSERT INTO posting(id, employerKey, kind, trade, title, content, siteName, township,
        payAmount, payUnit, payer, settlement, payMethod, meals, ride, hiringMode, sealedContact,
        isUrgent, validUntil, state, createdAt, day, origin)
      SELECT randomblob(16), employerKey, kind, trade, title, content, siteName, township,
        payAmount, payUnit, payer, settlement, payMethod, meals, ride, hiringMode, sealedContact,
        isUrgent, validUntil, state, createdAt, day, (SELECT id FROM station)
      FROM posting WHERE key = 1
      """, answer: "posting.origin", protection: trigger("ownPostingIsNoMirror")),
    SchemaAttack(
      "more rights than the county gave", "UPDATE shift SET allotted = 3 WHERE key = 2",
      answer: "shift.granted", protection: trigger("rightsAreGranted")),
    SchemaAttack(
      "a right that nobody gave", "UPDATE shift SET allotted = 1 WHERE postingKey = \(mirror)",
      answer: "shift.granted", protection: trigger("rightsAreGranted")),
    SchemaAttack(
      "another's work that begins with rights",
      """
      INSERT INTO shift(id, postingKey, day, startAt, endAt, closesAt, places, allotted)
      SELECT randomblob(16), postingKey, day, startAt, endAt, closesAt, places, 1 FROM shift
      WHERE postingKey = \(mirror)
      """, answer: "shift.granted", protection: trigger("mirrorBeginsWithoutRights")),
    SchemaAttack(
      "less pay for another's work", "UPDATE posting SET payAmount = 1 WHERE key = \(mirror)",
      answer: "posting.pay", protection: trigger("payRaisedWhileUnfilled")),
  ]

  private static func wiping(_ place: Int, besides: String = "") -> String {
    """
    UPDATE outbox SET wipedSize = length(bytes)\(besides),
      bytes = CAST(json_remove(CAST(bytes AS TEXT), '$.body') AS BLOB) WHERE seq = \(place)
    """
  }

  static let wiping = [
    SchemaAttack(
      "the body of what is not archived", wiping(6), answer: "outbox.rewritten",
      protection: trigger("outboxIsNeverRewritten")),
    SchemaAttack(
      "the body of what the county lost again",
      "UPDATE outboxProgress SET acceptedThrough = 0; " + wiping(1), answer: "outbox.rewritten",
      protection: trigger("outboxIsNeverRewritten")),
    SchemaAttack(
      "the body of what is not old enough",
      "UPDATE outboxWiping SET madeBefore = 1; " + wiping(1), answer: "outbox.rewritten",
      protection: trigger("outboxIsNeverRewritten")),
    SchemaAttack(
      "the body of what stays in quarantine", wiping(4), answer: "outbox.rewritten",
      protection: trigger("outboxIsNeverRewritten")),
    SchemaAttack(
      "the body of a rejection that nobody saw", wiping(2), answer: "outbox.rewritten",
      protection: trigger("outboxIsNeverRewritten")),
    SchemaAttack(
      "another hash with the body", wiping(1, besides: ", hash = randomblob(32)"),
      answer: "outbox.rewritten", protection: trigger("outboxIsNeverRewritten")),
    SchemaAttack(
      "another kind with the body", wiping(1, besides: ", type = 'applied'"),
      answer: "outbox.rewritten", protection: trigger("outboxIsNeverRewritten")),
    SchemaAttack(
      "a body wiped twice", wiping(1) + "; " + wiping(1), answer: "outbox.rewritten",
      protection: trigger("outboxIsNeverRewritten")),
    SchemaAttack(
      "who did it, with the body",
      """
      UPDATE outbox SET wipedSize = length(bytes),
        bytes = CAST(json_remove(CAST(bytes AS TEXT), '$.body', '$.actor') AS BLOB) WHERE seq = 1
      """, answer: "outbox.rewritten", protection: trigger("outboxIsNeverRewritten")),
    SchemaAttack(
      "another body in the place of one",
      """
      UPDATE outbox SET wipedSize = length(bytes),
        bytes = CAST(json_set(CAST(bytes AS TEXT), '$.body', 1) AS BLOB) WHERE seq = 1
      """, answer: "outbox.rewritten", protection: trigger("outboxIsNeverRewritten")),
    SchemaAttack(
      "a body that is said to be wiped",
      "UPDATE outbox SET wipedSize = length(bytes) WHERE seq = 1",
      answer: "outbox.rewritten", protection: trigger("outboxIsNeverRewritten")),
    SchemaAttack(
      "an order to wipe what is not archived", "UPDATE outboxWiping SET through = 6",
      answer: "outbox.ahead", protection: trigger("wipingEndsAtTheArchive")),
    SchemaAttack(
      "an operation that begins wiped",
      """
      INSERT INTO outbox(seq, id, type, bytes, hash, wipedSize)
      SELECT 1 + max(seq), randomblob(16), 'x', CAST('{}' AS BLOB), randomblob(32), 5 FROM outbox
      """, answer: "outbox.rewritten", protection: trigger("operationBeginsWhole")),
  ]
}
