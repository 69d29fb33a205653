import FoundationEssentials
import GRDB
package import OddJobMarket

extension Store {
  /// Returns what the attendant's 同步 page and the badge show, in one reading; at most `limit` of
  /// each list, oldest first.
  package func syncSummary(limit: Int = 100) throws -> SyncSummary {
    let now = surroundings.clock.now
    return try read { database in
      let position = try Self.syncPosition(database)
      let acceptedThrough = try Self.acceptedThrough(database)
      return SyncSummary(
        queueLength: try Self.queuedOperations(database),
        oldestWaiting: try Self.madeAt(acceptedThrough + 1, in: database)
          .map { Instant(milliseconds: $0) },
        lastAttempt: Self.instant(position["attemptAt"]),
        lastSuccess: Self.instant(position["successAt"]), lastFailure: Self.failure(position),
        rejected: try rejectedOperations(limit, in: database),
        quarantined: try quarantined(limit, in: database), tasks: try tasks(limit, in: database),
        skipped: try skipped(limit, in: database),
        clockFault: ClockFault(
          now: now, success: Self.instant(position["successAt"]),
          county: Self.instant(position["lastServerMs"])))
    }
  }

  /// Returns the rejected operations that no attendant has marked as seen, oldest first.
  package func rejectedOperations(limit: Int = 100) throws -> [RejectedOperation] {
    try read { database in try rejectedOperations(limit, in: database) }
  }

  /// Keeps that the county is being called.
  package func recordSyncAttempt() throws {
    let now = surroundings.clock.now
    try write {
      try $0.execute(sql: "UPDATE syncPosition SET attemptAt = ?", arguments: [now.milliseconds])
    }
  }

  /// Keeps that everything went through. What failed before is no longer shown.
  package func recordSyncSuccess() throws {
    let now = surroundings.clock.now
    try write {
      try $0.execute(
        sql: """
          UPDATE syncPosition SET successAt = ?, failureAt = NULL, failureReason = NULL,
            failureDetail = ''
          """, arguments: [now.milliseconds])
    }
  }

  /// Keeps why the last try came to nothing, with the words for the telephone.
  package func recordSyncFailure(_ failure: SyncFailure, detail: String) throws {
    let now = surroundings.clock.now
    try write {
      try $0.execute(
        sql: "UPDATE syncPosition SET failureAt = ?, failureReason = ?, failureDetail = ?",
        arguments: [now.milliseconds, failure.rawValue, String(detail.cleaned().prefix(400))])
    }
  }

  private static func instant(_ milliseconds: Int64?) -> Instant? {
    milliseconds.map { Instant(milliseconds: $0) }
  }

  private static func failure(_ position: Row) -> SyncSummary.Failure? {
    guard let at = instant(position["failureAt"]),
      let reason = SyncFailure(rawValue: position["failureReason"] ?? "")
    else { return nil }
    return SyncSummary.Failure(at: at, reason, detail: position["failureDetail"])
  }

  private func rejectedOperations(
    _ limit: Int, in database: Database
  ) throws -> [RejectedOperation] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT r.*, o.type, w.sealedName, w.id AS personID, coalesce(p.title, q.title) AS title
        FROM operationResult r JOIN outbox o ON o.seq = r.seq
        LEFT JOIN person w ON w.id = r.person LEFT JOIN application a ON a.id = r.application
        LEFT JOIN shift s ON s.key = a.shiftKey LEFT JOIN posting p ON p.key = s.postingKey
        LEFT JOIN posting q ON q.id = r.posting
        WHERE r.status = 'rejected' AND r.seenAt IS NULL ORDER BY r.seq LIMIT ?
        """, arguments: [limit]
    ).map { row in
      RejectedOperation(
        sequence: row["seq"], type: row["type"], madeAt: Instant(milliseconds: row["madeAt"]),
        objection: CountyObjection(row), detail: row["detail"],
        person: (row["person"] as UUID?).map { JobSeekerID($0) }, personName: try personName(row),
        application: (row["application"] as UUID?).map { ApplicationID($0) }, title: row["title"])
    }
  }

  private func personName(_ row: Row) throws -> String? {
    guard let sealed: Data = row["sealedName"] else { return nil }
    return try vault.open(sealed, field: .personName, record: row["personID"])
  }

  private func tasks(_ limit: Int, in database: Database) throws -> [CountyTask] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT t.*, w.sealedName, w.id AS personID, p.title FROM countyTask t
        LEFT JOIN person w ON w.id = t.person
        LEFT JOIN application a ON a.id = t.application
        LEFT JOIN shift s ON s.id = coalesce(t.shift, (
          SELECT id FROM shift WHERE key = a.shiftKey))
        LEFT JOIN posting p ON p.key = s.postingKey
        WHERE t.doneAt IS NULL ORDER BY t.key LIMIT ?
        """, arguments: [limit]
    ).map { row in
      CountyTask(
        key: row["key"], kind: try row.decoded("kind", as: CountyTaskKind.self),
        at: Instant(milliseconds: row["madeAt"]),
        person: (row["person"] as UUID?).map { JobSeekerID($0) }, personName: try personName(row),
        application: (row["application"] as UUID?).map { ApplicationID($0) },
        shift: (row["shift"] as UUID?).map { ShiftID($0) }, title: row["title"],
        detail: row["detail"])
    }
  }

  private func quarantined(_ limit: Int, in database: Database) throws -> [QuarantinedOperation] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT q.*, o.type, length(o.bytes) AS size FROM quarantine q JOIN outbox o ON o.seq = q.seq
        ORDER BY q.seq LIMIT ?
        """, arguments: [limit]
    ).map { row in
      QuarantinedOperation(
        sequence: row["seq"], type: row["type"], size: row["size"],
        isTooLarge: row["reason"] == "tooLarge", at: Instant(milliseconds: row["quarantinedAt"]))
    }
  }

  private func skipped(_ limit: Int, in database: Database) throws -> [SkippedChange] {
    try Row.fetchAll(
      database, sql: "SELECT * FROM skippedChange ORDER BY skippedAt, kind, id LIMIT ?",
      arguments: [limit]
    ).map { row in
      SkippedChange(
        kind: row["kind"], subject: row["id"], reason: row["reason"],
        at: Instant(milliseconds: row["skippedAt"]))
    }
  }
}

extension CountyObjection {
  /// Reads the code of a rejection; one that this program does not know is one it can't read.
  init(_ row: Row) {
    self = CountyObjection(rawValue: row["code"] ?? "") ?? .malformed
  }
}
