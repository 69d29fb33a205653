import FoundationEssentials
import GRDB
package import OddJobMarket

extension Store {
  /// Returns a person's applications as 我的活和工资 lists them: what is open or ahead first.
  package func applications(of person: JobSeekerID, limit: Int = 50) throws -> [ApplicationSummary]
  {
    let now = surroundings.clock.now
    return try read { database in
      try Row.fetchAll(
        database,
        sql: Self.summarySelection + """
           WHERE w.id = ? ORDER BY n.usesPlace + (a.state IN ('applied', 'standby')) > 0
            AND a.state NOT IN ('settled') DESC, s.startAt DESC LIMIT ?
          """, arguments: [now.milliseconds, person.rawValue, limit]
      ).map { try applicationSummary($0, at: now) }
    }
  }

  package func application(_ application: ApplicationID) throws -> ApplicationSummary {
    let now = surroundings.clock.now
    return try read { database in
      guard
        let row = try Row.fetchOne(
          database, sql: Self.summarySelection + " WHERE a.id = ?",
          arguments: [now.milliseconds, application.rawValue])
      else { throw Refusal.unknownRecord }
      return try applicationSummary(row, at: now)
    }
  }

  /// Returns the open and decided applicants of a shift, first come first, as its employer may see
  /// them.
  ///
  /// - Throws: `Refusal.notAllowed` when the shift is another employer's.
  package func applicants(_ shift: ShiftID, for employer: EmployerID) throws -> [ApplicantCard] {
    let now = surroundings.clock.now
    return try read { database in
      let owner = try Row.fetchOne(
        database,
        sql: "SELECT e.id FROM \(PostingCard.tables) WHERE s.id = ?", arguments: [shift.rawValue])
      guard let owner else { throw Refusal.unknownRecord }
      guard EmployerID(owner["id"]) == employer else { throw Refusal.notAllowed }
      return try applicantRows(shift, at: now, in: database).map { try applicantCard($0, at: now) }
    }
  }

  /// Returns the applications of a shift in full, for the attendant's seat.
  package func boardApplications(_ shift: ShiftID) throws -> [BoardApplication] {
    let now = surroundings.clock.now
    return try read { database in
      try applicantRows(shift, at: now, in: database).map { row in
        let state = try row.decoded("state", as: ApplicationState.self)
        let replaced: Data? = row["replacedName"]
        return BoardApplication(
          application: ApplicationID(row["applicationID"]), jobSeeker: JobSeekerID(row["id"]),
          name: try name(of: row), township: row["township"],
          verification: try verification(of: row),
          state: state, waiting: waiting(row, at: now), attendance: attendance(row),
          marks: marks(
            row, state,
            replaced: try replaced.map {
              try vault.open($0, field: .personName, record: row["replacedID"])
            }, at: now))
      }
    }
  }

  private func applicantRows(
    _ shift: ShiftID, at now: Instant, in database: Database
  ) throws -> [Row] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT w.*, a.id AS applicationID, a.state, a.createdAt AS appliedAt, a.arrivedAt,
          a.arrivalSource, x.sealedName AS replacedName, x.id AS replacedID, \(Self.markColumns)
        FROM application a JOIN person w ON w.key = a.personKey
        JOIN shift s ON s.key = a.shiftKey LEFT JOIN application o ON o.key = a.replacesKey
        LEFT JOIN person x ON x.key = o.personKey WHERE s.id = ? ORDER BY a.key
        """, arguments: [now.milliseconds, shift.rawValue])
  }

  private func applicantCard(_ row: Row, at now: Instant) throws -> ApplicantCard {
    let state = try row.decoded("state", as: ApplicationState.self)
    return ApplicantCard(
      application: ApplicationID(row["applicationID"]),
      name: Self.familyName(try name(of: row)) + "师傅", trades: try trades(of: row),
      township: row["township"], distanceMetres: distance(to: coordinate(of: row)),
      waiting: waiting(row, at: now), verification: try verification(of: row),
      selfDescription: "", state: state, marks: marks(row, state, at: now))
  }

  private func waiting(_ row: Row, at now: Instant) -> Minutes {
    Minutes(max(0, Instant(milliseconds: row["appliedAt"]).minutes(until: now)))
  }

  func attendance(_ row: Row) -> Attendance? {
    guard let text: String = row["arrivalSource"], let source = Attendance.Source(rawValue: text)
    else { return nil }
    let arrivedAt: Int64? = row["arrivedAt"]
    return Attendance(
      arrivedAt: arrivedAt.map { Instant(milliseconds: $0) }, source: source)
  }

  private func applicationSummary(_ row: Row, at now: Instant) throws -> ApplicationSummary {
    let state = try row.decoded("applicationState", as: ApplicationState.self)
    let holdUntil: Int64? = row["holdUntil"]
    let own = ApplicationEvent.allCases.filter {
      state.legalEvents.contains($0) && $0.roles.contains(.jobSeeker) && $0.isOffered(in: state)
    }
    let card = try PostingCard(row: row)
    var marks = marks(row, state, at: now)
    let payBefore: Int? = row["payBefore"]
    marks.payBefore = payBefore.map { Money(fen: $0) }
    return ApplicationSummary(
      application: ApplicationID(row["applicationID"]), card: card, state: state,
      holdUntil: holdUntil.map { Instant(milliseconds: $0) }, attendance: attendance(row),
      actions: own,
      work: workDone(row),
      cause: (row["cause"] as String?).flatMap(TransitionReason.Cause.init),
      notChosen: state == .notChosen
        ? (row["note"] as String?).flatMap(NotChosenReason.init) : nil,
      marks: marks,
      objection: (row["objection"] as String?).map { CountyObjection(rawValue: $0) ?? .malformed },
      wasStandby: state != .standby && (row["standbyAt"] as Int64?) != nil)
  }

  private static let summarySelection = """
    SELECT \(PostingCard.selection), a.id AS applicationID, a.state AS applicationState,
      a.arrivedAt, a.arrivalSource, a.cause, a.note, a.standbyAt, \(workSelection),
      \(markColumns),
      (SELECT y.fromAmount FROM payRise y WHERE y.postingKey = p.key AND y.raisedAt > a.createdAt
        ORDER BY y.key LIMIT 1) AS payBefore,
      coalesce(
        (SELECT r.code FROM operationResult r WHERE r.application = a.id AND r.status = 'rejected'
          ORDER BY r.seq DESC LIMIT 1),
        (SELECT r.code FROM operationResult r WHERE r.application = a.id
          AND r.status = 'duplicate' LIMIT 1)) AS objection
    FROM application a JOIN applicationStateName n ON n.name = a.state
    \(workJoin)
    JOIN shift s ON s.key = a.shiftKey JOIN posting p ON p.key = s.postingKey
    JOIN employer e ON e.key = p.employerKey JOIN person w ON w.key = a.personKey
    """
}

extension ApplicationEvent {
  /// What 我的活和工资 offers: the rest of what a person may cause happens on other screens.
  fileprivate func isOffered(in state: ApplicationState) -> Bool {
    switch self {
    case .withdraw: state != .held
    case .arrive, .settle, .dispute, .reportTermsDiffer: true
    // A place that is kept for the person is theirs to take or to leave.
    case .confirm, .decline: state == .held
    default: false
    }
  }
}
