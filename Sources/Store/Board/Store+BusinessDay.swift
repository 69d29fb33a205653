import GRDB
package import OddJobMarket
import Synchronization

extension Store {
  /// Returns the business day of the present, and whether the clock is in doubt; takes note of the
  /// clock, so that the day never goes back.
  ///
  /// Asked every few seconds in the queue that answers keys; so it writes, and waits for the disk,
  /// only when the minute, the day or the doubt has changed.
  /// - Parameter elapsed: minutes the boot's clock saw pass since the last call; nil after a start.
  package func observeClock(elapsed: Minutes?) throws -> (day: BusinessDay, isInDoubt: Bool) {
    let now = surroundings.clock.now
    if let known = try read({ try Self.dayGuard($0) }) {
      let next = observed(known, at: now, elapsed: elapsed)
      let saysTheSame =
        next.lastDay == known.lastDay && next.needsConfirmation == known.needsConfirmation
        && known.lastSeen.minutes(until: now) == 0
      if saysTheSame { return (known.lastDay, known.needsConfirmation) }
    }
    return try write { database in
      let known =
        try Self.dayGuard(database)
        ?? BusinessDayGuard(lastDay: settings.calendar.businessDay(of: now), lastSeen: now)
      let next = observed(known, at: now, elapsed: elapsed)
      try save(next, in: database)
      return (next.lastDay, next.needsConfirmation)
    }
  }

  private func observed(
    _ known: BusinessDayGuard, at now: Instant, elapsed: Minutes?
  ) -> BusinessDayGuard {
    var next = known
    _ = next.observe(now, elapsed: elapsed, calendar: settings.calendar)
    return next
  }

  /// Records that an attendant has looked at the date and found it right.
  package func confirmDate(by attendant: AttendantID) throws {
    let now = surroundings.clock.now
    try write { database in
      try requireAttendant(attendant, in: database)
      guard var dayGuard = try Self.dayGuard(database) else { return }
      dayGuard.confirm(max(dayGuard.lastDay, settings.calendar.businessDay(of: now)))
      try save(dayGuard, in: database)
      try audit("date.confirmed", detail: attendant.text, at: now, in: database)
    }
  }

  static func dayGuard(_ database: Database) throws -> BusinessDayGuard? {
    let statement = try database.cachedStatement(
      sql: "SELECT lastDay, lastSeen, needsConfirmation FROM dayGuard")
    return try Row.fetchOne(statement).map { row in
      BusinessDayGuard(
        lastDay: BusinessDay(number: row["lastDay"]),
        lastSeen: Instant(milliseconds: row["lastSeen"]),
        needsConfirmation: row["needsConfirmation"])
    }
  }

  /// Returns the station's business day of the present: never below the last one stored, and
  /// standing still while the date is in doubt.
  ///
  /// Answered from memory, so it may be asked anywhere, in the middle of an intake too.
  package var businessDay: BusinessDay {
    businessDay(at: surroundings.clock.now, knownDay.withLock { $0 })
  }

  /// The business day that what is read or written belongs to.
  func businessDay(at now: Instant, in database: Database) throws -> BusinessDay {
    businessDay(at: now, try Self.dayGuard(database))
  }

  private func businessDay(at now: Instant, _ dayGuard: BusinessDayGuard?) -> BusinessDay {
    let day = settings.calendar.businessDay(of: now)
    guard let dayGuard else { return day }
    return dayGuard.needsConfirmation ? dayGuard.lastDay : max(day, dayGuard.lastDay)
  }

  /// Keeps a local record of what is no market fact: lockouts, devices, dates.
  func audit(_ event: String, detail: String, at now: Instant, in database: Database) throws {
    try database.execute(
      sql: "INSERT INTO localAudit(instant, event, detail) VALUES (?, ?, ?)",
      arguments: [now.milliseconds, event, detail])
  }

  /// Returns the next number of a day's series: slips, receipts, sign-ins.
  func nextNumber(_ name: String, on day: BusinessDay, in database: Database) throws -> Int {
    try Int.fetchOne(
      database,
      sql: """
        INSERT INTO counter(name, day, value) VALUES (?, ?, 1)
        ON CONFLICT (name, day) DO UPDATE SET value = value + 1 RETURNING value
        """, arguments: [name, day.number]) ?? 1
  }

  private func save(_ dayGuard: BusinessDayGuard, in database: Database) throws {
    database.afterNextTransaction { _ in self.knownDay.withLock { $0 = dayGuard } }
    try database.execute(
      sql: """
        INSERT INTO dayGuard(key, lastDay, lastSeen, needsConfirmation) VALUES (1, ?, ?, ?)
        ON CONFLICT (key) DO UPDATE SET lastDay = excluded.lastDay, lastSeen = excluded.lastSeen,
          needsConfirmation = excluded.needsConfirmation
        """,
      arguments: [
        dayGuard.lastDay.number, dayGuard.lastSeen.milliseconds, dayGuard.needsConfirmation,
      ])
  }
}
