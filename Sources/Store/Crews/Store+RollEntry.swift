import CountyAPI
import GRDB
package import OddJobMarket

extension Store {
  /// Enters a roll that came back, in one transaction: who came and who did not, on the crew
  /// leader's word, and how much was done.
  ///
  /// What a stronger word says already stays as it is; the line is kept and marked. A person who
  /// got less or nothing has a dispute by it; that they were paid is theirs alone to say. It may be
  /// taken back for ten seconds: the sheet stays, and is of no account then.
  /// - Throws: `Refusal.rollImpossible` for a line that can't be, `.unknownRecord` for one of
  ///   another shift. Nothing has changed then.
  package func enterRoll(
    _ shift: ShiftID, _ lines: [RollLine], by attendant: AttendantID
  ) throws -> Undoable<[RollResult]> {
    let now = surroundings.clock.now
    let said = lines.filter { !$0.isEmpty }
    guard !said.isEmpty, said.allSatisfy(\.isPossible) else { throw Refusal.rollImpossible }
    return try writeUndoable(by: attendant) { database in
      let sheet = try insertSheet(shift, by: attendant, at: now, in: database)
      var results: [RollResult] = []
      var entries: [JSONValue] = []
      for line in said {
        let row = try applicationRow(line.application, in: database)
        guard ShiftID(row["shiftID"]) == shift else { throw Refusal.unknownRecord }
        let result = try take(line, row, by: attendant, at: now, in: database)
        try insert(line, result, sheet: sheet.key, application: row["key"], in: database)
        results.append(result)
        entries.append(line.json(person: JobSeekerID(row["personID"]), isTaken: result.isTaken))
      }
      // An operation has room for so many lines.
      for start in stride(from: 0, to: entries.count, by: Self.rollLinesPerOperation) {
        let part = entries[start..<min(entries.count, start + Self.rollLinesPerOperation)]
        try outbox.append(
          .rollEntered, by: .attendant(attendant),
          body: [
            "roll": .string(sheet.id), "shift": .string(shift.text),
            "source": .string(Attendance.Source.crewLeader.rawValue), "lines": .array(Array(part)),
          ], at: now, in: database)
      }
      return results
    }
  }

  private static let rollLinesPerOperation = 60

  private func insertSheet(
    _ shift: ShiftID, by attendant: AttendantID, at now: Instant, in database: Database
  ) throws -> (key: Int64, id: String) {
    let id: Identifier<RollSheet> = surroundings.identifiers.identifier()
    try database.execute(
      sql: """
        INSERT INTO rollSheet(id, shiftKey, attendant, source, enteredAt) VALUES (?, ?, ?, ?, ?)
        """,
      arguments: [
        id.rawValue, try shiftRow(shift, in: database)["key"] as Int64, attendant.rawValue,
        Attendance.Source.crewLeader.rawValue, now.milliseconds,
      ])
    return (database.lastInsertedRowID, id.text)
  }

  private func insert(
    _ line: RollLine, _ result: RollResult, sheet: Int64, application: Int64, in database: Database
  ) throws {
    try database.execute(
      sql: """
        INSERT INTO rollLine(sheetKey, applicationKey, arrived, isTaken, minutes, units, paid)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        sheet, application, line.arrived, result.isTaken, line.worked?.count, line.units?.count,
        line.paid?.rawValue,
      ])
  }

  /// Takes a line as far as no stronger word stands against it.
  private func take(
    _ line: RollLine, _ row: Row, by attendant: AttendantID, at now: Instant,
    in database: Database
  ) throws -> RollResult {
    var state = try row.decoded("state", as: ApplicationState.self)
    func step(_ event: ApplicationEvent, _ cause: TransitionReason.Cause? = nil) throws {
      state = try self.step(
        line.application,
        ApplicationTransition(
          event, by: .attendant(attendant), at: now, reason: cause.map { TransitionReason($0) },
          word: .crewLeader), in: database)
    }
    let isTaken: Bool
    switch try word(of: line, row, state, in: database) {
    case .agrees: isTaken = true
    case .contradicts: isTaken = false
    case .arrives:
      try step(.arrive)
      isTaken = true
    case .wasAbsent:
      try step(.markNoShow, line.cause)
      isTaken = true
    }
    if isTaken, state == .arrived, line.worked != nil || line.units != nil { try step(.finish) }
    let isPayOpen = state == .arrived || state == .finished
    if isTaken, isPayOpen, let cause = line.paid?.cause { try step(.dispute, cause) }
    return RollResult(application: line.application, state: state, isTaken: isTaken)
  }

  private enum RollWord {
    case agrees, contradicts, arrives, wasAbsent
  }

  /// What a line means to an application as it stands.
  private func word(
    of line: RollLine, _ row: Row, _ state: ApplicationState, in database: Database
  ) throws -> RollWord {
    let source = (row["arrivalSource"] as String?).flatMap(Attendance.Source.init)
    let isWeaker = (source ?? .selfReport) < .crewLeader
    switch (line.arrived, state) {
    case (true, .confirmed), (true, .departed): return .arrives
    case (true, .arrived): return isWeaker ? .arrives : .agrees
    case (true, .noShow):
      return try isAbsentByRoll(row["key"], in: database) ? .arrives : .contradicts
    case (false, .confirmed), (false, .departed): return .wasAbsent
    case (false, .arrived): return isWeaker ? .wasAbsent : .contradicts
    case (false, .noShow): return .agrees
    case (nil, .arrived), (_, .finished), (_, .settled), (_, .disputed):
      return line.arrived == false ? .contradicts : .agrees
    default: return .contradicts
    }
  }

  /// Whether it was an earlier roll that said somebody did not come: the next one may put it right.
  private func isAbsentByRoll(_ application: Int64, in database: Database) throws -> Bool {
    try Bool.fetchOne(
      database,
      sql: """
        SELECT l.arrived = 0 FROM rollLine l WHERE l.applicationKey = ? AND \(Self.countsAsSaid)
        ORDER BY l.sheetKey DESC LIMIT 1
        """, arguments: [application]) ?? false
  }
}

extension RollLine {
  fileprivate func json(person: JobSeekerID, isTaken: Bool) -> JSONValue {
    .object([
      "application": .string(application.text), "person": .string(person.text),
      "arrived": arrived.map { .bool($0) } ?? .null, "cause": .optional(cause?.rawValue),
      "minutes": .optional(worked?.count), "unitHundredths": .optional(units?.count),
      "paid": .optional(paid?.rawValue), "isTaken": .bool(isTaken),
    ])
  }
}
