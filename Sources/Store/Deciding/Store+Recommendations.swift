import CountyAPI
import GRDB
package import OddJobMarket

/// What became of a recommendation at once.
package struct RecommendationOutcome: Hashable, Sendable {
  package var application: ApplicationID
  package var state: ApplicationState
}

extension Store {
  /// Recommends a person for a shift, in the name of an attendant; a card on a screen is none.
  ///
  /// Who has not applied is applied for. Where the employer agreed beforehand (先到先定) the place is
  /// kept for the person, who answers; elsewhere the employer does. It is a service given, and
  /// stands in the ledger.
  /// - Throws: the rule that stands against the person, `Refusal.alreadyRecommended` while an answer
  ///   is awaited, `.alreadyApplied` for who has the place.
  package func recommend(
    _ person: JobSeekerID, for shift: ShiftID, by attendant: AttendantID
  ) throws -> RecommendationOutcome {
    let now = surroundings.clock.now
    return try write { try recommend(person, for: shift, by: attendant, at: now, in: $0) }
  }

  /// Recommends as `recommend` does; the same attendant may take it back for ten seconds, and then
  /// neither a wait for an answer nor an entry of the ledger is left.
  ///
  /// - Throws: what `recommend` throws.
  package func undoableRecommend(
    _ person: JobSeekerID, for shift: ShiftID, by attendant: AttendantID
  ) throws -> Undoable<RecommendationOutcome> {
    let now = surroundings.clock.now
    return try writeUndoable(by: attendant, at: now) {
      try recommend(person, for: shift, by: attendant, at: now, in: $0)
    }
  }

  private func recommend(
    _ person: JobSeekerID, for shift: ShiftID, by attendant: AttendantID, at now: Instant,
    in database: Database
  ) throws -> RecommendationOutcome {
    let named = try attendantRow(attendant, in: database)
    let personRow = try personRow(person, in: database)
    let shiftRow = try shiftRow(shift, in: database)
    let mode = try shiftRow.decoded("hiringMode", as: HiringMode.self)
    let facts = try placementFacts(person: personRow, shift: shiftRow, at: now, in: database)
    if let refusal = rules.refusal(for: facts) { throw refusal }
    let own = try ownWish(
      personKey: personRow["key"], shiftKey: shiftRow["key"], in: database)
    let application =
      try own
      ?? insertApplication(
        person: personRow, shift: shiftRow, by: .attendant(attendant), at: now, in: database)
    // Kept before it is recommended: keeping the place is no answer.
    let state: ApplicationState =
      mode == .firstCome
      ? try step(
        application, ApplicationTransition(.hold, by: .attendant(attendant), at: now),
        in: database) : .applied
    try insertRecommendation(
      of: application, person: personRow, shift: shiftRow, attendant: named,
      isOwnWish: own != nil, at: now, in: database)
    return RecommendationOutcome(application: application, state: state)
  }

  /// The employer's yes or no to an applicant.
  ///
  /// Whom the station recommended without having asked for the work gets a place held, to say yes
  /// to in turn; who applied is confirmed.
  /// - Throws: `Refusal` as a step does, `.illegalStep` for who has been asked and has not answered.
  package func decide(
    _ application: ApplicationID, accepts: Bool, reason: TransitionReason? = nil,
    by actor: ActingParty
  ) throws -> ApplicationState {
    let now = surroundings.clock.now
    return try write { database in
      let event: ApplicationEvent =
        if !accepts {
          .notChoose
        } else if try isRecommendedUnasked(application, in: database) {
          .hold
        } else {
          .confirm
        }
      let reason = accepts ? nil : reason ?? TransitionReason(.employer)
      return try step(
        application, ApplicationTransition(event, by: actor, at: now, reason: reason),
        in: database)
    }
  }

  /// A step that says yes or no answers the recommendation that waits for it.
  func answerRecommendation(
    of row: Row, _ transition: ApplicationTransition, in database: Database
  ) throws {
    let isAccepted: Bool
    switch (transition.event, transition.actor) {
    case (.confirm, _), (.hold, .employer): isAccepted = true
    case (.withdraw, _), (.decline, _), (.notChoose, _), (.cancelByEmployer, _):
      isAccepted = false
    default: return
    }
    try database.execute(
      sql: """
        UPDATE recommendation SET answer = ?, answeredAt = ?, cause = ?, note = ?
        WHERE applicationKey = ? AND answer IS NULL AND takenBackAt IS NULL
        """,
      arguments: [
        isAccepted ? "accepted" : "declined", transition.instant.milliseconds,
        isAccepted ? nil : transition.reason?.cause.rawValue ?? "other", transition.reason?.note,
        row["key"] as Int64,
      ])
    guard database.changesCount > 0 else { return }
    try outbox.append(
      .recommendationAnswered, by: transition.actor,
      body: [
        "application": .string(ApplicationID(row["id"]).text),
        "answer": .string(isAccepted ? "accepted" : "declined"),
        "cause": .optional(isAccepted ? nil : transition.reason?.cause.rawValue),
      ], at: transition.instant, in: database)
  }

  private func attendantRow(_ attendant: AttendantID, in database: Database) throws -> Row {
    guard
      let row = try Row.fetchOne(
        database, sql: "SELECT key, id, name FROM attendant WHERE id = ? AND isActive = 1",
        arguments: [attendant.rawValue])
    else { throw Refusal.unknownAttendant }
    return row
  }

  /// Returns the person's application that still waits; nil where they have not applied.
  private func ownWish(
    personKey: Int64, shiftKey: Int64, in database: Database
  ) throws -> ApplicationID? {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT a.id, a.state, EXISTS (SELECT 1 FROM recommendation r
          WHERE r.applicationKey = a.key AND r.answer IS NULL AND r.takenBackAt IS NULL) AS isRecommended
        FROM application a WHERE a.personKey = ? AND a.shiftKey = ?
        """, arguments: [personKey, shiftKey])
    for row in rows {
      let state = try row.decoded("state", as: ApplicationState.self)
      if row["isRecommended"], state.isOpen { throw Refusal.alreadyRecommended }
      if state == .applied || state == .standby { return ApplicationID(row["id"]) }
      if state.isOpen || state.isPlacement { throw Refusal.alreadyApplied }
    }
    return nil
  }

  private func insertRecommendation(
    of application: ApplicationID, person: Row, shift: Row, attendant: Row, isOwnWish: Bool,
    at now: Instant, in database: Database
  ) throws {
    try database.execute(
      sql: """
        INSERT INTO recommendation(personKey, shiftKey, attendantKey, madeAt, applicationKey,
          isOwnWish, undoTicketKey)
        SELECT ?, ?, ?, ?, key, ?, (SELECT key FROM undoTicket WHERE lastSeq IS NULL)
        FROM application WHERE id = ?
        """,
      arguments: [
        person["key"] as Int64, shift["key"] as Int64, attendant["key"] as Int64,
        now.milliseconds, isOwnWish, application.rawValue,
      ])
    try database.execute(
      sql: """
        INSERT INTO serviceEntry(personKey, service, isOwed, givenAt, givenBy, undoTicketKey)
        VALUES (?, 'recommendation', 0, ?, ?, (SELECT key FROM undoTicket WHERE lastSeq IS NULL))
        """,
      arguments: [
        person["key"] as Int64, now.milliseconds, attendant["name"] as String,
      ])
    try outbox.append(
      .recommended, by: .attendant(AttendantID(attendant["id"])),
      body: [
        "application": .string(application.text),
        "person": .string(JobSeekerID(person["id"]).text),
        "shift": .string(ShiftID(shift["id"]).text),
      ], at: now, in: database)
  }

  private func isRecommendedUnasked(
    _ application: ApplicationID, in database: Database
  ) throws -> Bool {
    try Bool.fetchOne(
      database,
      sql: """
        SELECT EXISTS (SELECT 1 FROM recommendation r JOIN application a ON a.key = r.applicationKey
          WHERE a.id = ? AND a.state IN ('applied', 'standby', 'held') AND r.isOwnWish = 0
            AND r.answer IS NOT 'declined' AND r.takenBackAt IS NULL)
        """, arguments: [application.rawValue]) ?? false
  }
}
