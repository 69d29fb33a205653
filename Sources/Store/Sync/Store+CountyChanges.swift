package import CountyAPI
import FoundationEssentials
import GRDB
import OddJobMarket

extension Store {
  /// Applies a page of the feed and its cursor in one transaction.
  ///
  /// A change that this station can't use is kept with its reason and shown, and the rest goes on. A
  /// page that was applied already, or ends before the cursor, changes nothing.
  package func apply(_ page: ChangePage) throws {
    let now = surroundings.clock.now
    try write { database in
      if let cursor = Self.cursor(try Self.syncPosition(database)),
        cursor.generation == page.cursor.generation, cursor.position >= page.cursor.position
      {
        return
      }
      for change in page.changes { try apply(change, at: now, in: database) }
      try save(page.cursor, in: database)
    }
  }

  func save(_ cursor: ChangeCursor, in database: Database) throws {
    try database.execute(
      sql: "UPDATE syncPosition SET generation = ?, position = ?",
      arguments: [cursor.generation, cursor.position])
  }

  func apply(_ change: Change, at now: Instant, in database: Database) throws {
    try applyOrSkip(
      change.kind.rawValue, id: change.id, change.body ?? .null, at: now, in: database
    ) {
      switch change.kind {
      case .posting: try applyPosting(change, at: now, in: database)
      case .policy: try applyPolicy(change, in: database)
      case .event: try applyEvent(change, in: database)
      case .station: try applyStation(change, in: database)
      case .allotment: try applyAllotment(change, at: now, in: database)
      case .result:
        guard let body = change.body else { return }
        try record(OperationResult(JSONMembers(body)), at: now, in: database)
      case .personElsewhere: try applyPersonElsewhere(change, in: database)
      }
    }
  }

  /// Carries out what came from the county, or leaves no trace of it but the reason why not.
  ///
  /// - Throws: what the disk says. Wrong words and broken rules are the reason.
  func applyOrSkip(
    _ kind: String, id: String, _ body: JSONValue, at now: Instant, in database: Database,
    _ act: () throws -> Void
  ) throws {
    do {
      try database.inSavepoint {
        try act()
        return .commit
      }
      try database.cachedStatement(sql: "DELETE FROM skippedChange WHERE kind = ? AND id = ?")
        .execute(arguments: [kind, id])
    } catch {
      guard let reason = Self.reasonToSkip(error) else { throw error }
      let text = String(decoding: body.canonicalBytes, as: UTF8.self)
      try database.execute(
        sql: """
          INSERT INTO skippedChange(kind, id, body, reason, skippedAt) VALUES (?, ?, ?, ?, ?)
          ON CONFLICT DO UPDATE SET body = excluded.body, reason = excluded.reason,
            skippedAt = excluded.skippedAt
          """,
        arguments: [
          kind, id, text.utf8.count <= Operation.byteLimit ? text : nil, reason,
          now.milliseconds,
        ])
    }
  }

  private static func reasonToSkip(_ error: any Error) -> String? {
    switch error {
    case let fault as WireFault: fault.sentence
    case let refusal as Refusal: refusal.code
    case let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT:
      error.message ?? "constraint"
    default: nil
    }
  }

  /// The same person at two stations is for people to put right; nothing is undone here.
  private func applyPersonElsewhere(_ change: Change, in database: Database) throws {
    guard let body = change.body else {
      return try endTask(.personElsewhere, id: change.id, in: database)
    }
    let members = try JSONMembers(body)
    func uuid<Subject>(_ name: String, _: Subject.Type) throws -> UUID? {
      let id: Identifier<Subject>? = try members.optional(name) { name throws(WireFault) in
        try members.identifier(name)
      }
      return id?.rawValue
    }
    let station: StationID? = try members.optional("otherStation") { name throws(WireFault) in
      try members.identifier(name)
    }
    let application = try uuid("application", Application.self)
    // The operation's result may have told of it before, without the other side.
    if let application {
      try endTask(.personElsewhere, id: ApplicationID(application).text, in: database)
    }
    try addTask(
      .personElsewhere, id: change.id, person: try uuid("person", JobSeeker.self),
      application: application, shift: try uuid("shift", Shift.self),
      detail: try station.flatMap { try stationName($0, in: database) } ?? "", in: database)
  }

  private func applyAllotment(_ change: Change, at now: Instant, in database: Database) throws {
    guard let shift = ShiftID(text: change.id) else {
      throw WireFault(path: "id", expected: "a shift's UUID")
    }
    let key = try shiftKey(shift.rawValue, in: database)
    guard let body = change.body else {
      if let key { try grant(0, through: accepted(database), of: key, at: now, in: database) }
      return
    }
    let members = try JSONMembers(body)
    let allotted = try members.count("allotted", upTo: 10_000)
    let through =
      try members.optional("acceptedThrough") { name throws(WireFault) in
        try members.integer(name)
      } ?? accepted(database)
    guard let key else { throw WireFault(path: "shift", expected: "a shift of a known posting") }
    let recall = try members.has("recall") ? members.count("recall", upTo: 10_000) : 0
    try grant(allotted, through: through, recall: recall, of: key, at: now, in: database)
  }

  private func accepted(_ database: Database) throws -> Int64 {
    try Self.acceptedThrough(database)
  }

  /// Tries again what waited for a posting to come.
  func retryAllotments(of shifts: [ShiftID], at now: Instant, in database: Database) throws {
    for shift in shifts {
      let body = try String.fetchOne(
        database, sql: "SELECT body FROM skippedChange WHERE kind = 'allotment' AND id = ?",
        arguments: [shift.text])
      guard let body else { continue }
      let change = Change(
        position: 1, kind: .allotment, id: shift.text,
        body: try JSONValue(parsing: Array(body.utf8)))
      try applyAllotment(change, at: now, in: database)
      try database.execute(
        sql: "DELETE FROM skippedChange WHERE kind = 'allotment' AND id = ?",
        arguments: [shift.text])
    }
  }
}
