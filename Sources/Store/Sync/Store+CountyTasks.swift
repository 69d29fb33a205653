import FoundationEssentials
import GRDB
package import OddJobMarket

extension Store {
  /// Marks a task of the county's as done by an attendant.
  ///
  /// - Throws: `Refusal.unknownRecord` for none that is open, `.unknownAttendant`.
  package func finishTask(_ key: Int64, by attendant: AttendantID) throws {
    let now = surroundings.clock.now
    try write { database in
      try requireAttendant(attendant, in: database)
      try database.execute(
        sql: "UPDATE countyTask SET doneBy = ?, doneAt = ? WHERE key = ? AND doneAt IS NULL",
        arguments: [attendant.rawValue, now.milliseconds, key])
      guard database.changesCount == 1 else { throw Refusal.unknownRecord }
      try audit("county.task", detail: "\(key)", at: now, in: database)
    }
  }

  /// Marks a rejection as seen: it leaves the list, and stays with the person's application.
  ///
  /// - Throws: `Refusal.unknownRecord` for none that waits, `.unknownAttendant`.
  package func markSeen(_ sequence: Int64, by attendant: AttendantID) throws {
    let now = surroundings.clock.now
    try write { database in
      try requireAttendant(attendant, in: database)
      try database.execute(
        sql: """
          UPDATE operationResult SET seenBy = ?, seenAt = ?
          WHERE seq = ? AND status = 'rejected' AND seenAt IS NULL
          """, arguments: [attendant.rawValue, now.milliseconds, sequence])
      guard database.changesCount == 1 else { throw Refusal.unknownRecord }
    }
  }

  /// Adds a task, once for each thing; one that was done comes back when the county says so anew.
  func addTask(
    _ kind: CountyTaskKind, id: String, person: UUID? = nil, application: UUID? = nil,
    shift: UUID? = nil, detail: String = "", in database: Database
  ) throws {
    let now = surroundings.clock.now
    try database.execute(
      sql: """
        INSERT INTO countyTask(kind, id, person, application, shift, detail, madeAt)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (kind, id) DO UPDATE SET person = excluded.person,
          application = excluded.application, shift = excluded.shift, detail = excluded.detail,
          madeAt = excluded.madeAt, doneBy = NULL, doneAt = NULL
        WHERE doneAt IS NOT NULL AND doneBy IS NULL OR detail <> excluded.detail
        """,
      arguments: [
        kind.rawValue, id, person, application, shift, detail, now.milliseconds,
      ])
  }

  /// Ends a task that is none any more.
  func endTask(_ kind: CountyTaskKind, id: String, in database: Database) throws {
    try database.execute(
      sql: "UPDATE countyTask SET doneAt = ? WHERE kind = ? AND id = ? AND doneAt IS NULL",
      arguments: [surroundings.clock.now.milliseconds, kind.rawValue, id])
  }
}
