import GRDB
package import OddJobMarket

/// A shift that members of a crew had places on together.
package struct CrewWork: Sendable {
  package var card: PostingCard
  /// How many of those who are members now.
  package var people: Int
  /// How many of them were there.
  package var came: Int
}

extension Store {
  /// Returns the records of a crew's members, in the order of the crew, and the shifts that two or more
  /// of them had together, newest first.
  ///
  /// - Throws: `Refusal.unknownRecord` once the crew is dissolved.
  package func crewRecord(
    _ crew: CrewID, worksMax: Int = 40
  ) throws -> (people: [PersonSummary], works: [CrewWork]) {
    let now = surroundings.clock.now
    let today = businessDay
    return try read { database in
      guard
        let key = try Int64.fetchOne(
          database,
          sql: "SELECT c.key FROM crew c JOIN crewStanding s ON s.crewKey = c.key WHERE c.id = ?",
          arguments: [crew.rawValue])
      else { throw Refusal.unknownRecord }
      let people = try Row.fetchAll(
        database,
        sql: """
          SELECT w.* FROM crewMember m JOIN person w ON w.key = m.personKey
          JOIN crew c ON c.key = m.crewKey
          WHERE m.crewKey = ? ORDER BY m.personKey = c.leaderKey DESC, m.consentedAt, m.personKey
          """, arguments: [key]
      ).map { try summary(of: $0, at: now, in: database) }
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT \(PostingCard.selection), w.people, w.came FROM \(PostingCard.tables) JOIN (
            SELECT a.shiftKey, count(*) AS people,
              sum(a.state IN ('arrived', 'finished', 'settled', 'disputed')) AS came
            FROM crewMember m JOIN application a ON a.personKey = m.personKey
            JOIN applicationStateName n ON n.name = a.state
            WHERE m.crewKey = ? AND (n.isPlacement = 1 OR a.state = 'noShow')
            GROUP BY a.shiftKey HAVING count(*) > 1) w ON w.shiftKey = s.key
          ORDER BY s.day DESC, s.startAt DESC, s.key DESC LIMIT ?
          """, arguments: [key, worksMax])
      return (
        people,
        try rows.map {
          CrewWork(
            card: try PostingCard(row: $0, on: today), people: $0["people"], came: $0["came"])
        }
      )
    }
  }
}
