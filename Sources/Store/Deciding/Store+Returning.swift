import CountyAPI
import GRDB
package import OddJobMarket

/// What became of asking somebody back for tomorrow.
package enum ReturnOutcome: Hashable, Sendable {
  /// The other side has not said yes yet.
  case waiting(for: ReturnSide)
  case confirmed(ApplicationID, ShiftID)
}

extension Store {
  /// Records that one side wants the person back on tomorrow's shift of the same posting (明天还来).
  ///
  /// The first word is an open wish; the second confirms at once, under all rules and in any hiring
  /// mode, since both have said yes.
  /// - Throws: `Refusal.noShiftTomorrow`, `.illegalStep` for who has no placement or left it midway,
  ///   `.notAllowed` for a word that is not the actor's, or the rule that stands against the place.
  package func askBack(
    _ application: ApplicationID, _ side: ReturnSide, by actor: ActingParty
  ) throws -> ReturnOutcome {
    let now = surroundings.clock.now
    return try write { database in
      try askBack(application, side, by: actor, at: now, in: database)
    }
  }

  /// Records the word of both sides at once, given at the desk.
  package func askBackAgreed(
    _ application: ApplicationID, by attendant: AttendantID
  ) throws -> ReturnOutcome {
    let now = surroundings.clock.now
    return try write { database in
      let sides = try wishes(for: application, in: database)
      var outcome = ReturnOutcome.waiting(for: .jobSeeker)
      for side in ReturnSide.allCases where !sides.contains(side) || sides.count == 2 {
        outcome = try askBack(application, side, by: .attendant(attendant), at: now, in: database)
      }
      return outcome
    }
  }

  private func askBack(
    _ application: ApplicationID, _ side: ReturnSide, by actor: ActingParty, at now: Instant,
    in database: Database
  ) throws -> ReturnOutcome {
    let row = try applicationRow(application, in: database)
    try requireOwn(row, actor: actor)
    switch (side, actor) {
    case (.employer, .employer), (.jobSeeker, .jobSeeker), (_, .attendant): break
    default: throw Refusal.notAllowed
    }
    let state = try row.decoded("state", as: ApplicationState.self)
    let leftAt: Int64? = row["leftAt"]
    guard state.isPlacement, state != .disputed, leftAt == nil else {
      throw Refusal.illegalStep(state)
    }
    let tomorrow = try shiftTomorrow(after: row["shiftKey"], at: now, in: database)
    try database.execute(
      sql: """
        INSERT OR IGNORE INTO returnWish(applicationKey, shiftKey, side, askedAt)
        SELECT ?, key, ?, ? FROM shift WHERE id = ?
        """,
      arguments: [row["key"] as Int64, side.rawValue, now.milliseconds, tomorrow.rawValue])
    if database.changesCount > 0 {
      try outbox.append(
        .askedBack, by: actor,
        body: [
          "application": .string(application.text), "shift": .string(tomorrow.text),
          "side": .string(side.rawValue),
        ], at: now, in: database)
    }
    guard try wishes(for: application, in: database).count == 2 else {
      return .waiting(for: side == .employer ? .jobSeeker : .employer)
    }
    let next = try confirmReturn(row, to: tomorrow, by: actor, at: now, in: database)
    return .confirmed(next, tomorrow)
  }

  /// Both have said yes: an application that waits is confirmed, or a new one.
  private func confirmReturn(
    _ row: Row, to shift: ShiftID, by actor: ActingParty, at now: Instant, in database: Database
  ) throws -> ApplicationID {
    let shiftRow = try shiftRow(shift, in: database)
    let person = try personRow(JobSeekerID(row["personID"]), in: database)
    let waiting = try Row.fetchOne(
      database,
      sql: """
        SELECT id FROM application WHERE personKey = ? AND shiftKey = ?
          AND state IN ('applied', 'standby', 'held')
        """, arguments: [person["key"] as Int64, shiftRow["key"] as Int64])
    let application: ApplicationID
    if let waiting {
      application = ApplicationID(waiting["id"])
    } else {
      try requireNoLiveApplication(
        personKey: person["key"], shiftKey: shiftRow["key"], in: database)
      application = try insertApplication(
        person: person, shift: shiftRow, by: actor, at: now, in: database)
    }
    try step(
      application, ApplicationTransition(.confirm, by: actor, at: now), isAgreed: true,
      in: database)
    return application
  }

  private func wishes(
    for application: ApplicationID, in database: Database
  ) throws -> Set<ReturnSide> {
    let sides = try String.fetchAll(
      database,
      sql: """
        SELECT r.side FROM returnWish r JOIN application a ON a.key = r.applicationKey
        WHERE a.id = ?
        """, arguments: [application.rawValue])
    return Set(sides.compactMap(ReturnSide.init))
  }

  /// The shift of the day after that begins nearest to the same hour.
  private func shiftTomorrow(
    after shiftKey: Int64, at now: Instant, in database: Database
  ) throws -> ShiftID {
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT n.id FROM shift s JOIN shift n ON n.postingKey = s.postingKey AND n.day = s.day + 1
        WHERE s.key = ? AND n.closesAt > ?
        ORDER BY abs(n.startAt - s.startAt - 86400000), n.key LIMIT 1
        """, arguments: [shiftKey, now.milliseconds])
    guard let row else { throw Refusal.noShiftTomorrow }
    return ShiftID(row["id"])
  }
}
