import Foundation
import GRDB

/// Looks at a station's file through a connection of its own and counts places, people's days and
/// the chain anew; what the station keeps as counts is only compared.
final class MarketAudit {
  private let file: DatabaseQueue
  /// The state of every application as the operations read so far say.
  private var states: [String: String]
  private var readThrough: Int64

  init(path: String) throws {
    var configuration = Configuration()
    configuration.readonly = true
    file = try DatabaseQueue(path: path, configuration: configuration)
    (states, readThrough) = try file.read { database in
      let through =
        try Int64.fetchOne(database, sql: "SELECT coalesce(max(seq), 0) FROM outbox") ?? 0
      return (try Self.states(in: database), through)
    }
  }

  /// Returns what is wrong with the market, as of one moment.
  func faults() throws -> [String] {
    try file.read { database in
      try overfilled(database) + overlaps(database) + doubles(database) + history(database)
    }
  }

  /// Returns how many operations of each type stand in the chain.
  func operations() throws -> [String: Int] {
    try file.read { database in
      try Row.fetchAll(database, sql: "SELECT type, count(*) AS n FROM outbox GROUP BY type")
        .reduce(into: [:]) { $0[$1["type"]] = $1["n"] }
    }
  }

  /// Returns the number of the last operation.
  func lastOperation() throws -> Int64 {
    try file.read {
      try Int64.fetchOne($0, sql: "SELECT coalesce(max(seq), 0) FROM outbox") ?? 0
    }
  }

  /// Returns the operation that took a ticket's act back.
  func undoing(ticket: UUID) throws -> Int64? {
    try file.read {
      try Int64.fetchOne(
        $0, sql: "SELECT undoneBy FROM undoTicket WHERE id = ?", arguments: [ticket])
    }
  }

  /// Returns how many operations since a ticket's act, up to the one given, speak of a record that
  /// the act changed.
  func laterOperations(than ticket: UUID, through last: Int64) throws -> Int {
    try file.read {
      try Int.fetchOne(
        $0,
        sql: """
          WITH act AS (SELECT key, lastSeq FROM undoTicket WHERE id = ?),
          record AS (
            SELECT lower(hex(coalesce(a.id, p.id))) AS id FROM undoEntry e
            LEFT JOIN application a ON a.key = e.applicationKey
            LEFT JOIN posting p ON p.key = e.postingKey
            WHERE e.ticketKey = (SELECT key FROM act))
          SELECT count(*) FROM outbox o
          WHERE o.seq > (SELECT lastSeq FROM act) AND o.seq <= ? AND EXISTS (
            SELECT 1 FROM record
            WHERE instr(replace(lower(CAST(o.bytes AS TEXT)), '-', ''), record.id) > 0)
          """, arguments: [ticket, last]) ?? 0
    }
  }

  /// Shifts with more people than places, or whose counts are not what a count gives.
  private func overfilled(_ database: Database) throws -> [String] {
    try String.fetchAll(
      database,
      sql: """
        SELECT 'shift ' || key || ': ' || used || ' in ' || allotted || ' of ' || places
          || ', counted as ' || kept
        FROM (SELECT s.key, s.places, s.allotted, s.held + s.confirmed AS kept, (
          SELECT count(*) FROM application a JOIN applicationStateName n ON n.name = a.state
          WHERE a.shiftKey = s.key AND n.usesPlace = 1 AND a.leftAt IS NULL) AS used FROM shift s)
        WHERE used > allotted OR allotted > places OR used <> kept
        """)
  }

  /// People with two pieces of work that lie less than half an hour apart.
  private func overlaps(_ database: Database) throws -> [String] {
    try String.fetchAll(
      database,
      sql: """
        WITH used AS MATERIALIZED (
          SELECT a.key, a.personKey, max(s.startAt, coalesce(a.joinsAt, s.startAt)) AS start,
            min(s.endAt, coalesce(a.leftAt, s.endAt)) AS end
          FROM application a JOIN shift s ON s.key = a.shiftKey
          JOIN applicationStateName n ON n.name = a.state WHERE n.usesPlace = 1
          ORDER BY a.personKey)
        SELECT 'person ' || a.personKey || ' in ' || a.key || ' and ' || b.key
        FROM used a JOIN used b ON b.personKey = a.personKey AND b.key > a.key
        WHERE a.start < b.end + 1800000 AND b.start < a.end + 1800000
        """)
  }

  /// People who are twice in one shift.
  private func doubles(_ database: Database) throws -> [String] {
    try String.fetchAll(
      database,
      sql: """
        SELECT 'person ' || personKey || ' twice in shift ' || shiftKey FROM application a
        JOIN applicationStateName n ON n.name = a.state
        WHERE n.usesPlace = 1 OR a.state IN ('applied', 'standby')
        GROUP BY personKey, shiftKey HAVING count(*) > 1
        """)
  }

  /// Reads on in the chain: every step must begin where the one before it ended, and where the last
  /// one ended the application must stand. A step or an undo that another overwrote breaks that.
  private func history(_ database: Database) throws -> [String] {
    var faults: [String] = []
    let operations = try Row.fetchAll(
      database,
      sql: """
        SELECT seq, type, json_extract(CAST(bytes AS TEXT), '$.body') AS body FROM outbox
        WHERE seq > ? AND type IN ('applied', 'applicationStepped', 'undone') ORDER BY seq
        """, arguments: [readThrough])
    for row in operations {
      let (sequence, type, text) = (
        row["seq"] as Int64, row["type"] as String, row["body"] as String
      )
      readThrough = sequence
      let body = try JSONDecoder().decode(Body.self, from: Data(text.utf8))
      for step in body.steps(isNew: type == "applied") {
        let known = states[step.application]
        if known != step.from {
          faults.append(
            "operation \(sequence): from \(step.from ?? "nothing"), not \(known ?? "nothing")")
        }
        states[step.application] = step.to
      }
    }
    let now = try Self.states(in: database)
    for (application, state) in now where states[application] != state {
      faults.append("\(application) is \(state), by the chain \(states[application] ?? "nothing")")
    }
    return faults
  }

  private static func states(in database: Database) throws -> [String: String] {
    try Row.fetchAll(database, sql: "SELECT id, state FROM application").reduce(into: [:]) {
      $0[($1["id"] as UUID).uuidString.lowercased()] = $1["state"] as String
    }
  }
}

/// What an operation says of applications.
private struct Body: Decodable {
  var application: String?
  var from: String?
  var to: String?
  var records: [Record]?

  /// Of an application, or of something else that the act touched and that has no states.
  struct Record: Decodable {
    var application: String?
    var from: String?
    var to: String?
  }

  func steps(isNew: Bool) -> [(application: String, from: String?, to: String)] {
    if let records {
      return records.compactMap { record in
        record.application.map { ($0.lowercased(), record.from, record.to ?? "") }
      }
    }
    guard let application = application?.lowercased() else { return [] }
    return [(application, from, isNew ? "applied" : to ?? "")]
  }
}
