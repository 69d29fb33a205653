import CountyAPI
import GRDB
package import OddJobMarket

extension Store {
  /// Moves a person in the turns of today; the same attendant may take it back for ten seconds.
  ///
  /// - Throws: `Refusal.notSignedIn` for somebody who is not in today's list.
  package func moveTurn(
    of person: JobSeekerID, to target: TurnTarget, because reason: TurnMoveReason,
    by attendant: AttendantID
  ) throws -> Undoable<Void> {
    let now = surroundings.clock.now
    return try writeUndoable(by: attendant, at: now) { database in
      let day = try businessDay(at: now, in: database)
      let key: Int64 = try personRow(person, in: database)["key"]
      var before: Int64?
      var body: [String: JSONValue] = [
        "day": .number(day.number), "person": .string(person.text),
        "target": .string(target.name), "reason": .string(reason.rawValue),
      ]
      if case .before(let other) = target {
        before = try personRow(other, in: database)["key"]
        body["before"] = .string(other.text)
      }
      let number =
        try Int.fetchOne(
          database, sql: "SELECT 1 + coalesce(max(number), 0) FROM turnMove WHERE day = ?",
          arguments: [day.number]) ?? 1
      body["number"] = .number(number)
      try outbox.append(
        .turnMoved, by: .attendant(attendant), body: body, at: now, in: database)
      try database.execute(
        sql: """
          INSERT INTO turnMove(
            day, number, personKey, target, beforeKey, reason, attendant, madeBy, ticketKey)
          VALUES (?, ?, ?, ?, ?, ?, ?, (SELECT max(seq) FROM outbox),
            (SELECT key FROM undoTicket WHERE lastSeq IS NULL))
          """,
        arguments: [
          day.number, number, key, target.name, before, reason.rawValue, attendant.rawValue,
        ])
    }
  }

  /// Returns the moves of an act that is to be taken back, the last one first.
  func undoMoves(of act: Row, in database: Database) throws -> [UndoMove] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT m.key, m.day, m.number, w.id FROM turnMove m JOIN person w ON w.key = m.personKey
        WHERE m.ticketKey = ? ORDER BY m.number DESC
        """, arguments: [act["key"] as Int64]
    ).map(UndoMove.init)
  }

  /// Takes a move back; the file refuses it once somebody was moved after it.
  func takeBack(
    _ move: UndoMove, _ undone: inout Undone, at now: Instant, in database: Database
  ) throws {
    try database.execute(
      sql: "UPDATE turnMove SET undoneAt = ? WHERE key = ?",
      arguments: [now.milliseconds, move.key])
    undone.turns.insert(move.person)
  }
}

/// One move that an act made.
struct UndoMove {
  let key: Int64
  let day: Int
  let number: Int
  let person: JobSeekerID

  init(_ row: Row) {
    key = row["key"]
    day = row["day"]
    number = row["number"]
    person = JobSeekerID(row["id"])
  }

  /// How the operation names it.
  var record: [String: JSONValue] {
    [
      "person": .string(person.text), "day": .number(day), "move": .number(number),
    ]
  }
}

extension TurnTarget {
  fileprivate var name: String {
    switch self {
    case .front: "front"
    case .back: "back"
    case .before: "before"
    }
  }
}
