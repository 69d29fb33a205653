/// The right of an attendant to take back what was just done: for ten seconds, while the county has
/// not heard of it and nothing else has happened to the same records.
///
/// A reply to whatever can be taken back carries one; the store alone decides whether it is good.
package struct UndoTicket: Hashable, Sendable {
  /// How long an act can be taken back, in milliseconds.
  package static let lifetime: Int64 = 10_000

  package let id: Identifier<UndoTicket>
  package let expiresAt: Instant

  package init(id: Identifier<UndoTicket>, expiresAt: Instant) {
    self.id = id
    self.expiresAt = expiresAt
  }

  /// Returns the whole seconds that are left, counted up; none once it is over.
  package func secondsLeft(at now: Instant) -> Int {
    max(0, Int((expiresAt.milliseconds - now.milliseconds + 999) / 1_000))
  }
}

/// What came of an act that can be taken back, and the ticket to do so.
package struct Undoable<Value: Sendable>: Sendable {
  package var value: Value
  /// Nil where nothing changed that can be taken back.
  package var ticket: UndoTicket?

  package init(_ value: Value, ticket: UndoTicket?) {
    self.value = value
    self.ticket = ticket
  }
}

/// What an undo changed back.
package struct Undone: Hashable, Sendable {
  /// The applications and the states they are in again.
  package var applications: [ApplicationID: ApplicationState]
  package var postings: [PostingID: PostingState]
  /// The shifts whose places may have changed.
  package var shifts: Set<ShiftID>
  /// The shifts of which a roll is of no account any more.
  package var rolls: Set<ShiftID>
  /// The shifts whose places were cut, with those they have again.
  package var places: [ShiftID: PlaceCount]
  /// How many recommendations wait for no answer any more.
  package var recommendations = 0
  /// Who stands in the turns of the day as before.
  package var turns: Set<JobSeekerID>

  package init(
    applications: [ApplicationID: ApplicationState] = [:],
    postings: [PostingID: PostingState] = [:], shifts: Set<ShiftID> = [],
    rolls: Set<ShiftID> = [], places: [ShiftID: PlaceCount] = [:],
    turns: Set<JobSeekerID> = []
  ) {
    self.applications = applications
    self.postings = postings
    self.shifts = shifts
    self.rolls = rolls
    self.places = places
    self.turns = turns
  }
}
