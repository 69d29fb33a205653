import CountyAPI
import FoundationEssentials
import GRDB
package import OddJobMarket

/// Postings on their way into the file, inside one transaction of ``Store/takeIn(by:_:)``.
package final class PostingIntake {
  private let store: Store
  private let database: Database
  private let actor: ActingParty
  private let now: Instant
  private let day: BusinessDay
  /// Most files have the rows of one employer together.
  private var last: (digest: Data, employer: IntakeEmployer)?

  init(store: Store, database: Database, actor: ActingParty) throws {
    self.store = store
    self.database = database
    self.actor = actor
    now = store.surroundings.clock.now
    day = try store.businessDay(at: now, in: database)
    try database.execute(sql: Self.tables)
    try noteEmployers()
    try database.execute(
      sql: """
        INSERT OR IGNORE INTO temp.intakeShift
        SELECT p.employerKey, s.startAt, p.title FROM shift s JOIN posting p ON p.key = s.postingKey
        WHERE s.day >= ? AND p.state IN ('live', 'paused', 'inReview')
        """, arguments: [day.number - 1])
  }

  /// Returns the employer of a name; nil for one the station doesn't know.
  ///
  /// A firm is known by its name, a household, of which many share a name, by name and phone.
  package func employer(
    named name: String, isHousehold: Bool, phone: String
  ) throws -> IntakeEmployer? {
    let digest = digest(name, isHousehold: isHousehold, phone: phone)
    if let last, last.digest == digest { return last.employer }
    let statement = try database.cachedStatement(
      sql: """
        SELECT e.key, e.id, e.kind, e.licenceSeen, e.agentIdentitySeen, e.agentAuthoritySeen,
          e.suspendedUntilDay FROM temp.intakeEmployer i JOIN employer e ON e.key = i.key
        WHERE i.digest = ?
        """)
    guard let row = try Row.fetchOne(statement, arguments: [digest]) else { return nil }
    let employer = IntakeEmployer(
      employer: Employer(
        id: EmployerID(row["id"]), kind: try row.decoded("kind", as: EmployerKind.self), name: name,
        verification: EmployerVerification(row: row)),
      isSuspended: try store.isSuspended(row, on: day), key: row["key"])
    last = (digest, employer)
    return employer
  }

  /// Adds an employer nobody has seen yet.
  package func addEmployer(
    named name: String, kind: EmployerKind, phone: String
  ) throws -> IntakeEmployer {
    let employer = Employer(
      id: store.surroundings.identifiers.identifier(), kind: kind, name: name,
      verification: EmployerVerification())
    let key = try store.insert(employer, phone: phone, at: now, in: database)
    try store.outbox.append(
      .employerAdded, by: actor,
      body: [
        "employer": .string(employer.id.text), "kind": .string(kind.rawValue),
        "name": kind.isHousehold ? .null : .string(name),
      ], at: now, in: database)
    let digest = digest(name, isHousehold: kind.isHousehold, phone: phone)
    try note(digest, key: key)
    let added = IntakeEmployer(employer: employer, isSuspended: false, key: key)
    last = (digest, added)
    return added
  }

  /// Takes note of a shift, and returns false when the station or this intake has it already: same
  /// employer, title and start.
  package func noteShift(
    of employer: IntakeEmployer, title: String, start: Instant
  ) throws -> Bool {
    let statement = try database.cachedStatement(
      sql: "INSERT OR IGNORE INTO temp.intakeShift VALUES (?, ?, ?)")
    try statement.execute(arguments: [employer.key, start.milliseconds, title])
    return database.changesCount == 1
  }

  /// Publishes a posting, or puts it into review, as `Store.publish` does.
  ///
  /// - Parameters:
  ///   - mustWait: whether it waits for a look even without a finding.
  ///   - gate: says what there is to find in the posting as it will be stored; asked once.
  /// - Throws: `Refusal.householdNamed` for a text that says a household's name or phone; nothing of
  ///   the posting is written then, and the intake goes on.
  package func take(
    _ posting: Posting, shifts: [Shift], of employer: IntakeEmployer, mustWait: Bool,
    gate: (PostingDraft) throws -> [Finding]
  ) throws -> (state: PostingState, findings: [Finding]) {
    let (judged, findings) = try store.judged(
      try store.publicPosting(posting, employerKey: employer.key, in: database), shifts: shifts,
      of: employer.employer, gate: gate)
    let readable = mustWait ? judged.standing(.inReview) : judged
    try store.insert(
      readable, shifts: shifts, employerKey: employer.key, on: day, at: now, database)
    try store.outbox.append(
      .postingPublished, by: actor, body: Store.body(of: readable, shifts: shifts), at: now,
      in: database)
    return (readable.posting.state, findings)
  }

  /// Keeps a local record of the intake.
  package func audit(_ detail: String) throws {
    try store.audit("import.postings", detail: detail, at: now, in: database)
  }

  func finish() throws {
    try database.execute(sql: "DROP TABLE temp.intakeShift; DROP TABLE temp.intakeEmployer")
  }

  /// Tables on the side, in SQLite's own temporary file, so that memory stays the same however many
  /// rows come. Names of households are in it as keyed hashes only.
  private static let tables = """
    CREATE TEMP TABLE intakeShift (
      employerKey INTEGER NOT NULL,
      startAt INTEGER NOT NULL,
      title TEXT NOT NULL,
      PRIMARY KEY (employerKey, startAt, title)
    ) STRICT, WITHOUT ROWID;
    CREATE TEMP TABLE intakeEmployer (
      digest BLOB PRIMARY KEY,
      key INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    """

  private func noteEmployers() throws {
    let rows = try Row.fetchCursor(
      database, sql: "SELECT key, id, kind, sealedName, sealedPhone FROM employer ORDER BY key")
    while let row = try rows.next() {
      let id: UUID = row["id"]
      let isHousehold = row["kind"] == EmployerKind.household.rawValue
      let sealedPhone: Data? = row["sealedPhone"]
      let phone = try sealedPhone.map {
        try store.vault.open($0, field: .employerPhone, record: id)
      }
      let name = try store.vault.open(row["sealedName"], field: .employerName, record: id)
      try note(digest(name, isHousehold: isHousehold, phone: phone ?? ""), key: row["key"])
    }
  }

  /// Of two with the same name the older one counts.
  private func note(_ digest: Data, key: Int64) throws {
    let statement = try database.cachedStatement(
      sql: "INSERT OR IGNORE INTO temp.intakeEmployer VALUES (?, ?)")
    try statement.execute(arguments: [digest, key])
  }

  private func digest(_ name: String, isHousehold: Bool, phone: String) -> Data {
    store.vault.digest(
      isHousehold ? "household\u{1F}\(name)\u{1F}\(phone)" : "firm\u{1F}\(name)",
      field: .employerName)
  }
}

/// An employer of an intake, with its row.
package struct IntakeEmployer: Sendable {
  package let employer: Employer
  package let isSuspended: Bool
  let key: Int64
}
