import GRDB
package import OddJobMarket

extension Store {
  /// Calls the lowest number that waits.
  ///
  /// - Throws: `Refusal.nobodyWaiting` when there is none.
  package func callNext(by attendant: AttendantID) throws -> QueuedPerson {
    let now = surroundings.clock.now
    return try write { database in
      let day = try businessDay(at: now, in: database)
      let waiting = try queueRows(on: day, at: now, isWaiting: true, limit: 1, in: database)
      guard let row = waiting.first else { throw Refusal.nobodyWaiting }
      return try step(row, .call, by: attendant, on: day, at: now, in: database)
    }
  }

  /// Takes a number of today one step on.
  ///
  /// - Throws: `Refusal.unknownRecord` when nobody has the number today, `.illegalCall` with the
  ///   state it is in when that does not know the event.
  package func stepCall(
    of number: Int, _ event: CallEvent, by attendant: AttendantID
  ) throws -> QueuedPerson {
    let now = surroundings.clock.now
    return try write { database in
      let day = try businessDay(at: now, in: database)
      let rows = try queueRows(of: number, on: day, at: now, limit: 1, in: database)
      guard let row = rows.first else { throw Refusal.unknownRecord }
      return try step(row, event, by: attendant, on: day, at: now, in: database)
    }
  }

  /// No operation goes out: a call is the station's own record, no fact of the market.
  private func step(
    _ row: Row, _ event: CallEvent, by attendant: AttendantID, on day: BusinessDay,
    at now: Instant, in database: Database
  ) throws -> QueuedPerson {
    let state = try row.decoded("state", as: CallState.self)
    let next = try state.applying(event)
    let person: Int64 = row["personKey"]
    switch event {
    case .call:
      try database.execute(
        sql: """
          INSERT INTO numberCall(day, personKey, state, callOrder, calledAt, changedAt, attendant)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          day.number, person, next.rawValue, try nextCallOrder(in: database), now.milliseconds,
          now.milliseconds, attendant.rawValue,
        ])
    case .callAgain:
      try database.execute(
        sql: """
          UPDATE numberCall SET state = ?, callOrder = ?, calls = calls + 1, calledAt = ?,
            changedAt = ?, attendant = ? WHERE day = ? AND personKey = ?
          """,
        arguments: [
          next.rawValue, try nextCallOrder(in: database), now.milliseconds, now.milliseconds,
          attendant.rawValue, day.number, person,
        ])
    case .miss, .come:
      try database.execute(
        sql: """
          UPDATE numberCall SET state = ?, changedAt = ?, attendant = ?
          WHERE day = ? AND personKey = ?
          """,
        arguments: [
          next.rawValue, now.milliseconds, attendant.rawValue, day.number, person,
        ])
    }
    var result = try queuedPerson(row)
    result.state = next
    if event.isAnnounced {
      result.calls += 1
      result.calledAt = now
    }
    return result
  }

  private func nextCallOrder(in database: Database) throws -> Int {
    try Int.fetchOne(database, sql: "SELECT coalesce(max(callOrder), 0) + 1 FROM numberCall") ?? 1
  }
}
