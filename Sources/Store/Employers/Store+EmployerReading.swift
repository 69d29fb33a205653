import FoundationEssentials
import GRDB
package import OddJobMarket

extension Store {
  /// Returns the employers that a search takes, most recently added first; their figures are counted
  /// by one statement for all of them.
  ///
  /// - Parameter isWanted: asked with an employer's name and whole phone, neither of which leaves
  ///   the store but in the summary.
  package func employerSummaries(
    limit: Int, where isWanted: (_ name: String, _ phone: String) throws -> Bool
  ) throws -> [EmployerSummary] {
    let day = businessDay
    return try read { database in
      let rows = try Row.fetchCursor(
        try database.cachedStatement(sql: "SELECT * FROM employer ORDER BY key DESC"))
      var found: [(key: Int64, summary: EmployerSummary)] = []
      while found.count < limit, let row = try rows.next() {
        let summary = try employerSummary(row, on: day)
        if try isWanted(summary.summary.employer.name, summary.phone) {
          found.append((row["key"], summary.summary))
        }
      }
      let figures = try employerFigures(of: found.map(\.key), in: database)
      return found.map { key, summary in
        var summary = summary
        summary.figures = figures[key] ?? EmployerFigures()
        return summary
      }
    }
  }

  /// Returns everything on record of an employer.
  ///
  /// - Throws: `Refusal.unknownRecord` for an employer the store doesn't know.
  package func employerRecord(_ employer: EmployerID) throws -> EmployerRecord {
    let postings = try cards(
      """
      e.id = ? AND s.key = (SELECT min(f.key) FROM shift f WHERE f.postingKey = p.key)
      """, [employer.rawValue], order: "p.key DESC", limit: 100)
    let day = businessDay
    return try read { database in
      let key: Int64 = try employerRow(employer, in: database)["key"]
      let names = try attendantNames(database)
      return EmployerRecord(
        summary: try employerSummary(of: employer, in: database),
        seen: try seenMarks(key, names, in: database), agents: try agentNames(key, in: database),
        postings: postings, cancellations: try cancellations(key, on: day, in: database),
        wageClaims: try wageClaims(key, on: day, in: database),
        suspensions: try suspensions(key, names, in: database))
    }
  }

  func employerSummary(
    of employer: EmployerID, in database: Database
  ) throws -> EmployerSummary {
    let row = try employerRow(employer, in: database)
    var summary = try employerSummary(row, on: businessDay).summary
    let key: Int64 = row["key"]
    summary.figures = try employerFigures(of: [key], in: database)[key] ?? EmployerFigures()
    return summary
  }

  private func employerSummary(
    _ row: Row, on day: BusinessDay
  ) throws -> (summary: EmployerSummary, phone: String) {
    let employer = try employer(row)
    let sealed: Data? = row["sealedPhone"]
    let phone = try sealed.map {
      try vault.open($0, field: .employerPhone, record: employer.id.rawValue)
    }
    let masked = phone.flatMap { try? PhoneNumber(validating: $0) }?.masked
    let summary = EmployerSummary(
      employer: employer, maskedPhone: masked ?? "", isSuspended: try isSuspended(row, on: day))
    return (summary, phone ?? "")
  }

  private func employerFigures(
    of keys: [Int64], in database: Database
  ) throws -> [Int64: EmployerFigures] {
    let list = "[" + keys.map(String.init).joined(separator: ",") + "]"
    let rows = try Row.fetchAll(
      try database.cachedStatement(
        sql: """
          SELECT p.employerKey, count(DISTINCT p.key) AS postings,
            count(DISTINCT CASE WHEN p.state = 'cancelled' OR a.state = 'employerCancelled'
              THEN p.key END) AS cancellations,
            count(CASE WHEN \(Self.isWageClaim) THEN 1 END) AS wageClaims
          FROM posting p JOIN shift s ON s.postingKey = p.key
          LEFT JOIN application a ON a.shiftKey = s.key
          WHERE p.employerKey IN (SELECT value FROM json_each(?)) GROUP BY p.employerKey
          """), arguments: [list])
    var figures: [Int64: EmployerFigures] = [:]
    for row in rows {
      figures[row["employerKey"]] = EmployerFigures(
        postings: row["postings"], cancellations: row["cancellations"],
        wageClaims: row["wageClaims"])
    }
    return figures
  }

  /// What a worker answered stays in the cause, also when the matter was settled.
  private static let isWageClaim = "a.state = 'disputed' OR a.cause IN ('paidLess', 'notPaid')"

  private func cancellations(
    _ key: Int64, on day: BusinessDay, in database: Database
  ) throws -> [EmployerRecord.Cancellation] {
    try Row.fetchAll(
      try database.cachedStatement(
        sql: """
          SELECT \(PostingCard.selection), count(a.key) AS people,
            group_concat(DISTINCT a.cause) AS causes, max(a.note) AS note
          FROM \(PostingCard.tables) JOIN shift f ON f.postingKey = p.key
          LEFT JOIN application a ON a.shiftKey = f.key AND a.state = 'employerCancelled'
          WHERE e.key = ? AND (p.state = 'cancelled' OR a.key IS NOT NULL)
            AND s.key = (SELECT min(o.key) FROM shift o WHERE o.postingKey = p.key)
          GROUP BY p.key ORDER BY p.key DESC LIMIT 100
          """), arguments: [key]
    ).map { row in
      let causes = (row["causes"] as String? ?? "").split(separator: ",")
      return EmployerRecord.Cancellation(
        card: try PostingCard(row: row, on: day), people: row["people"],
        causes: causes.compactMap { TransitionReason.Cause(rawValue: String($0)) },
        note: row["note"] ?? "")
    }
  }

  private func wageClaims(
    _ key: Int64, on day: BusinessDay, in database: Database
  ) throws -> [EmployerRecord.WageClaim] {
    try Row.fetchAll(
      try database.cachedStatement(
        sql: """
          SELECT \(PostingCard.selection), a.id AS applicationID, a.state AS applicationState,
            a.cause, w.id AS personID, w.sealedName
          FROM \(PostingCard.tables) JOIN application a ON a.shiftKey = s.key
          JOIN person w ON w.key = a.personKey
          WHERE e.key = ? AND (\(Self.isWageClaim)) ORDER BY a.key DESC LIMIT 100
          """), arguments: [key]
    ).map { row in
      let person = JobSeekerID(row["personID"])
      return EmployerRecord.WageClaim(
        application: ApplicationID(row["applicationID"]),
        card: try PostingCard(row: row, on: day),
        name: try vault.open(row["sealedName"], field: .personName, record: person.rawValue),
        state: try row.decoded("applicationState", as: ApplicationState.self),
        cause: (row["cause"] as String?).flatMap(TransitionReason.Cause.init))
    }
  }

  private func seenMarks(
    _ key: Int64, _ names: [AttendantID: String], in database: Database
  ) throws -> [EmployerRecord.SeenMark] {
    try Row.fetchAll(
      database, sql: "SELECT * FROM employerDocumentSeen WHERE employerKey = ? ORDER BY seenAt",
      arguments: [key]
    ).map { row in
      EmployerRecord.SeenMark(
        document: try row.decoded("document", as: EmployerDocument.self),
        attendant: names[AttendantID(row["seenBy"])] ?? "",
        seenAt: Instant(milliseconds: row["seenAt"]))
    }
  }

  private func suspensions(
    _ key: Int64, _ names: [AttendantID: String], in database: Database
  ) throws -> [EmployerRecord.PastSuspension] {
    try Row.fetchAll(
      database, sql: "SELECT * FROM employerSuspension WHERE employerKey = ? ORDER BY key DESC",
      arguments: [key]
    ).map { row in
      EmployerRecord.PastSuspension(
        reason: row["reason"], firstDay: BusinessDay(number: row["firstDay"]),
        lastDay: BusinessDay(number: row["lastDay"]),
        attendant: names[AttendantID(row["suspendedBy"])] ?? "", liftReason: row["liftReason"])
    }
  }

  private func agentNames(_ key: Int64, in database: Database) throws -> [String] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT w.* FROM person w JOIN employerAgent a ON a.personKey = w.key
        WHERE a.employerKey = ? ORDER BY w.key
        """, arguments: [key]
    ).map { try name(of: $0) }
  }

  private func attendantNames(_ database: Database) throws -> [AttendantID: String] {
    var names: [AttendantID: String] = [:]
    for row in try Row.fetchAll(database, sql: "SELECT id, name FROM attendant") {
      names[AttendantID(row["id"])] = row["name"]
    }
    return names
  }
}
