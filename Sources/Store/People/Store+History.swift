import FoundationEssentials
import GRDB
package import OddJobMarket

extension Store {
  /// Returns what a person did and was offered, newest first, in two statements: what there is, and
  /// the steps of the applications with whose word each was. Who verified them, or one of the records
  /// that were merged into theirs, is known from the chain.
  ///
  /// - Parameter limit: how many entries at most; what is older is left out.
  package func history(of person: JobSeekerID, limit: Int = 200) throws -> PersonHistory {
    try read { database in
      let key: Int64 = try personRow(person, in: database)["key"]
      let rows = try Row.fetchAll(
        try database.cachedStatement(sql: Self.historySelection),
        arguments: ["person": key, "limit": limit])
      let steps = try steps(of: rows.compactMap { $0["application"] as UUID? }, in: database)
      return PersonHistory(
        person: person,
        entries: try rows.map { row in
          PersonHistory.Entry(
            at: Instant(milliseconds: row["instant"]), try historyFact(row, steps: steps))
        })
    }
  }

  private func historyFact(
    _ row: Row, steps: [ApplicationID: [PersonHistory.Step]]
  ) throws -> PersonHistory.Fact {
    let title: String = row["title"] ?? ""
    switch row["entry"] as String {
    case "registered": return .registered(try row.decoded("word", as: RegistrationKind.self))
    case "signedIn":
      return .signedIn(number: row["number"], try row.window("startAt", "endAt"))
    case "certificate":
      return .certificateSeen(try row.decoded("word", as: Certificate.self), by: row["byName"])
    case "recommended":
      return .recommended(
        title: title, by: row["byName"] ?? "",
        isAccepted: (row["word"] as String?).map { $0 == "accepted" })
    case "verified":
      return .verified(try row.decoded("word", as: IdentityDocument.self), by: row["byName"])
    case "merged": return .merged(by: row["byName"])
    default:
      let application = ApplicationID(row["application"] as UUID)
      return .applied(
        PersonHistory.Work(
          application: application, title: title, employerName: row["publicName"] ?? "",
          day: BusinessDay(number: row["number"]), window: try row.window("startAt", "endAt"),
          state: try row.decoded("word", as: ApplicationState.self),
          cause: (row["cause"] as String?).flatMap(TransitionReason.Cause.init),
          note: row["note"] ?? "",
          arrivalSource: (row["source"] as String?).flatMap(Attendance.Source.init),
          steps: steps[application] ?? [],
          objection: (row["byName"] as String?).map {
            CountyObjection(rawValue: $0) ?? .malformed
          }))
    }
  }

  /// The chain knows who did what; its steps are found by application.
  private func steps(
    of applications: [UUID], in database: Database
  ) throws -> [ApplicationID: [PersonHistory.Step]] {
    guard !applications.isEmpty else { return [:] }
    let texts = try JSONColumn.text(applications.map { ApplicationID($0).text })
    let rows = try Row.fetchCursor(
      try database.cachedStatement(
        sql: """
          SELECT body->>'$.body.application' AS application, body->>'$.wallMs' AS instant,
            body->>'$.actor' AS actor, body->>'$.body.to' AS state, body->>'$.body.cause' AS cause
          FROM (SELECT seq, CAST(bytes AS TEXT) AS body FROM outbox
            WHERE type = 'applicationStepped'
              AND json_extract(CAST(bytes AS TEXT), '$.body.application')
                IN (SELECT value FROM json_each(?)))
          ORDER BY seq
          """), arguments: [texts])
    var steps: [ApplicationID: [PersonHistory.Step]] = [:]
    while let row = try rows.next() {
      guard let application = ApplicationID(text: row["application"]),
        let state = ApplicationState(rawValue: row["state"])
      else { continue }
      let actor: String = row["actor"]
      let cause: String? = row["cause"]
      steps[application, default: []].append(
        PersonHistory.Step(
          at: Instant(milliseconds: row["instant"]), state,
          by: ActingRole(rawValue: String(actor.prefix { $0 != ":" })),
          cause: cause.flatMap(TransitionReason.Cause.init)))
    }
    return steps
  }

  static let historySelection = """
    WITH RECURSIVE oneself(key, id) AS (
      SELECT key, id FROM person WHERE key = :person
      UNION SELECT p.key, p.id FROM person p JOIN oneself o ON p.mergedInto = o.key),
    act(instant, type, actor, person, merged, document) AS (
      SELECT body->>'$.wallMs', type, body->>'$.actor', body->>'$.body.person',
        body->>'$.body.merged', body->>'$.body.document'
      FROM (SELECT type, CAST(bytes AS TEXT) AS body FROM outbox
        WHERE type IN ('documentSeen', 'peopleMerged'))),
    name(actor, name) AS (
      SELECT 'attendant:' || lower(hex(id)), name FROM attendant)
    SELECT * FROM (
      SELECT 'registered' AS entry, instant, kind AS word, NULL AS title, NULL AS publicName,
        NULL AS number, NULL AS startAt, NULL AS endAt, NULL AS cause, NULL AS note,
        NULL AS source, NULL AS byName, NULL AS application
      FROM registration WHERE personKey = :person
      UNION ALL
      SELECT 'signedIn', signedInAt, NULL, NULL, NULL, number, startAt, endAt, NULL, NULL, NULL,
        NULL, NULL
      FROM signIn WHERE personKey = :person
      UNION ALL
      SELECT 'applied', a.createdAt, a.state, p.title, e.publicName, s.day, s.startAt, s.endAt,
        a.cause, a.note, a.arrivalSource, (
          SELECT r.code FROM operationResult r WHERE r.application = a.id
            AND r.status = 'rejected' ORDER BY r.seq DESC LIMIT 1), a.id
      FROM application a JOIN shift s ON s.key = a.shiftKey
      JOIN posting p ON p.key = s.postingKey JOIN employer e ON e.key = p.employerKey
      WHERE a.personKey = :person
      UNION ALL
      SELECT 'certificate', c.instant, c.certificate, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
        NULL, (SELECT name FROM attendant WHERE lower(hex(id)) = replace(c.seenBy, '-', '')), NULL
      FROM certificateSeen c WHERE c.personKey = :person
      UNION ALL
      SELECT 'recommended', r.madeAt, r.answer, p.title, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
        t.name, NULL
      FROM recommendation r JOIN shift s ON s.key = r.shiftKey
      JOIN posting p ON p.key = s.postingKey JOIN attendant t ON t.key = r.attendantKey
      WHERE r.personKey = :person
      UNION ALL
      SELECT 'verified', a.instant, a.document, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
        n.name, NULL
      FROM act a LEFT JOIN name n ON n.actor = replace(a.actor, '-', '')
      WHERE a.type = 'documentSeen' AND replace(a.person, '-', '') IN (
        SELECT lower(hex(id)) FROM oneself)
      UNION ALL
      SELECT 'merged', p.mergedAt, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
        (SELECT n.name FROM act a LEFT JOIN name n ON n.actor = replace(a.actor, '-', '')
          WHERE a.type = 'peopleMerged' AND replace(a.merged, '-', '') = lower(hex(p.id))), NULL
      FROM person p WHERE p.mergedInto = :person)
    ORDER BY instant DESC LIMIT :limit
    """
}
