import Testing

/// A statement that breaks a promise of the file, and what must be taken off for it to pass.
struct SchemaAttack: Sendable, CustomTestStringConvertible {
  var claim: String
  var statement: String
  /// What the file answers, in part.
  var answer: String
  var protection: [String]

  var testDescription: String { claim }

  init(_ claim: String, _ statement: String, answer: String, protection: String...) {
    self.claim = claim
    self.statement = statement
    self.answer = answer
    self.protection = protection
  }
}

/// What takes a protection off, for the control.
let checks = "PRAGMA ignore_check_constraints = ON"
let references = "PRAGMA foreign_keys = OFF"

func trigger(_ name: String) -> String { "DROP TRIGGER \(name)" }

/// The scenario: person 1 is confirmed on shift 1, which is full, by application 1; person 2 wants
/// it by application 2; an attendant may still take application 1 back. Shift 2 overlaps it, has places, and person 1 wants it by application 3;
/// shift 3 is paused, and person 2 wants it by application 4; shift 4 is free and live, and person 2
/// wants it by application 5. Posting 5 is cancelled.
extension SchemaAttack {
  static let places = [
    SchemaAttack(
      "a place beyond the last, by a new row",
      """
      INSERT INTO application(id, personKey, shiftKey, state, createdAt, changedAt)
      VALUES (randomblob(16), 3, 1, 'confirmed', 0, 0)
      """, answer: "confirmed + held <= allotted", protection: checks),
    SchemaAttack(
      "a place beyond the last, by a step",
      "UPDATE application SET state = 'confirmed' WHERE key = 2",
      answer: "confirmed + held <= allotted", protection: checks),
    SchemaAttack(
      "a hold beyond the last place",
      "UPDATE application SET state = 'held', holdUntil = 1 WHERE key = 2",
      answer: "confirmed + held <= allotted", protection: checks),
    SchemaAttack(
      "fewer places than are confirmed", "UPDATE shift SET places = 0, allotted = 0 WHERE key = 1",
      answer: "confirmed + held <= allotted", protection: checks),
    SchemaAttack(
      "more rights than places", "UPDATE shift SET allotted = 2 WHERE key = 1",
      answer: "allotted <= places", protection: checks),
    SchemaAttack(
      "a confirmed place that is no longer counted", "UPDATE shift SET confirmed = 0 WHERE key = 1",
      answer: "shift.miscounted", protection: trigger("placesAreCountedNotSet")),
    SchemaAttack(
      "a place that is counted and nobody's", "UPDATE shift SET held = 1 WHERE key = 4",
      answer: "shift.miscounted", protection: trigger("placesAreCountedNotSet")),
    SchemaAttack(
      "a shift that begins with people nobody knows",
      """
      INSERT INTO shift(id, postingKey, day, startAt, endAt, closesAt, places, allotted, confirmed)
      VALUES (randomblob(16), 1, 1, 1, 2, 3, 1, 1, 1)
      """, answer: "shift.miscounted", protection: trigger("shiftBeginsEmpty")),
    SchemaAttack(
      "a shift that moves under those who are confirmed",
      "UPDATE shift SET startAt = startAt + 3600000, endAt = endAt + 3600000 WHERE key = 1",
      answer: "shift.moved", protection: trigger("shiftKeepsItsTime")),
    SchemaAttack(
      "a shift that vanishes under its applications", "DELETE FROM shift WHERE key = 1",
      answer: "FOREIGN KEY", protection: references),
  ]

  static let applications = [
    SchemaAttack(
      "two placements at once, by a new row",
      """
      INSERT INTO application(id, personKey, shiftKey, state, createdAt, changedAt)
      SELECT randomblob(16), 1, key, 'confirmed', 0, 0 FROM shift WHERE key = 6
      """, answer: "person.overlap", protection: trigger("placementsNeverOverlapOnInsert")),
    SchemaAttack(
      "two placements at once, by a step",
      "UPDATE application SET state = 'confirmed' WHERE key = 3",
      answer: "person.overlap", protection: trigger("placementsNeverOverlapOnStep")),
    SchemaAttack(
      "a hold beside a placement",
      "UPDATE application SET state = 'held', holdUntil = 1 WHERE key = 3",
      answer: "person.overlap", protection: trigger("placementsNeverOverlapOnStep")),
    SchemaAttack(
      "a placement on a paused posting, by a step",
      "UPDATE application SET state = 'confirmed' WHERE key = 4", answer: "posting.notLive",
      protection: trigger("placeNeedsLivePostingOnStep")),
    SchemaAttack(
      "a placement on a paused posting, by a new row",
      """
      INSERT INTO application(id, personKey, shiftKey, state, createdAt, changedAt)
      VALUES (randomblob(16), 3, 3, 'confirmed', 0, 0)
      """, answer: "posting.notLive", protection: trigger("placeNeedsLivePostingOnInsert")),
    SchemaAttack(
      "a placement after the closing",
      "UPDATE application SET state = 'confirmed', changedAt = 9000000000000 WHERE key = 5",
      answer: "posting.expired", protection: trigger("placeNeedsLivePostingOnStep")),
    SchemaAttack(
      "a step back", "UPDATE application SET state = 'applied' WHERE key = 1",
      answer: "application.step", protection: trigger("applicationStepIsLegal")),
    SchemaAttack(
      "a placement released without anyone's act",
      "UPDATE application SET state = 'released' WHERE key = 1", answer: "application.step",
      protection: trigger("applicationStepIsLegal")),
    SchemaAttack(
      "a life that begins at its end",
      """
      INSERT INTO application(id, personKey, shiftKey, state, createdAt, changedAt)
      VALUES (randomblob(16), 3, 4, 'settled', 0, 0)
      """, answer: "application.step", protection: trigger("applicationBegins")),
    SchemaAttack(
      "a state that nobody knows",
      "UPDATE application SET state = 'promised' WHERE key = 5", answer: "application.step",
      protection: trigger("applicationStepIsLegal"), references,
      "DROP TRIGGER placesCountedOnStep"),
    SchemaAttack(
      "an application given to another person",
      "UPDATE application SET personKey = 3 WHERE key = 1", answer: "application.moved",
      protection: trigger("applicationKeepsItsPlace")),
    SchemaAttack(
      "an application moved to another shift",
      "UPDATE application SET shiftKey = 4 WHERE key = 1", answer: "application.moved",
      protection: trigger("applicationKeepsItsPlace")),
    SchemaAttack(
      "a deleted application", "DELETE FROM application WHERE key = 4",
      answer: "application.deleted", protection: trigger("applicationIsNeverDeleted")),
    SchemaAttack(
      "an application replaced by another",
      """
      INSERT OR REPLACE INTO application(key, id, personKey, shiftKey, state, createdAt, changedAt)
      VALUES (1, randomblob(16), 3, 4, 'applied', 0, 0)
      """, answer: "application.deleted", protection: trigger("applicationIsNeverDeleted")),
    SchemaAttack(
      "a second live application for the same shift",
      """
      INSERT INTO application(id, personKey, shiftKey, state, createdAt, changedAt)
      VALUES (randomblob(16), 1, 1, 'applied', 0, 0)
      """, answer: "UNIQUE", protection: "DROP INDEX oneLiveApplication"),
    SchemaAttack(
      "a hold without an end", "UPDATE application SET state = 'held' WHERE key = 5",
      answer: "CHECK", protection: checks),
    SchemaAttack(
      "a cancelled posting that comes back", "UPDATE posting SET state = 'live' WHERE key = 5",
      answer: "posting.step", protection: trigger("postingKeepsItsWord")),
  ]

  /// Person 4 was merged into person 3, and person 5 is another with an ID number.
  static let merges = [
    SchemaAttack(
      "a merge that is undone",
      "UPDATE person SET mergedInto = NULL, mergedAt = NULL WHERE key = 4",
      answer: "person.merged", protection: trigger("mergeIsForGood")),
    SchemaAttack(
      "a merge that is turned to another", "UPDATE person SET mergedInto = 1 WHERE key = 4",
      answer: "person.merged", protection: trigger("mergeIsForGood")),
    SchemaAttack(
      "two people with an ID number each made one",
      "UPDATE person SET mergedInto = 5, mergedAt = 0 WHERE key = 3",
      answer: "person.idNumbers", protection: trigger("mergeJoinsOnePerson")),
    SchemaAttack(
      "the same with the number thrown away on the way",
      """
      UPDATE person SET mergedInto = 5, mergedAt = 0, sealedIDNumber = NULL, idNumberDigest = NULL
      WHERE key = 3
      """, answer: "person.idNumbers", protection: trigger("mergeJoinsOnePerson")),
    SchemaAttack(
      "a merge into a record that is no more",
      "UPDATE person SET mergedInto = 4, mergedAt = 0 WHERE key = 3",
      answer: "person.merged", protection: trigger("mergeJoinsOnePerson")),
    SchemaAttack(
      "a merge into oneself", "UPDATE person SET mergedInto = 3, mergedAt = 0 WHERE key = 3",
      answer: "person.merged", protection: trigger("mergeJoinsOnePerson")),
    SchemaAttack(
      "a merge that nobody dated", "UPDATE person SET mergedInto = 3 WHERE key = 6",
      answer: "CHECK", protection: checks),
    SchemaAttack(
      "an application of a merged record",
      """
      INSERT INTO application(id, personKey, shiftKey, state, createdAt, changedAt)
      VALUES (randomblob(16), 4, 4, 'applied', 0, 0)
      """, answer: "person.merged", protection: trigger("applicationNewForNobodyMerged")),
    SchemaAttack(
      "a registration of a merged record",
      "INSERT INTO registration(personKey, kind, instant, day) VALUES (4, 'jobSeeking', 0, 0)",
      answer: "person.merged", protection: trigger("registrationNewForNobodyMerged")),
    SchemaAttack(
      "a registration moved to a merged record",
      "UPDATE registration SET personKey = 4 WHERE personKey = 1",
      answer: "person.merged", protection: trigger("registrationMovedForNobodyMerged")),
    SchemaAttack(
      "a sign-in of a merged record",
      """
      INSERT INTO signIn(personKey, day, startAt, endAt, number, signedInAt)
        VALUES (4, 1, 1, 2, 1, 1)
      """,
      answer: "person.merged", protection: trigger("signInNewForNobodyMerged")),
    SchemaAttack(
      "a certificate of a merged record",
      "INSERT INTO certificateSeen VALUES (4, 'welder', 'system', 0)",
      answer: "person.merged", protection: trigger("certificateSeenNewForNobodyMerged")),
    SchemaAttack(
      "a crew led by a merged record",
      """
      INSERT INTO crew(id, name, leaderKey, createdAt) VALUES (randomblob(16), '一队', 4, 0)
      """, answer: "person.merged", protection: trigger("crewNewForNobodyMerged")),
    SchemaAttack(
      "a service for a merged record",
      "INSERT INTO serviceEntry(personKey, service, isOwed) VALUES (4, 'advice', 1)",
      answer: "person.merged", protection: trigger("serviceEntryNewForNobodyMerged")),
    SchemaAttack(
      "a merge that puts one person at two places",
      """
      UPDATE person SET mergedInto = 7, mergedAt = 0 WHERE key = 6;
      UPDATE application SET personKey = 7 WHERE personKey = 6
      """, answer: "person.overlap", protection: trigger("placementsNeverOverlapOnMerge")),
  ]

  static let pay = [
    SchemaAttack(
      "pay that falls", "UPDATE posting SET payAmount = payAmount - 1 WHERE key = 2",
      answer: "posting.pay", protection: trigger("payRaisedWhileUnfilled")),
    SchemaAttack(
      "pay raised when every place is filled",
      "UPDATE posting SET payAmount = payAmount + 1 WHERE key = 1",
      answer: "posting.filled", protection: trigger("payRaisedWhileUnfilled")),
    SchemaAttack(
      "pay of a cancelled posting", "UPDATE posting SET payAmount = payAmount + 1 WHERE key = 5",
      answer: "posting.notLive", protection: trigger("payRaisedWhileUnfilled")),
  ]

  static let reviews = [
    SchemaAttack(
      "a rewritten decision", "UPDATE postingReview SET isAccepted = 0",
      answer: "review.rewritten", protection: trigger("reviewIsNeverRewritten")),
    SchemaAttack(
      "a decision replaced by another",
      """
      INSERT OR REPLACE INTO postingReview
      SELECT key, postingKey, attendant, decidedAt, 0, note, textDigest FROM postingReview
      """, answer: "review.deleted", protection: trigger("reviewIsNeverDeleted"), references),
    SchemaAttack(
      "a rewritten finding", "UPDATE reviewFinding SET rule = 'none'",
      answer: "review.rewritten", protection: trigger("findingIsNeverRewritten")),
    SchemaAttack(
      "a finding that vanishes", "DELETE FROM reviewFinding", answer: "review.deleted",
      protection: trigger("findingIsNeverDeleted")),
  ]

  static let records = [
    SchemaAttack(
      "a rewritten operation", "UPDATE outbox SET bytes = x'7b7d' WHERE seq = 1",
      answer: "outbox.rewritten", protection: trigger("outboxIsNeverRewritten")),
    SchemaAttack(
      "a rewritten hash", "UPDATE outbox SET hash = randomblob(32) WHERE seq = 1",
      answer: "outbox.rewritten", protection: trigger("outboxIsNeverRewritten")),
    SchemaAttack(
      "a cut tail", "DELETE FROM outbox WHERE seq = (SELECT max(seq) FROM outbox)",
      answer: "outbox.cut", protection: trigger("outboxIsNeverCut")),
    SchemaAttack(
      "a gap in the operations",
      """
      INSERT INTO outbox(seq, id, type, bytes, hash)
      SELECT max(seq) + 2, randomblob(16), 'applied', x'7b7d', randomblob(32) FROM outbox
      """, answer: "outbox.gap", protection: trigger("outboxHasNoGap")),
    SchemaAttack(
      "an operation pushed out by a new one",
      """
      INSERT OR REPLACE INTO outbox(seq, id, type, bytes, hash)
      SELECT max(seq) + 1, (SELECT id FROM outbox WHERE seq = 1), 'applied', x'7b7d', randomblob(32)
      FROM outbox
      """, answer: "outbox.cut", protection: trigger("outboxIsNeverCut")),
    SchemaAttack(
      "an operation beyond the limit",
      """
      INSERT INTO outbox(seq, id, type, bytes, hash)
      SELECT max(seq) + 1, randomblob(16), 'applied', zeroblob(32769), randomblob(32) FROM outbox
      """, answer: "CHECK", protection: checks),
    SchemaAttack(
      "a day that goes back", "UPDATE dayGuard SET lastDay = lastDay - 1", answer: "day.back",
      protection: trigger("dayNeverGoesBack")),
    SchemaAttack(
      "a day that is forgotten", "DELETE FROM dayGuard", answer: "day.back",
      protection: trigger("dayIsNeverForgotten")),
    SchemaAttack(
      "a day replaced by an earlier one", "INSERT OR REPLACE INTO dayGuard VALUES (1, 1, 1, 0)",
      answer: "day.back", protection: trigger("dayIsNeverForgotten")),
    SchemaAttack(
      "a person who vanishes under their applications", "DELETE FROM person WHERE key = 1",
      answer: "FOREIGN KEY", protection: references),
    SchemaAttack(
      "a phone that can't be found again", "UPDATE person SET phoneDigest = NULL WHERE key = 1",
      answer: "CHECK", protection: checks),
    SchemaAttack(
      "a verified person of whom nothing was seen",
      "UPDATE person SET verification = 'verified', document = NULL WHERE key = 1",
      answer: "CHECK", protection: checks),
    SchemaAttack(
      "a household's name in clear", "UPDATE employer SET kind = 'household' WHERE key = 1",
      answer: "CHECK", protection: checks),
    SchemaAttack(
      "a suspension without a reason", "UPDATE employer SET suspendedUntilDay = 1 WHERE key = 1",
      answer: "CHECK", protection: checks, trigger("suspensionHasItsRecord")),
  ]

  /// Employer 2 is suspended for a week and has postings: 8 is live, with shift 8 that person 2
  /// applied for by application 6; employer 3 was suspended and is free again.
  static let employers = [
    SchemaAttack(
      "a suspension that nobody answers for",
      "UPDATE employer SET suspendedUntilDay = 99999, suspensionReason = '欠薪' WHERE key = 1",
      answer: "employer.suspension", protection: trigger("suspensionHasItsRecord")),
    SchemaAttack(
      "a suspension that ends without a reason",
      "UPDATE employer SET suspendedUntilDay = NULL, suspensionReason = NULL WHERE key = 2",
      answer: "employer.suspension", protection: trigger("suspensionHasItsRecord")),
    SchemaAttack(
      "an employer that is suspended from the first",
      """
      INSERT INTO employer(id, kind, publicName, sealedName, suspendedUntilDay, suspensionReason,
        createdAt) VALUES (randomblob(16), 'firm', '甲', x'00', 99999, '欠薪', 0)
      """, answer: "employer.suspension", protection: trigger("employerBeginsUnsuspended")),
    SchemaAttack(
      "a suspension of more than a year",
      """
      INSERT INTO employerSuspension(employerKey, reason, firstDay, lastDay, suspendedBy,
        suspendedAt) VALUES (1, '欠薪', 20000, 20366, (SELECT id FROM attendant), 0)
      """, answer: "CHECK", protection: checks),
    SchemaAttack(
      "a suspension for a blank reason",
      """
      INSERT INTO employerSuspension(employerKey, reason, firstDay, lastDay, suspendedBy,
        suspendedAt) VALUES (1, '  ', 20000, 20001, (SELECT id FROM attendant), 0)
      """, answer: "CHECK", protection: checks),
    SchemaAttack(
      "a suspension lifted by nobody",
      "UPDATE employerSuspension SET liftReason = '已结清', liftedAt = 1 WHERE key = 1",
      answer: "CHECK", protection: checks),
    SchemaAttack(
      "a suspension moved to another day",
      "UPDATE employerSuspension SET lastDay = lastDay - 1 WHERE key = 1",
      answer: "suspension.rewritten", protection: trigger("suspensionIsNeverRewritten")),
    SchemaAttack(
      "a lifted suspension that is lifted otherwise",
      "UPDATE employerSuspension SET liftReason = '别的' WHERE key = 2",
      answer: "suspension.rewritten", protection: trigger("suspensionIsNeverRewritten")),
    SchemaAttack(
      "a suspension that vanishes", "DELETE FROM employerSuspension WHERE key = 2",
      answer: "suspension.deleted", protection: trigger("suspensionIsNeverDeleted")),
    SchemaAttack(
      "a document that was seen and is not any more",
      "UPDATE employer SET licenceSeen = 0 WHERE key = 1", answer: "employer.unseen",
      protection: trigger("whatWasSeenStaysSeen")),
    SchemaAttack(
      "a placement with a suspended employer, by a step",
      "UPDATE application SET state = 'confirmed' WHERE key = (SELECT max(key) FROM application)",
      answer: "employer.suspended",
      protection: trigger("suspendedTakesNobodyOnStep")),
    SchemaAttack(
      "a hold with a suspended employer, by a new row",
      """
      INSERT INTO application(id, personKey, shiftKey, state, holdUntil, createdAt, changedAt)
      SELECT randomblob(16), 3, key, 'held', 1, 0, 0 FROM shift WHERE key = 8
      """, answer: "employer.suspended", protection: trigger("suspendedTakesNobodyOnInsert")),
    SchemaAttack(
      "a posting of a suspended employer",
      """
      INSERT INTO posting SELECT 99, randomblob(16), employerKey, kind, trade, title, content,
        siteName, township, latitude, longitude, distance, sealedMeetingPoint, payAmount, payUnit,
        hoursPerDay, expectedDailyPay, overtimePerHour, payer, settlement, payMethod, meals, ride,
        insurance, hiringMode, sealedContact, isUrgent, validUntil, state, lawfulReasons,
        reviewNote, createdAt, day, origin FROM posting WHERE key = 8
      """, answer: "employer.suspended", protection: trigger("suspendedPostsNothing")),
  ]

  /// Posting 9 waits for a look, and has been amended since it was let pass once.
  static let gate = [
    SchemaAttack(
      "a posting that leaves its review without a decision",
      "UPDATE posting SET state = 'live' WHERE key = 10", answer: "review.missing",
      protection: trigger("reviewComesBeforeLive")),
    SchemaAttack(
      "a posting let pass by a decision about an older text",
      "UPDATE posting SET state = 'live' WHERE key = 9", answer: "review.missing",
      protection: trigger("reviewComesBeforeLive")),
    SchemaAttack(
      "a finding overridden without a note",
      """
      INSERT INTO reviewFinding(reviewKey, position, rule, severity, startsAt, endsAt, sealedWords,
        why, mend) VALUES (2, 9, 'fee.deposit', 'finding', 0, 0, x'00', '[]', '[]')
      """, answer: "review.note", protection: trigger("overrideNeedsNote")),
    SchemaAttack(
      "a text changed after it was let pass",
      "UPDATE posting SET content = '先交押金' WHERE key = 7", answer: "posting.amended",
      protection: trigger("postingIsAmendedInReview")),
    SchemaAttack(
      "an amendment that vanishes", "DELETE FROM postingAmendment", answer: "amendment.deleted",
      protection: trigger("amendmentIsNeverDeleted")),
    SchemaAttack(
      "a rewritten amendment", "UPDATE postingAmendment SET afterReview = 0",
      answer: "amendment.rewritten", protection: trigger("amendmentIsNeverRewritten")),
  ]
}
