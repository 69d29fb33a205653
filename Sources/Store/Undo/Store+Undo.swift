import CountyAPI
import FoundationEssentials
import GRDB
package import OddJobMarket

extension Store {
  /// Takes back an act as an operation of its own; nothing is deleted.
  ///
  /// - Returns: what is so again. An application that began with the act is withdrawn by it.
  /// - Throws: `Refusal.undoTooLate` ten seconds after the act, or once the county has accepted its
  ///   operations; `.undoOvertaken` when anything has happened to its records since, an undo too;
  ///   `.notAllowed` for another attendant; and where a place was given up by the act, what now
  ///   stands against having it back: `.placesTaken`, `.overlaps`, `.tooManyHours`,
  ///   `.tooLittleRest`, `.alreadyApplied`,
  ///   `.postingNotLive`, `.shiftCancelled`.
  package func undo(
    _ ticket: Identifier<UndoTicket>, by attendant: AttendantID
  ) throws -> Undone {
    let now = surroundings.clock.now
    return try write { database in
      let act = try undoableAct(ticket, by: attendant, at: now, in: database)
      let entries = try undoEntries(of: act, in: database)
      let deeds = try undoDeeds(of: act, in: database)
      let recommended = try undoableRecommendations(of: act, in: database)
      let moves = try undoMoves(of: act, in: database)
      guard !entries.isEmpty || !deeds.isEmpty || !recommended.isEmpty || !moves.isEmpty else {
        throw Refusal.undoOvertaken
      }
      let others = deeds.map(\.record) + moves.map(\.record)
      let body = Self.body(of: entries, others, recommended, act: act)
      try outbox.append(.undone, by: .attendant(attendant), body: body, at: now, in: database)
      try database.execute(
        sql: "UPDATE undoTicket SET undoneBy = (SELECT max(seq) FROM outbox) WHERE key = ?",
        arguments: [act["key"] as Int64])
      var undone = Undone()
      // A posting that was called off comes back before those who were called off with it.
      for entry in entries where entry.posting != nil {
        try stepBackPosting(entry, of: act, &undone, in: database)
      }
      for entry in entries where entry.application != nil {
        try stepBackApplication(entry, &undone, at: now, in: database)
      }
      for deed in deeds { try takeBack(deed, &undone, at: now, in: database) }
      try takeBackRecommendations(of: act, at: now, in: database)
      undone.recommendations = recommended.count
      for move in moves { try takeBack(move, &undone, at: now, in: database) }
      try database.execute(
        sql: "UPDATE undoEntry SET isOpen = 0 WHERE ticketKey = ?",
        arguments: [act["key"] as Int64])
      return undone
    }
  }

  private func undoableAct(
    _ ticket: Identifier<UndoTicket>, by attendant: AttendantID, at now: Instant,
    in database: Database
  ) throws -> Row {
    guard
      let act = try Row.fetchOne(
        database, sql: "SELECT * FROM undoTicket WHERE id = ?", arguments: [ticket.rawValue])
    else { throw Refusal.unknownRecord }
    guard AttendantID(act["attendant"]) == attendant else { throw Refusal.notAllowed }
    let acceptedThrough = try Int64.fetchOne(
      database, sql: "SELECT acceptedThrough FROM outboxProgress")
    guard now.milliseconds <= act["expiresAt"], act["firstSeq"] > acceptedThrough ?? 0 else {
      throw Refusal.undoTooLate
    }
    guard (act["undoneBy"] as Int64?) == nil else { throw Refusal.undoOvertaken }
    return act
  }

  /// Returns what the act changed, the last change first.
  private func undoEntries(of act: Row, in database: Database) throws -> [UndoEntry] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT e.*, a.id AS applicationID, a.personKey, a.shiftKey, a.leftAt, a.joinsAt,
          s.id AS shiftID, p.id AS postingID
        FROM undoEntry e LEFT JOIN application a ON a.key = e.applicationKey
        LEFT JOIN shift s ON s.key = a.shiftKey LEFT JOIN posting p ON p.key = e.postingKey
        WHERE e.ticketKey = ? ORDER BY e.key DESC
        """, arguments: [act["key"] as Int64])
    guard rows.allSatisfy({ $0["isOpen"] == true }) else { throw Refusal.undoOvertaken }
    return rows.map(UndoEntry.init)
  }

  private func stepBackPosting(
    _ entry: UndoEntry, of act: Row, _ undone: inout Undone, in database: Database
  ) throws {
    guard let posting = entry.posting, let state = PostingState(rawValue: entry.undoTo) else {
      return
    }
    try database.execute(
      sql: "UPDATE posting SET state = ? WHERE id = ?",
      arguments: [state.rawValue, posting.rawValue])
    undone.postings[posting] = state
    guard entry.undoFrom == PostingState.cancelled.rawValue else { return }
    // Its shifts take place again; one that was cancelled on its own, before, doesn't.
    try database.execute(
      sql: """
        DELETE FROM shiftCancellation WHERE cancelledAt = ? AND shiftKey IN (
          SELECT s.key FROM shift s JOIN posting p ON p.key = s.postingKey WHERE p.id = ?)
        """,
      arguments: [(act["expiresAt"] as Int64) - UndoTicket.lifetime, posting.rawValue])
  }

  private func stepBackApplication(
    _ entry: UndoEntry, _ undone: inout Undone, at now: Instant, in database: Database
  ) throws {
    guard let application = entry.application, let shift = entry.shift,
      let from = ApplicationState(rawValue: entry.undoFrom),
      let state = ApplicationState(rawValue: entry.undoTo)
    else { return }
    let comesBack = entry.hasLeft && state == .arrived
    if comesBack || (state.usesPlace && !from.usesPlace) {
      try requireStillFree(entry, in: database)
      // A posting that was called off comes back whole; a shift that was, never.
      if comesBack { try requireNotCancelled(shiftKey: entry.shiftKey, in: database) }
    }
    if !from.isOpen, !from.isPlacement, state.isOpen || state.isPlacement {
      try requireNoLiveApplication(
        personKey: entry.personKey, shiftKey: entry.shiftKey, in: database)
    }
    try database.execute(
      sql: """
        UPDATE application SET state = ?, changedAt = ?, holdUntil = before->>'holdUntil',
          arrivedAt = before->>'arrivedAt', arrivalSource = before->>'arrivalSource',
          cause = before->>'cause', note = before->>'note', slipNumber = before->>'slipNumber',
          slipIssuedAt = before->>'slipIssuedAt', leftAt = iif(?, NULL, leftAt),
          standbyAt = iif(?, NULL, standbyAt)
        FROM (SELECT ? AS before) WHERE id = ?
        """,
      arguments: [
        // Whoever never stood by is not told later that a standby was kept for them.
        state.rawValue, now.milliseconds, comesBack, from == .standby, entry.before,
        application.rawValue,
      ])
    undone.applications[application] = state
    undone.shifts.insert(shift)
  }

  /// Whoever gave a place up gets it back only while nobody else has it or has taken it over, and
  /// they are nowhere else.
  private func requireStillFree(_ entry: UndoEntry, in database: Database) throws {
    guard let id = entry.shift, let application = entry.application else { return }
    let shift = try shiftRow(id, in: database)
    guard try !isTakenOver(application, in: database) else { throw Refusal.placesTaken }
    let posting = try shift.decoded("postingState", as: PostingState.self)
    if posting == .cancelled || posting == .rejected { throw Refusal.postingNotLive(posting) }
    guard PlaceCount(shift: shift).outstanding > 0 else { throw Refusal.placesTaken }
    let start = max(shift["startAt"] as Int64, entry.joinsAt ?? 0)
    guard
      let window = TimeWindow(
        start: Instant(milliseconds: start), end: Instant(milliseconds: shift["endAt"]))
    else { return }
    let otherWork = try engagements(
      personKey: entry.personKey, besides: entry.shiftKey, in: database)
    let day = BusinessDay(number: shift["day"])
    if let refusal = rules.timeRefusal(working: window, on: day, besides: otherWork) {
      throw refusal
    }
  }

  private func isTakenOver(_ application: ApplicationID, in database: Database) throws -> Bool {
    let states = try String.fetchAll(
      database,
      sql: """
        SELECT r.state FROM application r JOIN application o ON o.key = r.replacesKey
        WHERE o.id = ?
        """, arguments: [application.rawValue])
    return states.compactMap(ApplicationState.init).contains { $0.isOpen || $0.isPlacement }
  }

  /// Names each record once, with where it stood before the undo and where it stands after it.
  private static func body(
    of entries: [UndoEntry], _ others: [[String: JSONValue]], _ recommended: [ApplicationID],
    act: Row
  ) -> [String: JSONValue] {
    var order: [String] = []
    var records: [String: [String: JSONValue]] = [:]
    for entry in entries {
      let (name, id) =
        if let application = entry.application { ("application", application.text) } else {
          ("posting", entry.posting?.text ?? "")
        }
      if records[id] == nil { order.append(id) }
      records[id, default: [name: .string(id), "from": .string(entry.undoFrom)]]["to"] =
        .string(entry.undoTo)
    }
    return [
      "firstSeq": .integer(act["firstSeq"]), "lastSeq": .integer(act["lastSeq"]),
      "records": .array(
        order.compactMap { records[$0].map { .object($0) } } + others.map { .object($0) }
          + recommended.map { .object(["recommendation": .string($0.text)]) }),
    ]
  }
}

/// One record that an act changed, and what it was before.
private struct UndoEntry {
  let application: ApplicationID?
  let posting: PostingID?
  let shift: ShiftID?
  let personKey: Int64
  let shiftKey: Int64
  let hasLeft: Bool
  let joinsAt: Int64?
  let undoFrom: String
  let undoTo: String
  let before: String

  init(_ row: Row) {
    application = (row["applicationID"] as UUID?).map { Identifier($0) }
    posting = (row["postingID"] as UUID?).map { Identifier($0) }
    shift = (row["shiftID"] as UUID?).map { Identifier($0) }
    personKey = row["personKey"] ?? 0
    shiftKey = row["shiftKey"] ?? 0
    hasLeft = (row["leftAt"] as Int64?) != nil
    joinsAt = row["joinsAt"]
    undoFrom = row["undoFrom"]
    undoTo = row["undoTo"]
    before = row["before"]
  }
}
