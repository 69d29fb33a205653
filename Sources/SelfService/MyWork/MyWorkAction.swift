import OddJobMarket

/// One thing a person can do about an application: a step of its life, with its reason where the
/// button already says why.
package struct MyWorkAction: Equatable, Sendable {
  let event: ApplicationEvent
  let cause: TransitionReason.Cause?

  init(_ event: ApplicationEvent, because cause: TransitionReason.Cause? = nil) {
    self.event = event
    self.cause = cause
  }

  var reason: TransitionReason? { cause.map { TransitionReason($0) } }

  /// Returns the buttons of an event, in the order in which they are offered; none where the event
  /// is not a person's to cause here.
  static func actions(for event: ApplicationEvent) -> [MyWorkAction] {
    switch event {
    case .settle, .confirm, .depart, .arrive, .finish, .withdraw: [MyWorkAction(event)]
    case .dispute:
      [MyWorkAction(event, because: .paidLess), MyWorkAction(event, because: .notPaid)]
    case .reportTermsDiffer: [MyWorkAction(event, because: .employer)]
    case .decline: [MyWorkAction(event, because: .jobSeeker)]
    case .hold, .standBy, .leaveMidway, .notChoose, .release, .expireHold, .cancelByEmployer,
      .markNoShow,
      .expirePosting:
      []
    }
  }
}
