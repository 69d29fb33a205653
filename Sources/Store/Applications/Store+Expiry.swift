import GRDB
package import OddJobMarket

/// What the clock ended.
package struct Expiry: Hashable, Sendable {
  package var holds = 0
  package var applications = 0
  /// The shifts whose places were given back.
  package var freedShifts: [ShiftID] = []

  package var isEmpty: Bool { holds == 0 && applications == 0 }
}

extension Store {
  /// Ends what the clock ends: holds whose time is over, and open applications whose posting has
  /// closed. Never a confirmed place, and never a mark of absence.
  package func expire() throws -> Expiry {
    let now = surroundings.clock.now
    guard try hasExpired(at: now) else { return Expiry() }
    return try write { database in
      var expiry = Expiry()
      let holds = try Row.fetchAll(
        database,
        sql: """
          SELECT a.id, s.id AS shiftID FROM application a JOIN shift s ON s.key = a.shiftKey
          WHERE a.state = 'held' AND a.holdUntil <= ? ORDER BY a.key
          """, arguments: [now.milliseconds])
      for row in holds {
        try step(
          ApplicationID(row["id"]), ApplicationTransition(.expireHold, by: .system, at: now),
          in: database)
        expiry.holds += 1
        expiry.freedShifts.append(ShiftID(row["shiftID"]))
      }
      let open = try Row.fetchAll(
        database, sql: "SELECT a.id " + Self.overdueApplications, arguments: [now.milliseconds])
      for row in open {
        try step(
          ApplicationID(row["id"]), ApplicationTransition(.expirePosting, by: .system, at: now),
          in: database)
        expiry.applications += 1
      }
      return expiry
    }
  }

  /// Asked every few seconds; so it reads before it writes.
  private func hasExpired(at now: Instant) throws -> Bool {
    try read { database in
      try Bool.fetchOne(
        database,
        sql: """
          SELECT EXISTS (SELECT 1 FROM application WHERE state = 'held' AND holdUntil <= ?)
            OR EXISTS (SELECT 1 \(Self.overdueApplications))
          """, arguments: [now.milliseconds, now.milliseconds]) ?? false
    }
  }

  private static let overdueApplications = """
    FROM application a JOIN shift s ON s.key = a.shiftKey
    WHERE a.state IN ('applied', 'standby') AND s.closesAt <= ?
    """
}
