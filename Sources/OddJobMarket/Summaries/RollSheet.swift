/// The roll of a shift (点名单): who had a place, and what is known of how it went.
package struct RollSheet: Hashable, Sendable {
  package var card: PostingCard
  package var rows: [RollRow]

  package init(card: PostingCard, rows: [RollRow]) {
    self.card = card
    self.rows = rows
  }
}

/// One person of a roll, as the station knows it before the roll is entered.
package struct RollRow: Hashable, Sendable {
  package let application: ApplicationID
  package var name: String
  package var state: ApplicationState
  package var attendance: Attendance?
  /// Whose cause an absence was.
  package var cause: TransitionReason.Cause?
  package var work: WorkDone?

  package init(
    application: ApplicationID, name: String, state: ApplicationState, attendance: Attendance?,
    cause: TransitionReason.Cause?, work: WorkDone?
  ) {
    self.application = application
    self.name = name
    self.state = state
    self.attendance = attendance
    self.cause = cause
    self.work = work
  }
}

/// What a roll says of one person; what it leaves empty it does not say.
package struct RollLine: Hashable, Sendable {
  package let application: ApplicationID
  package var arrived: Bool?
  /// Whose cause an absence was; an absence has one.
  package var cause: TransitionReason.Cause?
  package var worked: Minutes?
  package var units: Hundredths?
  package var paid: PaidWord?

  package init(
    application: ApplicationID, arrived: Bool? = nil, cause: TransitionReason.Cause? = nil,
    worked: Minutes? = nil, units: Hundredths? = nil, paid: PaidWord? = nil
  ) {
    self.application = application
    self.arrived = arrived
    self.cause = cause
    self.worked = worked
    self.units = units
    self.paid = paid
  }

  package var isEmpty: Bool {
    arrived == nil && worked == nil && units == nil && paid == nil
  }

  /// Whether it says something that can be: an absence has a cause and no work, and nobody works
  /// longer than a day.
  package var isPossible: Bool {
    let hasWork = worked != nil || units != nil || paid != nil
    if arrived == false { return cause != nil && !hasWork }
    let isWithinDay = worked.map { (0...WorkDone.workedMax.count).contains($0.count) } ?? true
    return isWithinDay && (units.map { (0...Hundredths.countMax).contains($0.count) } ?? true)
  }
}

/// What came of one line of a roll.
package struct RollResult: Hashable, Sendable {
  package let application: ApplicationID
  /// Where the application stands now.
  package var state: ApplicationState
  /// Whether the line was taken; otherwise a stronger word stood against it and stays.
  package var isTaken: Bool

  package init(application: ApplicationID, state: ApplicationState, isTaken: Bool) {
    self.application = application
    self.state = state
    self.isTaken = isTaken
  }
}
