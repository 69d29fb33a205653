import GRDB
package import OddJobMarket

extension Store {
  /// Gives a place that somebody gave up to another person for the rest of the shift, and names whom
  /// they replace.
  ///
  /// The posting may have closed for newcomers by then; the place is open to its replacement until
  /// the shift ends. All other rules are those of any confirmation, with what is left of the shift.
  /// - Throws: `Refusal.placeNotGivenUp` where nobody gave the place up or another has it,
  ///   `.placesTaken` where the place has gone otherwise, or the rule that stands against it.
  package func replace(
    _ application: ApplicationID, with person: JobSeekerID, by attendant: AttendantID
  ) throws -> ApplicationID {
    let now = surroundings.clock.now
    return try write { database in
      let replaced = try applicationRow(application, in: database)
      try requireGivenUp(replaced, in: database)
      let personRow = try personRow(person, in: database)
      let shiftRow = try shiftRow(ShiftID(replaced["shiftID"]), in: database)
      try requireNotCancelled(shiftKey: shiftRow["key"], in: database)
      try requireNoLiveApplication(
        personKey: personRow["key"], shiftKey: shiftRow["key"], in: database)
      let actor = ActingParty.attendant(attendant)
      let taken = try insertApplication(
        person: personRow, shift: shiftRow, replacing: replaced, by: actor, at: now, in: database)
      try step(taken, ApplicationTransition(.confirm, by: actor, at: now), in: database)
      return taken
    }
  }

  private func requireGivenUp(_ row: Row, in database: Database) throws {
    let state = try row.decoded("state", as: ApplicationState.self)
    let leftAt: Int64? = row["leftAt"]
    let slipNumber: String? = row["slipNumber"]
    let isGivenUp = leftAt != nil || [.withdrawn, .noShow, .termsDiffer].contains(state)
    guard isGivenUp, slipNumber != nil else { throw Refusal.placeNotGivenUp }
  }

  func requireNotCancelled(shiftKey: Int64, in database: Database) throws {
    let isCancelled = try Bool.fetchOne(
      database, sql: "SELECT EXISTS (SELECT 1 FROM shiftCancellation WHERE shiftKey = ?)",
      arguments: [shiftKey])
    if isCancelled == true { throw Refusal.shiftCancelled }
  }
}
