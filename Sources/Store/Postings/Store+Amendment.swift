import CountyAPI
import GRDB
package import OddJobMarket

extension Store {
  /// Changes a posting that waits for a look; it goes on waiting, and is reviewed as it stands then.
  ///
  /// - Parameters:
  ///   - posting: the new terms under the old identifier; its state is not looked at.
  ///   - shifts: in order of start; they take the identifiers of those there are.
  /// - Throws: `Refusal.postingNotLive` when it is not in review, `.notAllowed` when it would become
  ///   another employer's or when someone has applied for it: what people applied for stands;
  ///   `.householdNamed` for a text that says a household's name or phone.
  package func amend(
    _ posting: Posting, shifts: [Shift], by attendant: AttendantID
  ) throws {
    let now = surroundings.clock.now
    try write { database in
      let state = try postingState(posting.id, in: database)
      guard state == .inReview else { throw Refusal.postingNotLive(state) }
      let row = try amendableRow(posting, in: database)
      let key: Int64 = row["key"]
      try keepAmendment(key, of: posting.id, by: attendant, at: now, in: database)
      var posting = posting
      posting.state = .inReview
      let readable = try publicPosting(posting, employerKey: row["employerKey"], in: database)
      try PostingRecord(
        readable, employerKey: row["employerKey"],
        distanceMetres: distance(to: posting.site.coordinate), createdAt: now,
        day: try businessDay(at: now, in: database)
      ).amend(key, database, vault: vault)
      let kept = try replaceShifts(of: posting, key: key, with: shifts, in: database)
      try outbox.append(
        .postingAmended, by: .attendant(attendant),
        body: Self.body(of: readable, shifts: kept), at: now, in: database)
    }
  }

  private func amendableRow(_ posting: Posting, in database: Database) throws -> Row {
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT p.key, p.employerKey, e.id AS employerID, EXISTS (
            SELECT 1 FROM application a JOIN shift s ON s.key = a.shiftKey
            WHERE s.postingKey = p.key) AS hasApplications
        FROM posting p JOIN employer e ON e.key = p.employerKey WHERE p.id = ?
        """, arguments: [posting.id.rawValue])
    guard let row else { throw Refusal.unknownRecord }
    let isOfEmployer = EmployerID(row["employerID"]) == posting.employer
    guard isOfEmployer, row["hasApplications"] == false else { throw Refusal.notAllowed }
    return row
  }

  private func keepAmendment(
    _ key: Int64, of posting: PostingID, by attendant: AttendantID, at now: Instant,
    in database: Database
  ) throws {
    try database.execute(
      sql: """
        INSERT INTO postingAmendment(postingKey, attendant, amendedAt, afterReview, textDigest)
        VALUES (?, ?, ?, (SELECT coalesce(max(key), 0) FROM postingReview), ?)
        """,
      arguments: [
        key, attendant.rawValue, now.milliseconds, try textDigest(of: posting, in: database),
      ])
  }

  /// Shifts keep their identifiers by their order, since the chain has told of them.
  private func replaceShifts(
    of posting: Posting, key: Int64, with shifts: [Shift], in database: Database
  ) throws -> [Shift] {
    let known = try Row.fetchAll(
      database, sql: "SELECT key, id FROM shift WHERE postingKey = ? ORDER BY startAt, key",
      arguments: [key])
    var kept: [Shift] = []
    for (place, wanted) in shifts.enumerated() {
      guard place < known.count else {
        try ShiftRecord(
          shift: wanted, postingKey: key, closesAt: posting.closingInstant(of: wanted),
          allotted: wanted.places
        ).insert(database)
        kept.append(wanted)
        continue
      }
      let shift = Shift(
        id: ShiftID(known[place]["id"]), posting: posting.id, day: wanted.day,
        window: wanted.window, places: wanted.places)
      try database.execute(
        sql: """
          UPDATE shift SET day = ?, startAt = ?, endAt = ?, closesAt = ?, places = ?, allotted = ?
          WHERE key = ?
          """,
        arguments: [
          shift.day.number, shift.window.start.milliseconds, shift.window.end.milliseconds,
          posting.closingInstant(of: shift).milliseconds, shift.places, shift.places,
          known[place]["key"] as Int64,
        ])
      kept.append(shift)
    }
    for row in known.dropFirst(shifts.count) {
      try database.execute(
        sql: "DELETE FROM shift WHERE key = ?", arguments: [row["key"] as Int64])
    }
    return kept
  }
}
