import FoundationEssentials
import GRDB
package import OddJobMarket

extension Store {
  /// Takes a complaint down, with its receipt, for good.
  ///
  /// It stays at the station: the county's contract has no operation for it.
  /// - Parameter seat: where it is taken; kept only of one without a name.
  /// - Throws: `Refusal.notAllowed` without a name where one is needed, for work of somebody else, for
  ///   an amount that is no wages; `.complaintsTooMany` without a name where the seat has taken too
  ///   many; `.unknownRecord`, `.personMerged`.
  package func file(
    _ filing: ComplaintFiling, at seat: String? = nil
  ) throws -> FiledComplaint {
    let now = surroundings.clock.now
    guard filing.person != nil || (filing.matter.mayBeAnonymous && !filing.wantsCall),
      filing.amount == nil || filing.matter == .unpaidWages
    else { throw Refusal.notAllowed }
    return try write { database in
      let day = try businessDay(at: now, in: database)
      let person: Int64? = try filing.person.map { try personRow($0, in: database)["key"] }
      if person == nil { try requireFewNameless(at: seat, at: now, in: database) }
      let work = try work(of: filing, personKey: person, in: database)
      let course = ComplaintCourse(against: work?.kind)
      let receipt = try issueReceipt(
        .complaint(filing.matter, course), personKey: person, on: day, at: now, in: database)
      try database.execute(
        sql: """
          INSERT INTO complaint(id, receiptNumber, matter, course, personKey, employerKey, shiftKey,
            amount, wantsCall, takenAt, seat) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          surroundings.identifiers.next(), receipt.number, filing.matter.rawValue, course.rawValue,
          person, work?.employerKey, work?.shiftKey, filing.amount?.fen, filing.wantsCall,
          now.milliseconds, person == nil ? seat : nil,
        ])
      return FiledComplaint(receipt: receipt, course: course)
    }
  }

  /// Returns the complaints, those that are open first, then the newest; who complains of whom is
  /// not among it.
  package func complaints(limit: Int) throws -> [ComplaintSummary] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          \(Self.complaintSelection)
          ORDER BY CASE state WHEN 'open' THEN 0 WHEN 'passedOn' THEN 1 ELSE 2 END, c.key DESC
          LIMIT ?
          """, arguments: [limit]
      ).map { try ComplaintSummary(row: $0) }
    }
  }

  /// Returns the whole of a complaint; that an attendant read it is itself on record.
  ///
  /// - Throws: `Refusal.unknownRecord`, `.unknownAttendant`.
  package func openComplaint(_ number: String, by attendant: AttendantID) throws -> ComplaintRecord
  {
    let now = surroundings.clock.now
    return try write { database in
      try requireAttendant(attendant, in: database)
      let row = try complaintRow(number, in: database)
      try database.execute(
        sql: "INSERT INTO complaintLook(complaintKey, attendant, lookedAt) VALUES (?, ?, ?)",
        arguments: [row["key"] as Int64, attendant.rawValue, now.milliseconds])
      return try record(of: row, in: database)
    }
  }

  /// Takes a complaint one step on, with the attendant's word of it, which is sealed.
  ///
  /// - Throws: `Refusal.notAllowed` where the state can't follow, `.reviewNeedsNote` without a word,
  ///   `.unknownRecord`, `.unknownAttendant`.
  package func stepComplaint(
    _ number: String, to state: ComplaintState, note: String, by attendant: AttendantID
  ) throws -> ComplaintRecord {
    let now = surroundings.clock.now
    guard !note.isEmpty else { throw Refusal.reviewNeedsNote }
    return try write { database in
      try requireAttendant(attendant, in: database)
      let row = try complaintRow(number, in: database)
      guard try ComplaintSummary(row: row).state.next == state else { throw Refusal.notAllowed }
      try database.execute(
        sql: """
          INSERT INTO complaintStep(complaintKey, state, attendant, sealedNote, takenAt)
          VALUES (?, ?, ?, ?, ?)
          """,
        arguments: [
          row["key"] as Int64, state.rawValue, attendant.rawValue,
          try vault.seal(note, field: .complaintNote, record: row["id"]), now.milliseconds,
        ])
      return try record(of: try complaintRow(number, in: database), in: database)
    }
  }

  /// The same is asked by a trigger, whoever writes.
  private func requireFewNameless(
    at seat: String?, at now: Instant, in database: Database
  ) throws {
    let limit = settings.namelessComplaints
    let span = Int64(limit.minutes.count) * 60_000
    let taken = try Int.fetchOne(
      database,
      sql: """
        SELECT count(*) FROM complaint WHERE personKey IS NULL AND seat IS ?
          AND takenAt > ? AND takenAt < ?
        """, arguments: [seat, now.milliseconds - span, now.milliseconds + span])
    guard (taken ?? 0) < limit.countMax else { throw Refusal.complaintsTooMany }
  }

  /// How far a complaint has come, and no more of it.
  func complaintState(of number: String, in database: Database) throws -> ComplaintState {
    try ComplaintSummary(row: complaintRow(number, in: database)).state
  }

  private static let complaintSelection = """
    SELECT c.*, coalesce((SELECT s.state FROM complaintStep s WHERE s.complaintKey = c.key
      ORDER BY s.key DESC LIMIT 1), 'open') AS state FROM complaint c
    """

  private func complaintRow(_ number: String, in database: Database) throws -> Row {
    guard
      let row = try Row.fetchOne(
        database, sql: "\(Self.complaintSelection) WHERE c.receiptNumber = ?", arguments: [number])
    else { throw Refusal.unknownRecord }
    return row
  }

  private func work(
    of filing: ComplaintFiling, personKey: Int64?, in database: Database
  ) throws -> (shiftKey: Int64, employerKey: Int64, kind: EmployerKind)? {
    let (condition, arguments): (String, StatementArguments)
    switch filing.target {
    case .notListed: return nil
    case .shift(let shift): (condition, arguments) = ("s.id = ?", [shift.rawValue])
    case .application(let application):
      // One's own work only: whoever asks for another's would learn of it from the answer.
      guard let personKey else { throw Refusal.notAllowed }
      (condition, arguments) = (
        "s.key = (SELECT shiftKey FROM application WHERE id = ? AND personKey = ?)",
        [application.rawValue, personKey]
      )
    }
    guard
      let row = try Row.fetchOne(
        database,
        sql: """
          SELECT s.key AS shiftKey, e.key AS employerKey, e.kind FROM shift s
          JOIN posting p ON p.key = s.postingKey JOIN employer e ON e.key = p.employerKey
          WHERE \(condition)
          """, arguments: arguments)
    else { throw Refusal.unknownRecord }
    return (
      row["shiftKey"], row["employerKey"], try row.decoded("kind", as: EmployerKind.self)
    )
  }

  private func record(of row: Row, in database: Database) throws -> ComplaintRecord {
    let person = try (row["personKey"] as Int64?).flatMap {
      try Row.fetchOne(database, sql: "SELECT * FROM person WHERE key = ?", arguments: [$0])
    }
    let work = try (row["shiftKey"] as Int64?).flatMap {
      try Row.fetchOne(
        database,
        sql: """
          SELECT p.title, s.day, e.id, e.sealedName FROM shift s
          JOIN posting p ON p.key = s.postingKey JOIN employer e ON e.key = p.employerKey
          WHERE s.key = ?
          """, arguments: [$0])
    }
    let steps = try Row.fetchAll(
      database,
      sql: """
        SELECT s.*, a.name FROM complaintStep s JOIN attendant a ON a.id = s.attendant
        WHERE s.complaintKey = ? ORDER BY s.key
        """, arguments: [row["key"] as Int64])
    return ComplaintRecord(
      summary: try ComplaintSummary(row: row), personName: try person.map { try name(of: $0) },
      personPhone: try person.flatMap { try phone(of: $0) },
      work: try work.map {
        ComplaintRecord.Work(
          title: $0["title"],
          employerName: try vault.open(
            $0["sealedName"], field: .employerName, record: $0["id"]),
          day: BusinessDay(number: $0["day"]))
      },
      amount: (row["amount"] as Int?).map { Money(fen: $0) },
      steps: try steps.map { step in
        ComplaintRecord.Step(
          state: try step.decoded("state", as: ComplaintState.self),
          at: Instant(milliseconds: step["takenAt"]), attendantName: step["name"],
          note: try vault.open(step["sealedNote"], field: .complaintNote, record: row["id"]))
      })
  }
}

extension ComplaintSummary {
  fileprivate init(row: Row) throws {
    self.init(
      number: row["receiptNumber"], takenAt: Instant(milliseconds: row["takenAt"]),
      matter: try row.decoded("matter", as: ComplaintMatter.self),
      course: try row.decoded("course", as: ComplaintCourse.self),
      state: try row.decoded("state", as: ComplaintState.self),
      isAnonymous: (row["personKey"] as Int64?) == nil, wantsCall: row["wantsCall"])
  }
}
