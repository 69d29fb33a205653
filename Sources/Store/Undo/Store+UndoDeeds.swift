import CountyAPI
import FoundationEssentials
import GRDB
import OddJobMarket

/// What an act did that is no step of a record: a roll that came in, or places that were cut.
struct UndoDeed {
  let key: Int64
  let shift: ShiftID
  let roll: Identifier<RollSheet>?
  /// The places that were cut; none where a roll came in.
  let count: Int

  init(_ row: Row) {
    key = row["key"]
    shift = ShiftID(row["shiftID"])
    roll = (row["rollID"] as UUID?).map { Identifier($0) }
    count = row["count"] ?? 0
  }

  /// How the operation names it.
  var record: [String: JSONValue] {
    var record: [String: JSONValue] = ["shift": .string(shift.text)]
    if let roll { record["roll"] = .string(roll.text) } else { record["places"] = .number(count) }
    return record
  }
}

extension Store {
  /// Returns what an act did besides the steps of records.
  ///
  /// - Throws: `Refusal.undoOvertaken` when another roll of the same shift came in since, or the
  ///   number of its places has changed.
  func undoDeeds(of act: Row, in database: Database) throws -> [UndoDeed] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT d.key, d.count, d.isOpen, s.id AS shiftID, r.id AS rollID FROM undoDeed d
        JOIN shift s ON s.key = d.shiftKey LEFT JOIN rollSheet r ON r.key = d.sheetKey
        WHERE d.ticketKey = ? ORDER BY d.key DESC
        """, arguments: [act["key"] as Int64])
    guard rows.allSatisfy({ $0["isOpen"] == true }) else { throw Refusal.undoOvertaken }
    return rows.map(UndoDeed.init)
  }

  /// Makes a roll of no account, or gives back the places that were cut.
  ///
  /// - Throws: `Refusal.postingNotLive` when the posting no longer looks for anyone,
  ///   `.shiftCancelled`.
  func takeBack(
    _ deed: UndoDeed, _ undone: inout Undone, at now: Instant, in database: Database
  ) throws {
    try database.execute(
      sql: "UPDATE undoDeed SET isOpen = 0, undoneAt = ? WHERE key = ?",
      arguments: [now.milliseconds, deed.key])
    undone.shifts.insert(deed.shift)
    guard deed.roll == nil else {
      undone.rolls.insert(deed.shift)
      return
    }
    let row = try shiftRow(deed.shift, in: database)
    let state = try row.decoded("postingState", as: PostingState.self)
    guard [.live, .paused, .inReview].contains(state) else { throw Refusal.postingNotLive(state) }
    try requireNotCancelled(shiftKey: row["key"], in: database)
    try database.execute(
      sql: "UPDATE shift SET places = places + ?, allotted = allotted + ? WHERE key = ?",
      arguments: [deed.count, deed.count, row["key"] as Int64])
    try countWithUndo(row["key"], in: database)
    undone.places[deed.shift] = PlaceCount(shift: try shiftRow(deed.shift, in: database))
  }
}
