import CountyAPI
import GRDB
package import OddJobMarket

extension Store {
  /// Takes places off a shift whose employer has found people elsewhere (已在外面招到 n 人).
  ///
  /// Only free places of this station's allotment are cut, never one that is confirmed or held.
  /// - Returns: the places that are left.
  /// - Throws: `Refusal.placesInUse` when fewer are free, `.postingNotLive` when the posting no
  ///   longer looks for anyone, `.notAllowed` for anyone but its employer and the attendants and for
  ///   a count below 1.
  package func cutPlaces(
    of shift: ShiftID, by count: Int, actor: ActingParty
  ) throws -> PlaceCount {
    let now = surroundings.clock.now
    return try write { try cutPlaces(of: shift, by: count, actor: actor, at: now, in: $0) }
  }

  /// Does the same for an attendant, who may take it back for ten seconds.
  ///
  /// - Throws: what `cutPlaces(of:by:actor:)` throws.
  package func undoableCutPlaces(
    of shift: ShiftID, by count: Int, attendant: AttendantID
  ) throws -> Undoable<PlaceCount> {
    let now = surroundings.clock.now
    return try writeUndoable(by: attendant) {
      try cutPlaces(of: shift, by: count, actor: .attendant(attendant), at: now, in: $0)
    }
  }

  private func cutPlaces(
    of shift: ShiftID, by count: Int, actor: ActingParty, at now: Instant, in database: Database
  ) throws -> PlaceCount {
    guard count > 0 else { throw Refusal.notAllowed }
    let row = try shiftRow(shift, in: database)
    try requireEmployer(of: PostingID(row["postingID"]), actor: actor, in: database)
    let state = try row.decoded("postingState", as: PostingState.self)
    guard [.live, .paused, .inReview].contains(state) else {
      throw Refusal.postingNotLive(state)
    }
    var places = PlaceCount(shift: row)
    guard count <= places.outstanding else {
      throw Refusal.placesInUse(free: places.outstanding)
    }
    places.places -= count
    places.allotted -= count
    try database.execute(
      sql: "UPDATE shift SET places = ?, allotted = ? WHERE key = ?",
      arguments: [places.places, places.allotted, row["key"] as Int64])
    try outbox.append(
      .hiredOutside, by: actor,
      body: [
        "shift": .string(shift.text), "count": .number(count),
        "places": .number(places.places),
      ], at: now, in: database)
    return places
  }
}
