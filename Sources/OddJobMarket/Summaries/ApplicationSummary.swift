/// One application as 我的活和工资 lists it.
package struct ApplicationSummary: Hashable, Sendable {
  package let application: ApplicationID
  package var card: PostingCard
  package var state: ApplicationState
  package var holdUntil: Instant?
  package var attendance: Attendance?
  /// What has been said of the work done; nil while nobody has said anything.
  package var work: WorkDone?
  /// Whose cause a side exit was.
  package var cause: TransitionReason.Cause?
  /// Why the employer chose somebody else, where it was said.
  package var notChosen: NotChosenReason?
  /// What the person may do now, in the order in which it is offered.
  package var actions: [ApplicationEvent]
  /// What was agreed or recorded beside the state.
  package var marks: DecidingMarks
  /// What the county did not apply of it, the newest; nil where it applied all.
  package var objection: CountyObjection?
  /// Whether it stood by for a place of the county's before it became what it is.
  package var wasStandby: Bool

  package init(
    application: ApplicationID, card: PostingCard, state: ApplicationState, holdUntil: Instant?,
    attendance: Attendance?, actions: [ApplicationEvent], work: WorkDone? = nil,
    cause: TransitionReason.Cause? = nil, notChosen: NotChosenReason? = nil,
    marks: DecidingMarks = DecidingMarks(), objection: CountyObjection? = nil,
    wasStandby: Bool = false
  ) {
    self.application = application
    self.card = card
    self.state = state
    self.holdUntil = holdUntil
    self.attendance = attendance
    self.actions = actions
    self.work = work
    self.cause = cause
    self.notChosen = notChosen
    self.marks = marks
    self.objection = objection
    self.wasStandby = wasStandby
  }
}
