import GRDB
package import OddJobMarket

extension Store {
  /// More than one station sees in a day.
  private static let queueMax = 1_000
  /// As the index of live applications says it, word for word: only so is a person's own looked up
  /// there rather than everybody's read.
  private static let isLive = """
    state IN ('applied', 'standby', 'held', 'confirmed', 'departed', 'arrived', 'finished',
      'settled', 'disputed')
    """

  /// Returns who has a number today: those being called first, then those just missed, then those who
  /// wait in the order of their numbers, then those missed for longer and those who came.
  ///
  /// Who waits is signed in, still free, and has no placement today. One statement reads it all.
  package func callQueue() throws -> [QueuedPerson] {
    let now = surroundings.clock.now
    return try read { database in
      try queueRows(
        on: try businessDay(at: now, in: database), at: now, limit: Self.queueMax, in: database
      ).map { try queuedPerson($0) }
    }
  }

  /// Returns the last numbers called today of people who have not come, newest first.
  package func callBoard() throws -> CallBoard {
    let now = surroundings.clock.now
    return try read { database in
      let day = try businessDay(at: now, in: database)
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT s.number, c.callOrder, c.calledAt FROM numberCall c
          JOIN signIn s ON s.day = c.day AND s.personKey = c.personKey
          WHERE c.day = ? AND c.state <> 'came' ORDER BY c.callOrder DESC LIMIT ?
          """, arguments: [day.number, CallBoard.shownMax])
      return CallBoard(
        rows.map { row in
          NumberCall(
            number: row["number"], order: row["callOrder"],
            at: Instant(milliseconds: row["calledAt"]))
        })
    }
  }

  /// - Parameter number: the one number to look at; nil for all.
  func queueRows(
    of number: Int? = nil, on day: BusinessDay, at now: Instant, isWaiting: Bool = false,
    limit: Int, in database: Database
  ) throws -> [Row] {
    let called = isWaiting ? "0" : "(c.state IS NOT NULL OR s.number = :number)"
    return try Row.fetchAll(
      database,
      sql: """
        SELECT s.personKey, s.number, s.signedInAt, s.endAt, s.givenOutAt, p.id, p.sealedName, p.trades,
          coalesce(c.state, 'waiting') AS state, coalesce(c.calls, 0) AS calls, c.calledAt,
          (SELECT t.title FROM application a JOIN shift f ON f.key = a.shiftKey
            JOIN posting t ON t.key = f.postingKey
            WHERE a.personKey = s.personKey AND a.\(Self.isLive)
              AND a.state IN ('applied', 'standby', 'held')
            ORDER BY a.state = 'held' DESC, a.key DESC LIMIT 1) AS openWork
        FROM signIn s JOIN person p ON p.key = s.personKey
        LEFT JOIN numberCall c ON c.day = s.day AND c.personKey = s.personKey
        WHERE s.day = :day AND (:number IS NULL OR s.number = :number)
          AND (\(called) OR (c.state IS NULL AND s.endAt > :now AND NOT EXISTS (
            SELECT 1 FROM application a JOIN shift f ON f.key = a.shiftKey
            WHERE a.personKey = s.personKey AND f.day = s.day AND a.\(Self.isLive)
              AND a.state IN ('confirmed', 'departed', 'arrived'))))
        ORDER BY CASE coalesce(c.state, 'waiting') WHEN 'called' THEN 0 WHEN 'recalled' THEN 0
            WHEN 'waiting' THEN 2 WHEN 'missed' THEN iif(c.calledAt > :recent, 1, 3) ELSE 4 END,
          CASE WHEN c.state IS NULL THEN 0 ELSE -c.callOrder END, s.number
        LIMIT :limit
        """,
      arguments: [
        "number": number, "day": day.number, "now": now.milliseconds, "limit": limit,
        "recent": (now - settings.holds.called).milliseconds,
      ])
  }

  func queuedPerson(_ row: Row) throws -> QueuedPerson {
    QueuedPerson(
      number: row["number"], jobSeeker: JobSeekerID(row["id"]), name: try name(of: row),
      state: try row.decoded("state", as: CallState.self),
      signedInAt: Instant(milliseconds: row["signedInAt"]),
      freeUntil: Instant(milliseconds: row["endAt"]), trades: try trades(of: row),
      openWork: row["openWork"], calls: row["calls"],
      calledAt: (row["calledAt"] as Int64?).map { Instant(milliseconds: $0) },
      isGivenOut: (row["givenOutAt"] as Int64?) != nil)
  }
}
