import DemonstrationCounty
import Foundation
import GRDB
import OddJobMarket
import StationTestSupport

/// Work of tomorrow with one place, in the demonstration's file: 先到先定, of the employer whom a
/// visitor may act for, with people who have applied and wait.
struct LastPlace {
  static let title = "三个窗口抢一个名额"
  /// As it stands on the board of tomorrow.
  static let card = ListedCard(
    title: title, employer: DemonstrationCopy.county.employers[0].employer.name, daysAhead: 1,
    minutes: 0..<1, metres: nil, marks: "", place: ScreenPlace(row: 0, column: 0))
  /// In the order in which they applied.
  let waiting: [DemonstrationPerson]
  private let database: String

  /// Changes a quiet posting of the file into it; no station may have it open.
  init(in station: DemonstrationCopy, waiting count: Int) throws {
    database = station.database
    let county = DemonstrationCopy.county
    let verified = county.people.filter { $0.verification.isVerified }.reversed()
    let firm = county.employers[0].employer.id
    waiting = try DatabaseQueue(path: database).write { database in
      guard let shift = try Self.quietShift(database) else { throw TestFailure("no quiet work") }
      // Work that suits the story is made of work that is there, which the file would refuse.
      try database.execute(sql: "DROP TRIGGER postingIsAmendedInReview")
      try database.execute(
        sql: """
          UPDATE posting SET title = ?, hiringMode = 'firstCome', trade = 'cleaner',
            employerKey = (SELECT key FROM employer WHERE id = ?) WHERE key = ?
          """, arguments: [Self.title, firm.rawValue, shift["postingKey"] as Int64])
      let key: Int64 = shift["key"]
      try database.execute(
        sql: "UPDATE shift SET places = 1, allotted = 1 WHERE key = ?", arguments: [key])
      var taken: [DemonstrationPerson] = []
      for person in verified where taken.count < count {
        guard let row = try Self.idlePerson(person.id, database) else { continue }
        try database.execute(
          sql: """
            INSERT INTO application(id, personKey, shiftKey, state, createdAt, changedAt)
            VALUES (?, ?, ?, 'applied', ?, ?)
            """,
          arguments: [
            UUID(), row, key, (shift["createdAt"] as Int64) + Int64(taken.count),
            shift["createdAt"] as Int64,
          ])
        taken.append(person)
      }
      return taken
    }
    guard waiting.count == count else { throw TestFailure("too few idle people") }
  }

  /// How many have the place, as the file says.
  func winners() throws -> [JobSeekerID] {
    try DatabaseQueue(path: database).read { database in
      try UUID.fetchAll(
        database,
        sql: """
          SELECT w.id FROM application a JOIN person w ON w.key = a.personKey
          JOIN applicationStateName n ON n.name = a.state JOIN shift s ON s.key = a.shiftKey
          JOIN posting p ON p.key = s.postingKey WHERE p.title = ? AND n.isPlacement = 1
          """, arguments: [Self.title]
      ).map { JobSeekerID($0) }
    }
  }

  /// The business day of the machine's clock, by which the real program goes too.
  private static var today: Int {
    let now = Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1_000))
    return StationCalendar().businessDay(of: now).number
  }

  private static func quietShift(_ database: Database) throws -> Row? {
    try Row.fetchOne(
      database,
      sql: """
        SELECT s.key, s.postingKey, p.createdAt FROM shift s JOIN posting p ON p.key = s.postingKey
        WHERE p.state = 'live' AND s.day = ?
          AND NOT EXISTS (SELECT 1 FROM application a WHERE a.shiftKey = s.key)
          AND (SELECT count(*) FROM shift o WHERE o.postingKey = p.key) = 1
          AND (s.endAt - s.startAt) BETWEEN 7200000 AND 28800000
        ORDER BY abs((s.startAt + 28800000) % 86400000 - 32400000), s.key LIMIT 1
        """, arguments: [today + 1])
  }

  private static func idlePerson(_ person: JobSeekerID, _ database: Database) throws -> Int64? {
    try Int64.fetchOne(
      database,
      sql: """
        SELECT key FROM person WHERE id = ? AND NOT EXISTS (
          SELECT 1 FROM application a JOIN shift s ON s.key = a.shiftKey
          WHERE a.personKey = person.key AND s.day >= ?)
        """, arguments: [person.rawValue, today])
  }
}
