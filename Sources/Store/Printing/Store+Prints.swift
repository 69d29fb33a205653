import FoundationEssentials
import GRDB
package import OddJobMarket

extension Store {
  /// Plans a printing: it is on record before anything is sent. While one of the same paper is on its
  /// way no other begins, and that one is returned: a second touch is the same wish.
  package func planPrint(
    _ kind: PrintRecord.Kind, number: String, seat: String, attendant: AttendantID? = nil
  ) throws -> (record: PrintRecord, isNew: Bool) {
    let now = surroundings.clock.now
    return try write { database in
      let last = try Row.fetchOne(
        database,
        sql: "SELECT * FROM print WHERE kind = ? AND number = ? ORDER BY copy DESC LIMIT 1",
        arguments: [kind.rawValue, number]
      ).map { try PrintRecord(row: $0) }
      if let last, last.state.isOnItsWay { return (last, false) }
      try database.execute(
        sql: """
          INSERT INTO print (kind, number, copy, state, plannedAt, changedAt, seat, attendant)
          VALUES (?, ?, ?, 'planned', ?, ?, ?, ?)
          """,
        arguments: [
          kind.rawValue, number, (last?.copy ?? 0) + 1, now.milliseconds, now.milliseconds, seat,
          attendant?.rawValue,
        ])
      return (try printing(database.lastInsertedRowID, in: database), true)
    }
  }

  /// Takes a printing one step on; the number of a sign-in that was printed is given out by that.
  ///
  /// - Parameter trouble: why, for `.unknown` and `.failed`; what else is given is dropped.
  /// - Throws: `Refusal.notAllowed` where the state can't follow the one it has.
  @discardableResult
  package func stepPrint(
    _ key: Int64, to state: PrintState, because trouble: PrintTrouble? = nil
  ) throws -> PrintRecord {
    let now = surroundings.clock.now
    return try write { database in
      let record = try printing(key, in: database)
      guard record.state.canBecome(state) else { throw Refusal.notAllowed }
      let needsTrouble = state == .unknown || state == .failed
      try database.execute(
        sql: "UPDATE print SET state = ?, trouble = ?, changedAt = ? WHERE key = ?",
        arguments: [
          state.rawValue, needsTrouble ? (trouble ?? .stalled).rawValue : nil, now.milliseconds,
          key,
        ])
      if state == .printed, record.kind == .receipt {
        try giveOutNumber(onReceipt: record.number, at: now, in: database)
      }
      return try printing(key, in: database)
    }
  }

  /// Returns the last printings, newest first.
  package func prints(limit: Int) throws -> [PrintRecord] {
    try read { database in
      try Row.fetchAll(
        database, sql: "SELECT * FROM print ORDER BY key DESC LIMIT ?", arguments: [limit]
      ).map { try PrintRecord(row: $0) }
    }
  }

  /// What was on its way when the station ended: nothing of a planned one has left, and of one that
  /// was being sent nobody knows.
  static func settleInterruptedPrints(at now: Instant, in database: Database) throws {
    for (from, to) in [(PrintState.planned, PrintState.failed), (.sent, .unknown)] {
      try database.execute(
        sql: "UPDATE print SET state = ?, trouble = ?, changedAt = ? WHERE state = ?",
        arguments: [
          to.rawValue, PrintTrouble.interrupted.rawValue, now.milliseconds, from.rawValue,
        ])
    }
  }

  private func printing(_ key: Int64, in database: Database) throws -> PrintRecord {
    guard
      let row = try Row.fetchOne(
        database, sql: "SELECT * FROM print WHERE key = ?", arguments: [key])
    else { throw Refusal.unknownRecord }
    return try PrintRecord(row: row)
  }
}

extension PrintRecord {
  fileprivate init(row: Row) throws {
    self.init(
      key: row["key"], kind: try row.decoded("kind", as: Kind.self), number: row["number"],
      copy: row["copy"], state: try row.decoded("state", as: PrintState.self),
      trouble: (row["trouble"] as String?).flatMap(PrintTrouble.init),
      plannedAt: Instant(milliseconds: row["plannedAt"]),
      changedAt: Instant(milliseconds: row["changedAt"]), seat: row["seat"])
  }
}
