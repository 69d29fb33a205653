import GRDB
package import OddJobMarket

extension Store {
  /// Placements whose shift has ended by an instant and that stand at confirmed or departed; those of
  /// the shifts that were published last, if there are too many.
  private static let unmarkedPlacements = """
    SELECT a.key AS applicationKey, s.key AS shiftKey, s.day AS shiftDay, s.startAt AS startAt
    FROM application a INDEXED BY applicationToMark CROSS JOIN shift s ON s.key = a.shiftKey
    WHERE a.state IN ('confirmed', 'departed') AND s.endAt <= ?
    ORDER BY a.shiftKey DESC LIMIT \(UnmarkedDay.countMax)
    """

  /// Returns how many placements of each day nobody has marked, the newest day first; none while the
  /// date is in doubt, since nobody knows then what has ended.
  ///
  /// A reading and nothing else: that somebody did not come is never marked but by a person.
  package func unmarkedDays() throws -> [UnmarkedDay] {
    let now = surroundings.clock.now
    return try read { database in
      guard try !Self.isDateInDoubt(database) else { return [] }
      return try Row.fetchAll(
        try database.cachedStatement(
          sql: """
            SELECT shiftDay, count(*) AS people FROM (\(Self.unmarkedPlacements))
            GROUP BY shiftDay ORDER BY shiftDay DESC
            """), arguments: [now.milliseconds]
      ).map { UnmarkedDay(day: BusinessDay(number: $0["shiftDay"]), count: $0["people"]) }
    }
  }

  /// Returns the unmarked placements: the newest day first, within it by start, shift and application.
  package func unmarkedPlacements(limit: Int) throws -> [UnmarkedPlacement] {
    let now = surroundings.clock.now
    return try read { database in
      guard try !Self.isDateInDoubt(database) else { return [] }
      let rows = try Row.fetchCursor(
        try database.cachedStatement(
          sql: """
            SELECT \(PostingCard.selection), a.id AS applicationID, a.state AS applicationState,
              w.id, w.sealedName
            FROM (\(Self.unmarkedPlacements)) u JOIN application a ON a.key = u.applicationKey
            JOIN person w ON w.key = a.personKey JOIN \(PostingCard.tables)
            WHERE s.key = u.shiftKey
            ORDER BY u.shiftDay DESC, u.startAt, u.shiftKey, u.applicationKey LIMIT ?
            """), arguments: [now.milliseconds, limit])
      var reader = CardReader(day: try businessDay(at: now, in: database))
      var placements: [UnmarkedPlacement] = []
      while let row = try rows.next() {
        placements.append(
          UnmarkedPlacement(
            application: ApplicationID(row["applicationID"]), jobSeeker: JobSeekerID(row["id"]),
            name: try name(of: row),
            state: try row.decoded("applicationState", as: ApplicationState.self),
            card: try reader.card(row)))
      }
      return placements
    }
  }

  /// Returns whether since an instant a shift has ended that somebody is unmarked of.
  package func hasBecomeUnmarked(since last: Instant) throws -> Bool {
    let now = surroundings.clock.now
    // A shift belongs to the day it starts on, and no shift is longer than a day.
    let first = settings.calendar.businessDay(of: last).advanced(by: -1)
    let latest = settings.calendar.businessDay(of: now)
    return try read { database in
      guard try !Self.isDateInDoubt(database) else { return false }
      return try Bool.fetchOne(
        try database.cachedStatement(
          sql: """
            SELECT EXISTS (SELECT 1 FROM shift s
              WHERE s.day BETWEEN ? AND ? AND s.endAt > ? AND s.endAt <= ? AND s.confirmed > 0
                AND EXISTS (SELECT 1 FROM application a
                  WHERE a.shiftKey = s.key AND a.state IN ('confirmed', 'departed')))
            """),
        arguments: [first.number, latest.number, last.milliseconds, now.milliseconds]) ?? false
    }
  }

  private static func isDateInDoubt(_ database: Database) throws -> Bool {
    try dayGuard(database)?.needsConfirmation ?? false
  }
}
