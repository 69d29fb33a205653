import CountyAPI
import FoundationEssentials
import GRDB
package import OddJobMarket

extension Store {
  /// Promises the draw of today by the hash of its seed, unless there is one already, and returns
  /// what everybody may know of it.
  ///
  /// The seed lies sealed in the file until the draw is held: whoever reads the file can't know it.
  /// - Parameter seed: makes 32 hexadecimal digits by chance; asked only where there is no promise.
  package func promiseDraw(seed: () -> String) throws -> DrawNotice {
    let now = surroundings.clock.now
    if let known = try read({ try drawNotice(on: businessDay(at: now, in: $0), in: $0) }) {
      return known
    }
    let id = surroundings.identifiers.next()
    return try write { database in
      let day = try businessDay(at: now, in: database)
      if let known = try drawNotice(on: day, in: database) { return known }
      let seed = seed()
      let commitment = TurnSchema.hash(of: seed)
      try outbox.append(
        .drawPromised, by: .system,
        body: ["day": .number(day.number), "commitment": .string(commitment)], at: now,
        in: database)
      try database.execute(
        sql: """
          INSERT INTO turnDraw(day, id, commitment, sealedSeed, promisedBy)
          SELECT ?, ?, ?, ?, max(seq) FROM outbox
          """,
        arguments: [
          day.number, id, commitment,
          try vault.seal(seed, field: .drawSeed, record: id),
        ])
      return DrawNotice(commitment: commitment)
    }
  }

  /// Holds the draw that was promised for today: its seed is known from then on, and everybody who
  /// has signed in takes part.
  ///
  /// - Throws: `Refusal.drawHeld` after the first, `.notSignedIn` when nobody is there,
  ///   `.unknownRecord` where none was promised.
  package func holdDraw(by attendant: AttendantID) throws -> DrawNotice {
    let now = surroundings.clock.now
    return try write { database in
      let day = try businessDay(at: now, in: database)
      guard
        let row = try Row.fetchOne(
          database, sql: "SELECT * FROM turnDraw WHERE day = ?", arguments: [day.number])
      else { throw Refusal.unknownRecord }
      guard (row["seed"] as String?) == nil else { throw Refusal.drawHeld }
      guard
        let last = try Int.fetchOne(
          database, sql: "SELECT max(number) FROM signIn WHERE day = ?", arguments: [day.number])
      else { throw Refusal.notSignedIn }
      let seed = try vault.open(row["sealedSeed"], field: .drawSeed, record: row["id"])
      try outbox.append(
        .turnsDrawn, by: .attendant(attendant),
        body: [
          "day": .number(day.number), "seed": .string(seed), "lastNumber": .number(last),
        ], at: now, in: database)
      try database.execute(
        sql: """
          UPDATE turnDraw SET seed = ?, lastNumber = ?, drawnBy = (SELECT max(seq) FROM outbox)
          WHERE day = ?
          """, arguments: [seed, last, day.number])
      return DrawNotice(commitment: row["commitment"], seed: seed, lastNumber: last)
    }
  }
}
