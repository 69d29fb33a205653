import FoundationEssentials
import GRDB
package import OddJobMarket

/// What the order of a day's list follows from: what is written about the days asked for.
package struct TurnFacts: Sendable {
  package struct SignIn: Hashable, Sendable {
    package let person: JobSeekerID
    package let day: BusinessDay
    /// The order of arrival on the day, from 1.
    package let number: Int
  }

  package struct Placement: Hashable, Sendable {
    package let person: JobSeekerID
    package let shift: ShiftID
    package let day: BusinessDay
    /// How long the work was to take.
    package let minutes: Int
  }

  package struct Move: Hashable, Sendable {
    package let person: JobSeekerID
    /// The order of the moves of the day, from 1.
    package let number: Int
    package let target: TurnTarget
    package let reason: TurnMoveReason
    /// The name of who did it.
    package let actor: String
  }

  package var signIns: [SignIn] = []
  /// Of the days before; none that the employer took back.
  package var placements: [Placement] = []
  /// Of the day itself, but those taken back.
  package var moves: [Move] = []
  package var draw: DrawNotice?
  /// Who of the day's list is still free and has no place.
  package var waiting: Set<JobSeekerID> = []
}

extension Store {
  /// Returns what the turns of a day follow from, with the days from `first` on before it.
  package func turnFacts(on day: BusinessDay, since first: BusinessDay) throws -> TurnFacts {
    let now = surroundings.clock.now
    return try read { database in
      var facts = TurnFacts()
      facts.signIns = try signIns(first...day, in: database)
      if first < day { facts.placements = try placements(first..<day, in: database) }
      facts.moves = try moves(on: day, in: database)
      facts.draw = try drawNotice(on: day, in: database)
      facts.waiting = try waiting(on: day, at: now, in: database)
      return facts
    }
  }

  private func signIns(
    _ days: ClosedRange<BusinessDay>, in database: Database
  ) throws -> [TurnFacts.SignIn] {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT w.id, i.day, i.number FROM signIn i JOIN person w ON w.key = i.personKey
        WHERE i.day BETWEEN ? AND ?
        """, arguments: [days.lowerBound.number, days.upperBound.number])
    var signIns: [TurnFacts.SignIn] = []
    while let row = try rows.next() {
      signIns.append(
        TurnFacts.SignIn(
          person: JobSeekerID(row["id"]), day: BusinessDay(number: row["day"]),
          number: row["number"]))
    }
    return signIns
  }

  /// Whoever gave a place up or did not come had it; one that the employer took back nobody had, nor
  /// one whose giving was itself taken back.
  private func placements(
    _ days: Range<BusinessDay>, in database: Database
  ) throws -> [TurnFacts.Placement] {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT w.id AS personID, s.id AS shiftID, s.day,
          (s.endAt - max(s.startAt, coalesce(a.joinsAt, 0))) / 60000 AS minutes
        FROM shift s JOIN application a ON a.shiftKey = s.key
        JOIN applicationStateName n ON n.name = a.state
        JOIN person w ON w.key = a.personKey
        WHERE s.day >= ? AND s.day < ? AND (n.isPlacement = 1
          OR (a.state IN ('withdrawn', 'noShow') AND a.slipNumber IS NOT NULL
            AND coalesce(a.cause, '') <> 'employer' AND a.key NOT IN (
              SELECT e.applicationKey FROM undoTicket t JOIN undoEntry e ON e.ticketKey = t.key
              WHERE t.undoneBy IS NOT NULL AND e.undoTo = 'withdrawn'
                AND e.applicationKey IS NOT NULL)))
        """, arguments: [days.lowerBound.number, days.upperBound.number])
    var placements: [TurnFacts.Placement] = []
    while let row = try rows.next() {
      placements.append(
        TurnFacts.Placement(
          person: JobSeekerID(row["personID"]), shift: ShiftID(row["shiftID"]),
          day: BusinessDay(number: row["day"]), minutes: row["minutes"]))
    }
    return placements
  }

  private func moves(on day: BusinessDay, in database: Database) throws -> [TurnFacts.Move] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT w.id, m.number, m.target, b.id AS beforeID, m.reason, a.name
        FROM turnMove m JOIN person w ON w.key = m.personKey
        LEFT JOIN person b ON b.key = m.beforeKey JOIN attendant a ON a.id = m.attendant
        WHERE m.day = ? AND m.undoneAt IS NULL ORDER BY m.number
        """, arguments: [day.number]
    ).map { row in
      let before = (row["beforeID"] as UUID?).map { JobSeekerID($0) }
      let target: TurnTarget =
        before.map { .before($0) } ?? (row["target"] == "front" ? .front : .back)
      return TurnFacts.Move(
        person: JobSeekerID(row["id"]), number: row["number"], target: target,
        reason: try row.decoded("reason", as: TurnMoveReason.self), actor: row["name"])
    }
  }

  func drawNotice(on day: BusinessDay, in database: Database) throws -> DrawNotice? {
    try Row.fetchOne(
      database, sql: "SELECT commitment, seed, lastNumber FROM turnDraw WHERE day = ?",
      arguments: [day.number]
    ).map {
      DrawNotice(commitment: $0["commitment"], seed: $0["seed"], lastNumber: $0["lastNumber"])
    }
  }

  private func waiting(
    on day: BusinessDay, at now: Instant, in database: Database
  ) throws -> Set<JobSeekerID> {
    let ids = try UUID.fetchAll(
      database,
      sql: """
        SELECT w.id FROM signIn i JOIN person w ON w.key = i.personKey
        WHERE i.day = :day AND i.endAt > :now AND NOT EXISTS (
          SELECT 1 FROM application a
          JOIN applicationStateName n ON n.name = a.state AND n.usesPlace = 1
          JOIN shift s ON s.key = a.shiftKey
          WHERE a.personKey = w.key AND s.day = :day)
        """, arguments: ["day": day.number, "now": now.milliseconds])
    return Set(ids.map { JobSeekerID($0) })
  }
}
