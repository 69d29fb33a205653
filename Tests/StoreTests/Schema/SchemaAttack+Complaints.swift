import FoundationEssentials
import GRDB
import OddJobMarket
import StationTestSupport

@testable import Store

/// Complaint 1 is person 1's, of shift 1 and its firm; complaint 2 has no name and was passed on.
/// Person 1 has the only place at an event; somebody else's is to be had.
extension SchemaAttack {
  private static let who = "(SELECT id FROM attendant WHERE key = 1)"

  private static func complaint(
    _ matter: String = "unpaidWages", course: String = "either", person: String = "1",
    employer: String = "NULL", shift: String = "NULL", amount: String = "NULL", call: Int = 0,
    at instant: String = "1"
  ) -> String {
    """
    INSERT INTO complaint(id, receiptNumber, matter, course, personKey, employerKey, shiftKey,
      amount, wantsCall, takenAt)
    SELECT randomblob(16), min(number), '\(matter)', '\(course)', \(person), \(employer), \(shift),
      \(amount), \(call), \(instant) FROM receipt WHERE number NOT IN (SELECT receiptNumber FROM complaint)
    """
  }

  static let complaints = [
    SchemaAttack(
      "unpaid wages of nobody", complaint(person: "NULL"), answer: "complaintHasItsPerson",
      protection: checks),
    SchemaAttack(
      "a call for somebody without a name", complaint("fakePosting", person: "NULL", call: 1),
      answer: "nobodyCallsTheNameless", protection: checks),
    SchemaAttack(
      "an amount that is no wages", complaint("illegalFee", amount: "100"),
      answer: "amountIsOfWages", protection: checks),
    SchemaAttack(
      "wages of nothing", complaint(amount: "0"), answer: "amountIsOfWages", protection: checks),
    SchemaAttack(
      "a course for nobody known", complaint(course: "labour"), answer: "courseIsKnown",
      protection: checks),
    SchemaAttack(
      "an employer without their work", complaint(course: "labour", employer: "1"),
      answer: "workHasItsEmployer", protection: checks,
      trigger("complaintGoesWhereItBelongs")),
    SchemaAttack(
      "a firm sent to mediation", complaint(course: "civil", employer: "1", shift: "1"),
      answer: "complaint.course", protection: trigger("complaintGoesWhereItBelongs")),
    SchemaAttack(
      "a matter nobody knows", complaint("weather"), answer: "matter", protection: checks),
    SchemaAttack(
      "a complaint about something else", "UPDATE complaint SET matter = 'other' WHERE key = 1",
      answer: "complaint.rewritten", protection: trigger("complaintIsNeverRewritten")),
    SchemaAttack(
      "a complaint in another's name", "UPDATE complaint SET personKey = 2 WHERE key = 1",
      answer: "complaint.rewritten", protection: trigger("complaintIsNeverRewritten")),
    SchemaAttack(
      "a name put to a nameless complaint", "UPDATE complaint SET personKey = 2 WHERE key = 2",
      answer: "complaint.rewritten", protection: trigger("complaintIsNeverRewritten")),
    SchemaAttack(
      "a complaint that vanishes", "DELETE FROM complaint WHERE key = 1",
      answer: "complaint.deleted", protection: trigger("complaintIsNeverDeleted"), references),
    SchemaAttack(
      "an answer before it was passed on", step(1, "answered"), answer: "complaint.step",
      protection: trigger("complaintGoesOnByOne")),
    SchemaAttack(
      "a complaint passed on twice", step(2, "passedOn"), answer: "UNIQUE",
      protection: """
        CREATE TABLE other AS SELECT * FROM complaintStep; DROP TABLE complaintStep;
        ALTER TABLE other RENAME TO complaintStep
        """),
    SchemaAttack(
      "a complaint passed on by somebody nobody knows",
      step(1, "passedOn", by: "randomblob(16)"), answer: "attendant.unknown",
      protection: trigger("complaintStepNamesItsAttendant")),
    SchemaAttack(
      "a step at another time", "UPDATE complaintStep SET takenAt = 7",
      answer: "complaint.rewritten", protection: trigger("complaintStepIsNeverRewritten")),
    SchemaAttack(
      "a step that vanishes", "DELETE FROM complaintStep", answer: "complaint.deleted",
      protection: trigger("complaintStepIsNeverDeleted")),
    SchemaAttack(
      "a look that vanishes", "DELETE FROM complaintLook", answer: "complaint.deleted",
      protection: trigger("complaintLookIsNeverDeleted")),
    SchemaAttack(
      "a look by somebody else", "UPDATE complaintLook SET attendant = randomblob(16)",
      answer: "complaint.rewritten", protection: trigger("complaintLookIsNeverRewritten")),
    SchemaAttack(
      "a look by somebody nobody knows",
      "INSERT INTO complaintLook(complaintKey, attendant, lookedAt) VALUES (1, randomblob(16), 1)",
      answer: "attendant.unknown", protection: trigger("complaintLookNamesItsAttendant")),
  ]

  /// The seat of complaint 2, which has no name, takes one an hour.
  static let nameless = [
    SchemaAttack(
      "one more without a name at the same seat",
      complaint(
        "fakePosting", person: "NULL", at: "(SELECT takenAt FROM complaint WHERE key = 2)"),
      answer: "complaint.many", protection: trigger("namelessComplaintsAreFew")),
    SchemaAttack(
      "another seat afterwards", "UPDATE complaint SET seat = 'seat 9' WHERE key = 2",
      answer: "complaint.rewritten", protection: trigger("complaintKeepsItsSeat")),
    SchemaAttack(
      "the seat of somebody with a name", "UPDATE complaint SET seat = 'seat 9' WHERE key = 1",
      answer: "complaint.rewritten", protection: trigger("complaintKeepsItsSeat"), checks),
    SchemaAttack(
      "a limit of none", "UPDATE namelessLimit SET countMax = 0", answer: "countMax",
      protection: checks),
  ]

  static let signUps = [
    SchemaAttack(
      "a place beyond the last", signUp(person: 2, for: "招聘会"), answer: "event.full",
      protection: trigger("eventTakesWhomItCan")),
    SchemaAttack(
      "a place at what is over", signUp(person: 2, for: "直播", at: "9000000000000"),
      answer: "event.over", protection: trigger("eventTakesWhomItCan")),
    SchemaAttack(
      "two places of one person", signUp(person: 1, for: "直播"), answer: "UNIQUE",
      protection: "DROP INDEX signedUpOnce"),
    SchemaAttack(
      "a place in another's name", "UPDATE eventSignUp SET personKey = 2",
      answer: "event.rewritten", protection: trigger("signUpIsNeverRewritten")),
    SchemaAttack(
      "a place at something else", "UPDATE eventSignUp SET title = '别的' WHERE key = 1",
      answer: "event.rewritten", protection: trigger("signUpIsNeverRewritten")),
    SchemaAttack(
      "a place that vanishes", "DELETE FROM eventSignUp", answer: "event.deleted",
      protection: trigger("signUpIsNeverDeleted")),
    SchemaAttack(
      "an event with no place", "UPDATE event SET places = 0", answer: "places",
      protection: checks),
  ]

  private static func step(_ complaint: Int, _ state: String, by attendant: String = who) -> String
  {
    """
    INSERT INTO complaintStep(complaintKey, state, attendant, sealedNote, takenAt)
    VALUES (\(complaint), '\(state)', \(attendant), x'00', 9)
    """
  }

  private static func signUp(person: Int, for title: String, at instant: String = "1") -> String {
    """
    INSERT INTO eventSignUp(receiptNumber, personKey, title, place, startAt, signedUpAt)
    SELECT (SELECT min(number) FROM receipt
      WHERE number NOT IN (SELECT receiptNumber FROM eventSignUp)),
      \(person), title, place, startAt, \(instant) FROM event WHERE title = '\(title)'
    """
  }

  static func addComplaints(to station: TemporaryStation) throws {
    let store = try station.store
    let (person, shift) = try store.queue.inDatabase {
      (
        try UUID.fetchOne($0, sql: "SELECT id FROM person WHERE key = 1"),
        try UUID.fetchOne($0, sql: "SELECT id FROM shift WHERE key = 1")
      )
    }
    guard let person, let shift else { return }
    _ = try store.file(
      ComplaintFiling(
        .unpaidWages, against: .shift(ShiftID(shift)), by: JobSeekerID(person)))
    let number = try store.file(ComplaintFiling(.fakePosting, against: .notListed, by: nil))
      .receipt.number
    _ = try store.openComplaint(number, by: station.attendant)
    _ = try store.stepComplaint(number, to: .passedOn, note: "转交", by: station.attendant)
    guard let window = TimeWindow(start: TestDay.at(9), end: TestDay.at(17)) else { return }
    let events = [("招聘会", 1), ("直播", nil)].map { title, places in
      EventSummary(kind: .fair, title: title, place: "文笔广场", window: window, places: places)
    }
    try store.replaceReference(
      ReferenceData(stations: [], gazetteer: [], policies: [], events: events))
    for event in events { _ = try store.signUp(JobSeekerID(person), for: event.name) }
  }
}
