import GRDB
package import OddJobMarket

/// What the matching of a day starts from: one state of the market, as the file had it at one moment.
package struct DayFacts: Sendable {
  /// Who signed in and is still free, in the order of their numbers.
  package var people: [DayPersonFacts] = []
  /// The shifts of the day that take people. A place for which an answer is awaited counts as held.
  package var cards: [PostingCard] = []
  /// Whose recommendation for which shift was declined: it is not made again.
  package var declined: Set<MatchedPair> = []
  /// Who wants to stay together.
  package var parties: [Party] = []
  /// Whom employers ask for by name on the day's shifts, in the order they said it.
  package var named: [NamedPerson] = []
}

/// What the store knows of one of them.
package struct DayPersonFacts: Sendable {
  package var jobSeeker: JobSeekerID
  /// The number of the sign-in.
  package var number: Int
  package var name: String
  package var verification: Verification
  package var seeker: SeekerFacts
  /// The work for which a recommendation waits for its answer.
  package var awaited: String?
  /// Whether the person has work today already, confirmed or held.
  package var hasPlace: Bool
}

extension Store {
  /// How many people are read between two looks at whether to go on.
  private static let peopleChunk = 64

  /// Returns what the matching of a day starts from, read beside everything else; nil when it is not
  /// to go on.
  ///
  /// - Parameter progress: is told the part done, from 0 to 1, and answers whether to go on.
  package func dayFacts(
    on day: BusinessDay, progress: (Double) -> Bool
  ) throws -> DayFacts? {
    let now = surroundings.clock.now
    return try readAside { database in
      var facts = DayFacts()
      let count =
        try Int.fetchOne(
          database, sql: "SELECT count(*) FROM signIn WHERE day = ?", arguments: [day.number]) ?? 0
      let rows = try Row.fetchCursor(
        database, sql: Self.dayPeople(),
        arguments: ["day": day.number, "now": now.milliseconds])
      while let row = try rows.next() {
        if facts.people.count % Self.peopleChunk == 0,
          !progress(Double(facts.people.count) / Double(count + 1))
        {
          return nil
        }
        facts.people.append(try dayPerson(row, on: day))
      }
      facts.cards = try dayCards(on: day, at: now, in: database)
      facts.declined = try declinedPairs(on: day, in: database)
      facts.parties = try parties(on: day, in: database)
      facts.named = try namedPeople(on: day, in: database)
      return facts
    }
  }

  /// Returns who signed in, is still free and has no place today, in the order of their numbers.
  package func waitingPeople(on day: BusinessDay) throws -> [DayPersonFacts] {
    let now = surroundings.clock.now
    return try read { database in
      try Row.fetchAll(
        database, sql: Self.dayPeople(where: "NOT \(Self.hasPlace)"),
        arguments: ["day": day.number, "now": now.milliseconds]
      ).map { try dayPerson($0, on: day) }
    }
  }

  private func dayPerson(_ row: Row, on day: BusinessDay) throws -> DayPersonFacts {
    DayPersonFacts(
      jobSeeker: JobSeekerID(row["id"]), number: row["number"], name: try name(of: row),
      verification: try verification(of: row),
      seeker: try seekerFacts(candidate: row, on: day.number), awaited: row["awaited"],
      hasPlace: row["hasPlace"])
  }

  private func dayCards(
    on day: BusinessDay, at now: Instant, in database: Database
  ) throws -> [PostingCard] {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT \(PostingCard.selection), (SELECT count(*) FROM application a
            JOIN recommendation r ON r.applicationKey = a.key
            AND r.answer IS NULL AND r.takenBackAt IS NULL
            WHERE a.shiftKey = s.key AND a.state IN ('applied', 'standby')) AS awaited
        FROM \(PostingCard.tables)
        WHERE s.day = ? AND s.closesAt > ? AND \(PostingCard.isOpen(on: day))
        ORDER BY s.startAt, s.key
        """, arguments: [day.number, now.milliseconds])
    var cards: [PostingCard] = []
    while let row = try rows.next() {
      var card = try PostingCard(row: row, on: day)
      card.places.held += row["awaited"] as Int
      if card.places.outstanding > 0 { cards.append(card) }
    }
    return cards
  }

  private func declinedPairs(
    on day: BusinessDay, in database: Database
  ) throws -> Set<MatchedPair> {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT w.id AS personID, s.id AS shiftID FROM recommendation r
        JOIN shift s ON s.key = r.shiftKey JOIN person w ON w.key = r.personKey
        WHERE s.day = ? AND r.answer = 'declined'
        """, arguments: [day.number])
    return Set(
      rows.map {
        MatchedPair(jobSeeker: JobSeekerID($0["personID"]), shift: ShiftID($0["shiftID"]))
      })
  }

  /// Whether the person w has work on the day, confirmed or held.
  private static let hasPlace = """
    EXISTS (SELECT 1 FROM application a
      JOIN applicationStateName n ON n.name = a.state AND n.usesPlace = 1
      JOIN shift s ON s.key = a.shiftKey
      WHERE a.personKey = w.key AND s.day = :day)
    """

  /// Who signed in and is still free, of those whom a condition admits, in the order of their numbers.
  private static func dayPeople(where condition: String = "TRUE") -> String {
    """
    SELECT w.*, i.number, i.startAt, i.endAt, \(candidateColumns),
      \(daysWaited) AS daysWaited,
      (SELECT p.title FROM application a
        JOIN recommendation r ON r.applicationKey = a.key AND r.answer IS NULL
          AND r.takenBackAt IS NULL
        JOIN shift s ON s.key = a.shiftKey JOIN posting p ON p.key = s.postingKey
        WHERE a.personKey = w.key AND s.day = :day AND a.state IN ('applied', 'standby')
        LIMIT 1) AS awaited,
      \(hasPlace) AS hasPlace
    FROM signIn i JOIN person w ON w.key = i.personKey
    WHERE i.day = :day AND i.endAt > :now AND \(condition)
    ORDER BY i.number
    """
  }
}
