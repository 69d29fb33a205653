import CountyAPI
import GRDB
package import OddJobMarket

extension Store {
  /// Takes an application one step further, as its life and the rules allow.
  ///
  /// - Throws: `Refusal.notAllowed` when the application is not the actor's, `.illegalStep` when
  ///   its state does not know the event, or the rule that stands against using a place.
  package func step(
    _ application: ApplicationID, _ event: ApplicationEvent, reason: TransitionReason? = nil,
    by actor: ActingParty
  ) throws -> ApplicationState {
    let now = surroundings.clock.now
    return try write { database in
      try step(
        application, ApplicationTransition(event, by: actor, at: now, reason: reason),
        in: database)
    }
  }

  /// The same inside a transaction that does more than this.
  ///
  /// - Parameter isAgreed: whether both sides have said yes, so that a job seeker may confirm where
  ///   the employer or the station decides.
  @discardableResult
  func step(
    _ application: ApplicationID, _ transition: ApplicationTransition, isAgreed: Bool = false,
    in database: Database
  ) throws -> ApplicationState {
    let row = try applicationRow(application, in: database)
    try requireOwn(row, actor: transition.actor)
    let state = try row.decoded("state", as: ApplicationState.self)
    if try outranks(transition, row: row, state: state, in: database) { return state }
    let next: ApplicationState
    do {
      next = try state.applying(transition)
    } catch .notBy {
      throw Refusal.notAllowed
    } catch {
      throw Refusal.illegalStep(state)
    }
    if !isAgreed { try requireSay(row, transition, from: state) }
    if transition.event == .notChoose { try requireListedReason(transition) }
    if transition.event == .leaveMidway { try requireBeforeEnd(row, transition, from: state) }
    if next.usesPlace, !state.isPlacement {
      try requirePlace(for: row, from: state, to: next, at: transition.instant, in: database)
      if state != .held, !isAgreed, [.employer, .attendant].contains(transition.actor.role) {
        try requireChosenShare(of: row, in: database)
      }
    }
    try update(row, to: next, transition, in: database)
    try appendStep(row, from: state, to: next, transition, in: database)
    try answerRecommendation(of: row, transition, in: database)
    return next
  }

  func applicationRow(_ application: ApplicationID, in database: Database) throws -> Row {
    guard
      let row = try Row.fetchOne(
        database,
        sql: """
          SELECT a.*, w.id AS personID, s.id AS shiftID, e.id AS employerID, s.day AS shiftDay,
            s.endAt AS shiftEnd, p.hiringMode
          FROM application a JOIN person w ON w.key = a.personKey
          JOIN shift s ON s.key = a.shiftKey JOIN posting p ON p.key = s.postingKey
          JOIN employer e ON e.key = p.employerKey WHERE a.id = ?
          """, arguments: [application.rawValue])
    else { throw Refusal.unknownRecord }
    return row
  }

  func requireOwn(_ row: Row, actor: ActingParty) throws {
    switch actor {
    case .jobSeeker(let person):
      guard JobSeekerID(row["personID"]) == person else { throw Refusal.notAllowed }
    case .employer(let employer):
      guard EmployerID(row["employerID"]) == employer else { throw Refusal.notAllowed }
    case .attendant, .system, .county: break
    }
  }

  /// Where the employer or the station decides, nobody takes or holds a place for themselves; one
  /// that is held for them they may accept.
  private func requireSay(
    _ row: Row, _ transition: ApplicationTransition, from state: ApplicationState
  ) throws {
    guard case .jobSeeker = transition.actor else { return }
    guard try row.decoded("hiringMode", as: HiringMode.self) != .firstCome else { return }
    if transition.event == .hold || (transition.event == .confirm && state != .held) {
      throw Refusal.notAllowed
    }
  }

  /// The person reads why: from the list of lawful reasons, or nothing.
  private func requireListedReason(_ transition: ApplicationTransition) throws {
    let note = transition.reason?.note ?? ""
    guard note.isEmpty || NotChosenReason(rawValue: note) != nil else { throw Refusal.notAllowed }
  }

  /// Who stays to the end has finished.
  private func requireBeforeEnd(
    _ row: Row, _ transition: ApplicationTransition, from state: ApplicationState
  ) throws {
    guard transition.instant.milliseconds < row["shiftEnd"] else {
      throw Refusal.illegalStep(state)
    }
  }

  /// Someone who reported their own arrival is marked so; the employer's or the attendant's mark
  /// then only changes on whose word it stands, and a no-show needs a mark that outranks.
  private func outranks(
    _ transition: ApplicationTransition, row: Row, state: ApplicationState, in database: Database
  ) throws -> Bool {
    let newSource = transition.arrivalSource
    if state == .noShow, transition.event == .arrive, newSource == .selfReport {
      throw Refusal.illegalStep(state)
    }
    guard state == .arrived else { return false }
    let source = (row["arrivalSource"] as String?).flatMap(Attendance.Source.init)
    switch transition.event {
    case .arrive where !transition.event.roles.contains(transition.actor.role):
      throw Refusal.notAllowed
    case .arrive:
      guard let source, source < newSource else { throw Refusal.illegalStep(state) }
      try database.execute(
        sql: "UPDATE application SET arrivalSource = ?, changedAt = ? WHERE key = ?",
        arguments: [
          newSource.rawValue, transition.instant.milliseconds, row["key"] as Int64,
        ])
      try appendStep(row, from: state, to: state, transition, in: database)
      return true
    case .markNoShow where (source ?? .selfReport) >= newSource:
      throw Refusal.illegalStep(state)
    default: return false
    }
  }

  /// A hold has its place already, but the rules are asked again before it becomes a placement: the
  /// posting, the employer or the clock may have changed meanwhile.
  private func requirePlace(
    for row: Row, from state: ApplicationState, to next: ApplicationState, at now: Instant,
    in database: Database
  ) throws {
    if state == .held, let holdUntil: Int64 = row["holdUntil"], holdUntil <= now.milliseconds {
      throw Refusal.holdExpired
    }
    let shift = try shiftRow(ShiftID(row["shiftID"]), in: database)
    let person = try personRow(JobSeekerID(row["personID"]), in: database)
    let joinsAt: Int64? = row["joinsAt"]
    let facts = try placementFacts(
      person: person, shift: shift, joinsAt: joinsAt.map { Instant(milliseconds: $0) }, at: now,
      in: database)
    if next == .arrived {
      // Put right after a wrong no-show, when the posting has closed: only the time is asked again.
      try requireNoLiveApplication(
        personKey: row["personKey"], shiftKey: row["shiftKey"], in: database)
      let other = facts.otherWork.first {
        $0.window.collides(with: facts.shift.window, buffer: settings.limits.travelBuffer)
      }
      if let other { throw Refusal.overlaps(title: other.title) }
    } else if let refusal = rules.refusal(for: facts) {
      throw refusal
    }
    if state == .held { return }
    let count = PlaceCount(shift: shift)
    guard count.outstanding > 0 else {
      throw count.allotted < count.places ? Refusal.notAllottedHere : Refusal.placesTaken
    }
  }

  private func update(
    _ row: Row, to next: ApplicationState, _ transition: ApplicationTransition,
    in database: Database
  ) throws {
    let now = transition.instant
    let isNewPlacement = next == .confirmed && (row["slipNumber"] as String?) == nil
    let slipNumber =
      isNewPlacement
      ? try dayNumber("receipt", on: try businessDay(at: now, in: database), in: database) : nil
    let arrives = next == .arrived
    // Prepared once: the triggers of a step take longer to compile than to run.
    let statement = try database.cachedStatement(
      sql: """
        UPDATE application SET state = ?, changedAt = ?, holdUntil = ?,
          cause = coalesce(?, cause), note = coalesce(?, note),
          slipNumber = coalesce(slipNumber, ?), slipIssuedAt = coalesce(slipIssuedAt, ?),
          arrivedAt = coalesce(?, arrivedAt), arrivalSource = coalesce(?, arrivalSource),
          leftAt = coalesce(?, leftAt), standbyAt = coalesce(standbyAt, ?)
        WHERE key = ?
        """)
    try statement.execute(
      arguments: [
        next.rawValue, now.milliseconds,
        next == .held ? (now + holdLength(for: transition.actor)).milliseconds : nil,
        transition.reason?.cause.rawValue, transition.reason?.note, slipNumber,
        slipNumber == nil ? nil : now.milliseconds, arrives ? now.milliseconds : nil,
        arrives ? transition.arrivalSource.rawValue : nil,
        transition.event == .leaveMidway ? now.milliseconds : nil,
        next == .standby ? now.milliseconds : nil, row["key"] as Int64,
      ])
  }

  private func holdLength(for actor: ActingParty) -> Minutes {
    if case .jobSeeker = actor { settings.holds.atPanel } else { settings.holds.called }
  }

  private func appendStep(
    _ row: Row, from state: ApplicationState, to next: ApplicationState,
    _ transition: ApplicationTransition, in database: Database
  ) throws {
    var body: [String: JSONValue] = [
      "application": .string(ApplicationID(row["id"]).text),
      "person": .string(JobSeekerID(row["personID"]).text),
      "shift": .string(ShiftID(row["shiftID"]).text),
      "event": .string(transition.event.rawValue), "from": .string(state.rawValue),
      "to": .string(next.rawValue), "cause": .optional(transition.reason?.cause.rawValue),
      "note": .optional(transition.reason?.note),
    ]
    // Where the actor only passes on what somebody else says, that is named.
    if let word = transition.word { body["word"] = .string(word.rawValue) }
    try outbox.append(
      .applicationStepped, by: transition.actor, body: body, at: transition.instant, in: database)
  }
}

extension ApplicationTransition {
  /// On whose word an arrival stands.
  var arrivalSource: Attendance.Source {
    if let word { return word }
    return switch actor {
    case .jobSeeker: .selfReport
    case .employer: .employer
    case .attendant, .system, .county: .attendant
    }
  }
}
