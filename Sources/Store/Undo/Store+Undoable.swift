import FoundationEssentials
import GRDB
package import OddJobMarket

extension Store {
  /// More records than this in one act are not taken back: their operation would outgrow its limit.
  private static let undoRecordsMax = 150

  /// Runs a transaction whose changes of applications and postings the attendant may take back, and
  /// a roll, a cut of places or a move in the turns with them.
  ///
  /// The file itself keeps what they were, so that any act can be made undoable by being written
  /// with this instead of `write`. What the body changes in other tables is not taken back.
  /// - Throws: what the body threw; nothing has changed then, and there is no ticket.
  func writeUndoable<Value: Sendable>(
    by attendant: AttendantID, at instant: Instant? = nil, _ body: (Database) throws -> Value
  ) throws -> Undoable<Value> {
    let now = instant ?? surroundings.clock.now
    let ticket = UndoTicket(
      id: surroundings.identifiers.identifier(),
      expiresAt: Instant(milliseconds: now.milliseconds + UndoTicket.lifetime))
    return try write { database in
      try database.execute(
        sql: """
          INSERT INTO undoTicket(id, attendant, firstSeq, expiresAt)
          SELECT ?, ?, 1 + coalesce(max(seq), 0), ? FROM outbox
          """,
        arguments: [ticket.id.rawValue, attendant.rawValue, ticket.expiresAt.milliseconds])
      let key = database.lastInsertedRowID
      let value = try body(database)
      try database.execute(
        sql: """
          UPDATE undoTicket SET lastSeq = (SELECT coalesce(max(seq), 0) FROM outbox) WHERE key = ?
          """, arguments: [key])
      let records = try Int.fetchOne(
        database,
        sql: """
          SELECT count(DISTINCT applicationKey) + count(DISTINCT postingKey)
            + (SELECT count(*) FROM undoDeed WHERE ticketKey = :ticket)
            + (SELECT count(*) FROM recommendation WHERE undoTicketKey = :ticket)
            + (SELECT count(*) FROM turnMove WHERE ticketKey = :ticket)
          FROM undoEntry WHERE ticketKey = :ticket
          """, arguments: ["ticket": key])
      let canBeUndone = (1...Self.undoRecordsMax).contains(records ?? 0)
      return Undoable(value, ticket: canBeUndone ? ticket : nil)
    }
  }

  /// Takes an application one step further; the same attendant may take it back for ten seconds.
  ///
  /// Who is to be confirmed where this station has no right to a place, but the county may grant
  /// one, becomes a standby.
  /// - Throws: what `step` throws.
  package func undoableStep(
    _ application: ApplicationID, _ event: ApplicationEvent, reason: TransitionReason? = nil,
    by attendant: AttendantID
  ) throws -> Undoable<ApplicationState> {
    let transition = ApplicationTransition(
      event, by: .attendant(attendant), at: surroundings.clock.now, reason: reason)
    return try writeUndoable(by: attendant) { database in
      do {
        return try step(application, transition, in: database)
      } catch Refusal.notAllottedHere where event == .confirm {
        return try standBy(application, transition, in: database)
      }
    }
  }

  private func standBy(
    _ application: ApplicationID, _ transition: ApplicationTransition, in database: Database
  ) throws -> ApplicationState {
    do {
      return try step(
        application,
        ApplicationTransition(.standBy, by: transition.actor, at: transition.instant), in: database)
    } catch Refusal.illegalStep {
      // It stands by already, or its place was held: what it wants is a right.
      throw Refusal.notAllottedHere
    }
  }

  /// Takes applications one step further, all or none; one ticket takes all of them back.
  ///
  /// - Throws: what `step` throws, for the first that can't be done.
  package func undoableSteps(
    _ applications: [ApplicationID], _ event: ApplicationEvent, by attendant: AttendantID
  ) throws -> Undoable<[ApplicationState]> {
    let transition = ApplicationTransition(
      event, by: .attendant(attendant), at: surroundings.clock.now)
    return try writeUndoable(by: attendant) { database in
      try applications.map { try step($0, transition, in: database) }
    }
  }

  /// Applies for a person at the desk; the attendant may take it back for ten seconds.
  ///
  /// - Throws: what `apply` throws.
  package func undoableApply(
    _ person: JobSeekerID, shift: ShiftID, by attendant: AttendantID
  ) throws -> Undoable<ApplyOutcome> {
    let now = surroundings.clock.now
    return try writeUndoable(by: attendant) { database in
      try apply(person, shift: shift, by: .attendant(attendant), at: now, in: database)
    }
  }

  /// Pauses, resumes, closes or cancels a posting; the attendant may take it back for ten seconds.
  ///
  /// - Throws: what `setState` throws.
  package func undoableSetState(
    _ posting: PostingID, to next: PostingState, by attendant: AttendantID,
    reason: TransitionReason? = nil
  ) throws -> Undoable<PostingState> {
    let now = surroundings.clock.now
    return try writeUndoable(by: attendant, at: now) { database in
      try setState(
        posting, to: next, by: .attendant(attendant), reason: reason, at: now, in: database)
      return next
    }
  }
}
