import CountyAPI
import GRDB
package import OddJobMarket

extension Store {
  /// Publishes a posting, or puts it into review.
  ///
  /// - Parameter gate: says what there is to find in the posting as it will be stored; asked inside
  ///   the transaction, so that what is judged is what is written. With a finding it waits for a
  ///   reviewer.
  /// - Returns: a receipt whose subject says whether the posting is live.
  /// - Throws: `Refusal.unknownRecord` for an employer the store doesn't know,
  ///   `.employerSuspended`, `.notAllowed` when the actor does not speak for the employer,
  ///   `.householdNamed` for a text that says a household's name or phone; what the gate throws.
  package func publish(
    _ posting: Posting, shifts: [Shift], by actor: ActingParty,
    gate: (PostingDraft) throws -> [Finding]
  ) throws -> Receipt {
    let now = surroundings.clock.now
    return try write { database in
      try publish(posting, shifts: shifts, by: actor, gate: gate, at: now, in: database)
    }
  }

  /// The same inside a transaction that does more than this.
  func publish(
    _ posting: Posting, shifts: [Shift], by actor: ActingParty,
    gate: (PostingDraft) throws -> [Finding], at now: Instant, in database: Database
  ) throws -> Receipt {
    let employer = try employerRow(posting.employer, in: database)
    let day = try businessDay(at: now, in: database)
    if try isSuspended(employer, on: day) { throw Refusal.employerSuspended }
    switch actor {
    case .jobSeeker(let person):
      try requireAgent(person, employerKey: employer["key"], in: database)
    case .employer(let own) where own != posting.employer: throw Refusal.notAllowed
    case .employer, .attendant, .system, .county: break
    }
    let (readable, _) = try judged(
      try publicPosting(posting, employerKey: employer["key"], in: database), shifts: shifts,
      of: try self.employer(employer), gate: gate)
    try insert(readable, shifts: shifts, employerKey: employer["key"], on: day, at: now, database)
    try outbox.append(
      .postingPublished, by: actor, body: Self.body(of: readable, shifts: shifts), at: now,
      in: database)
    return try issueReceipt(
      .posting(title: posting.title, state: readable.posting.state), employerKey: employer["key"],
      on: day, at: now, in: database)
  }

  /// Returns a posting as it goes into the file, live or waiting, and what the gate found in it.
  func judged(
    _ readable: PublicPosting, shifts: [Shift], of employer: Employer,
    gate: (PostingDraft) throws -> [Finding]
  ) throws -> (PublicPosting, findings: [Finding]) {
    let findings = try gate(
      PostingDraft(
        readable.posting, shifts: shifts,
        of: DraftEmployer(
          id: employer.id, kind: employer.kind, name: employer.name,
          verification: employer.verification)))
    let isSeen = employer.verification.suffices(for: employer.kind)
    let mustWait =
      findings.contains { $0.severity == .finding } || (!isSeen && !settings.publishesUnverified)
    return (readable.standing(mustWait ? .inReview : .live), findings)
  }

  /// Pauses, resumes, closes or cancels a posting.
  ///
  /// Cancelling tells everyone who applied or is confirmed that the employer cancelled; pausing and
  /// closing leave the confirmed as they are.
  /// A posting in review goes live through its review and no other way.
  /// - Throws: `Refusal.postingNotLive` for a step that a posting's life does not have,
  ///   `.employerSuspended` when it would be opened again meanwhile, `.notAllowed` for anyone but its
  ///   employer and the attendants.
  package func setState(
    _ posting: PostingID, to next: PostingState, by actor: ActingParty,
    reason: TransitionReason? = nil
  ) throws {
    let now = surroundings.clock.now
    try write { try setState(posting, to: next, by: actor, reason: reason, at: now, in: $0) }
  }

  /// The same inside a transaction that does more than this.
  func setState(
    _ posting: PostingID, to next: PostingState, by actor: ActingParty,
    reason: TransitionReason?, at now: Instant, in database: Database
  ) throws {
    try requireEmployer(of: posting, actor: actor, in: database)
    let state = try postingState(posting, in: database)
    guard state.successors.contains(next), state != .inReview || next == .cancelled else {
      throw Refusal.postingNotLive(state)
    }
    if next == .live { try requireUnsuspended(posting, at: now, in: database) }
    try database.execute(
      sql: "UPDATE posting SET state = ? WHERE id = ?",
      arguments: [next.rawValue, posting.rawValue])
    try outbox.append(
      .postingStateChanged, by: actor,
      body: [
        "posting": .string(posting.text), "state": .string(next.rawValue),
        "cause": .optional(reason?.cause.rawValue), "note": .optional(reason?.note),
      ], at: now, in: database)
    guard next == .cancelled else { return }
    let reason = reason ?? TransitionReason(.employer)
    for shift in try shiftsAhead(of: posting, at: now, in: database) {
      try recordCancellation(of: shift, reason: reason, at: now, in: database)
    }
    try cancelApplications(of: posting, by: actor, reason: reason, at: now, in: database)
  }

  /// Raises the pay of an unfilled posting; it can't be lowered, since people applied for it.
  ///
  /// - Throws: `Refusal.postingNotLive` when it is neither live nor paused, `.postingExpired` when
  ///   all its shifts are over or closed, `.postingFilled` when nobody is wanted any more,
  ///   `.notAllowed` when the amount is not higher.
  package func raisePay(_ posting: PostingID, to amount: Money, by actor: ActingParty) throws {
    let now = surroundings.clock.now
    try write { database in
      try requireEmployer(of: posting, actor: actor, in: database)
      let state = try postingState(posting, in: database)
      guard state == .live || state == .paused else { throw Refusal.postingNotLive(state) }
      try requireUnfilled(posting, at: now, in: database)
      try database.execute(
        sql: """
          INSERT INTO payRise(postingKey, fromAmount, toAmount, raisedAt)
          SELECT key, payAmount, ?, ? FROM posting WHERE id = ? AND payAmount < ?
          """, arguments: [amount.fen, now.milliseconds, posting.rawValue, amount.fen])
      guard database.changesCount == 1 else { throw Refusal.notAllowed }
      try database.execute(
        sql: "UPDATE posting SET payAmount = ? WHERE id = ?",
        arguments: [amount.fen, posting.rawValue])
      try outbox.append(
        .payRaised, by: actor,
        body: ["posting": .string(posting.text), "fen": .number(amount.fen)], at: now,
        in: database)
    }
  }

  /// A held place is not filled: whoever holds it has not agreed yet.
  private func requireUnfilled(
    _ posting: PostingID, at now: Instant, in database: Database
  ) throws {
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT coalesce(max(s.confirmed < s.places), 0) AS isUnfilled,
          coalesce(max(s.confirmed < s.places AND s.closesAt > ?), 0) AS isOpen
        FROM shift s JOIN posting p ON p.key = s.postingKey WHERE p.id = ?
        """, arguments: [now.milliseconds, posting.rawValue])
    guard let row, row["isUnfilled"] == true else { throw Refusal.postingFilled }
    guard row["isOpen"] == true else { throw Refusal.postingExpired }
  }

  func cancelApplications(
    of posting: PostingID, shift: ShiftID? = nil, by actor: ActingParty, reason: TransitionReason,
    at now: Instant, in database: Database
  ) throws {
    let open = try Row.fetchAll(
      database,
      sql: """
        SELECT a.id FROM application a JOIN shift s ON s.key = a.shiftKey
        JOIN posting p ON p.key = s.postingKey
        WHERE p.id = ? AND (? IS NULL OR s.id = ?)
          AND a.state IN ('applied', 'standby', 'held', 'confirmed', 'departed')
        ORDER BY a.key
        """, arguments: [posting.rawValue, shift?.rawValue, shift?.rawValue])
    for row in open {
      let transition = ApplicationTransition(
        .cancelByEmployer, by: actor, at: now, reason: reason)
      try step(ApplicationID(row["id"]), transition, in: database)
    }
  }
}
