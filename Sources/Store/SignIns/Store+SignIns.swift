import CountyAPI
import GRDB
package import OddJobMarket

extension Store {
  /// Signs a person in for today until the instant given; a second time only moves the end, and the
  /// number, which is the published tie-break, stays.
  ///
  /// How far the person goes is kept until they say otherwise.
  /// - Parameter way: the longest way without a ride; nil where nobody asked.
  /// - Throws: `Refusal.notAllowed` when the end is not after the present.
  package func signIn(
    _ person: JobSeekerID, until: Instant, way: AcceptedWay? = nil
  ) throws -> Receipt {
    let now = surroundings.clock.now
    return try write { database in
      try signIn(person, until: until, way: way, at: now, in: database)
    }
  }

  /// The same inside a transaction that does more than this.
  func signIn(
    _ person: JobSeekerID, until: Instant, way: AcceptedWay?, at now: Instant,
    in database: Database
  ) throws -> Receipt {
    guard let window = TimeWindow(start: now, end: until) else { throw Refusal.notAllowed }
    let day = try businessDay(at: now, in: database)
    let key: Int64 = try personRow(person, in: database)["key"]
    let known = try Int.fetchOne(
      database, sql: "SELECT number FROM signIn WHERE day = ? AND personKey = ?",
      arguments: [day.number, key])
    let number = try known ?? nextNumber("signIn", on: day, in: database)
    try database.execute(
      sql: """
        INSERT INTO signIn(personKey, day, startAt, endAt, number, signedInAt)
        VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (day, personKey) DO UPDATE SET endAt = excluded.endAt
        """,
      arguments: [
        key, day.number, window.start.milliseconds, window.end.milliseconds, number,
        now.milliseconds,
      ])
    if let way {
      try database.execute(
        sql: "UPDATE person SET distanceAccepted = ? WHERE key = ?",
        arguments: [way.metres, key])
    }
    var body: [String: JSONValue] = [
      "person": .string(person.text), "day": .number(day.number), "number": .number(number),
      "startMs": .integer(window.start.milliseconds),
      "endMs": .integer(window.end.milliseconds),
    ]
    if let way { body["wayMetres"] = .optional(way.metres) }
    try outbox.append(.signedIn, by: .jobSeeker(person), body: body, at: now, in: database)
    return try issueReceipt(
      .signIn(queueNumber: number), personKey: key, on: day, at: now, in: database)
  }
}
