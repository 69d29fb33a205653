import CountyAPI
import GRDB
package import OddJobMarket

extension Store {
  /// Gives rights to places of a shift back to the county: only by this, never by the clock.
  ///
  /// - Returns: the places as they are then.
  /// - Throws: `Refusal.placesInUse` when fewer are free, `.notAllowed` for no place at all,
  ///   `.unknownAttendant`.
  package func releasePlaces(
    of shift: ShiftID, count: Int, by attendant: AttendantID
  ) throws -> PlaceCount {
    let now = surroundings.clock.now
    return try write { database in
      guard count > 0 else { throw Refusal.notAllowed }
      let row = try shiftRow(shift, in: database)
      let places = PlaceCount(shift: row)
      guard count <= places.outstanding else {
        throw Refusal.placesInUse(free: places.outstanding)
      }
      try release(
        count, of: shift, key: row["key"], by: .attendant(attendant), at: now, in: database)
      return PlaceCount(shift: try shiftRow(shift, in: database))
    }
  }

  private func release(
    _ count: Int, of shift: ShiftID, key: Int64, by actor: ActingParty, at now: Instant,
    in database: Database
  ) throws {
    try outbox.append(
      .rightsReleased, by: actor,
      body: ["shift": .string(shift.text), "count": .number(count)], at: now, in: database)
    try changeRights(
      key, by: -count, since: try Self.chainHead(database)?.sequence ?? 0, in: database)
  }

  /// Takes the county's word on how many places of a shift may be confirmed here.
  ///
  /// Below what is confirmed and held it can't go: nobody is sent away for want of a right. It goes
  /// there as places become free, and people are told meanwhile.
  /// - Parameters:
  ///   - sequence: the last of this station's operations that the word knows of.
  ///   - recall: how many the county asks back; as many as are free go, by a release.
  func grant(
    _ allotted: Int, through sequence: Int64, recall: Int = 0, of shiftKey: Int64, at now: Instant,
    in database: Database
  ) throws {
    try database.execute(
      sql: """
        INSERT INTO shiftGrant(shiftKey, allotted, through) VALUES (?, ?, ?)
        ON CONFLICT DO UPDATE SET allotted = excluded.allotted, through = excluded.through
        """, arguments: [shiftKey, allotted, sequence])
    try database.execute(
      sql: "DELETE FROM rightChange WHERE shiftKey = ? AND seq <= ?",
      arguments: [shiftKey, sequence])
    try followRights(shiftKey, in: database)
    guard recall > 0 else { return }
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT id, allotted - held - confirmed AS free, (
          SELECT coalesce(sum(max(count, 0)), 0) FROM rightChange
          WHERE shiftKey = shift.key AND seq > ?) AS onTheirWay FROM shift WHERE key = ?
        """, arguments: [sequence, shiftKey])
    guard let row else { return }
    let count = min(recall - (row["onTheirWay"] as Int), row["free"])
    guard count > 0 else { return }
    try release(
      count, of: ShiftID(row["id"]), key: shiftKey, by: .system, at: now, in: database)
  }

  /// Takes back what was counted for an operation that the county did not apply.
  func forgetRights(since sequence: Int64, in database: Database) throws {
    let keys = try Int64.fetchAll(
      database, sql: "SELECT shiftKey FROM rightChange WHERE seq = ?", arguments: [sequence])
    for key in keys {
      try database.execute(
        sql: "DELETE FROM rightChange WHERE shiftKey = ? AND seq = ?", arguments: [key, sequence])
      try followRights(key, in: database)
    }
  }

  /// Sees to it that one more may be confirmed here, since the county has counted them; its word on
  /// the total may be on its way.
  func requireRight(to shiftKey: Int64, in database: Database) throws {
    try database.execute(
      sql: """
        INSERT INTO shiftGrant(shiftKey, allotted, through)
        SELECT key, held + confirmed + 1, (SELECT coalesce(max(seq), 0) FROM outbox) FROM shift
        WHERE key = ?
        ON CONFLICT DO UPDATE SET allotted = allotted + max(0, excluded.allotted - (
          SELECT r.allotted FROM shiftRight r WHERE r.shiftKey = excluded.shiftKey))
        """, arguments: [shiftKey])
    try followRights(shiftKey, in: database)
  }

  /// Counts rights that came or went by an operation of this station, of which the county's word on
  /// the shift may not know yet.
  func changeRights(
    _ shiftKey: Int64, by count: Int, since sequence: Int64, in database: Database
  ) throws {
    try database.execute(
      sql: """
        INSERT INTO rightChange(seq, shiftKey, count) VALUES (?, ?, ?)
        ON CONFLICT DO UPDATE SET count = count + excluded.count
        """, arguments: [sequence, shiftKey, -count])
    let isGranted = try Bool.fetchOne(
      database, sql: "SELECT EXISTS (SELECT 1 FROM shiftGrant WHERE shiftKey = ?)",
      arguments: [shiftKey])
    if isGranted != true {
      // What is here now, as of now, already with this change.
      try database.execute(
        sql: """
          INSERT INTO shiftGrant(shiftKey, allotted, through)
          SELECT key, max(0, allotted + ?), (SELECT coalesce(max(seq), 0) FROM outbox)
          FROM shift WHERE key = ?
          """, arguments: [count, shiftKey])
    }
    try followRights(shiftKey, in: database)
  }

  /// Sets what may be confirmed here as near to the county's word as can be.
  private func followRights(_ shiftKey: Int64, in database: Database) throws {
    try database.execute(
      sql: """
        UPDATE shift SET allotted = max(held + confirmed, min(places, (
          SELECT allotted FROM shiftRight WHERE shiftKey = shift.key))) WHERE key = ?
        """, arguments: [shiftKey])
    try noteShortRights(shiftKey, in: database)
  }

  /// More people than rights is a task, and none any more when the county granted them.
  private func noteShortRights(_ shiftKey: Int64, in database: Database) throws {
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT s.id, s.held + s.confirmed AS used, r.allotted FROM shift s
        JOIN shiftRight r ON r.shiftKey = s.key WHERE s.key = ?
        """, arguments: [shiftKey])
    guard let row else { return }
    let shift = ShiftID(row["id"])
    let (used, allotted): (Int, Int) = (row["used"], row["allotted"])
    guard used > allotted else {
      return try endTask(.rightsShort, id: shift.text, in: database)
    }
    try addTask(
      .rightsShort, id: shift.text, shift: shift.rawValue, detail: "\(used) > \(allotted)",
      in: database)
  }
}
