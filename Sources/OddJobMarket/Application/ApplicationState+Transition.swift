extension ApplicationState {
  /// The events that are legal from this state; everything else is a typed error.
  package var legalEvents: Set<ApplicationEvent> { Self.legalEvents[self, default: []] }

  /// Made once: a county asks for every step of every application.
  private static let legalEvents = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0, $0.eventsFromHere) })

  private var eventsFromHere: Set<ApplicationEvent> {
    switch self {
    case .applied:
      [
        .hold, .confirm, .standBy, .withdraw, .decline, .notChoose, .cancelByEmployer,
        .expirePosting,
      ]
    case .standby:
      [
        .hold, .confirm, .release, .withdraw, .decline, .notChoose, .cancelByEmployer,
        .expirePosting,
      ]
    case .held:
      [
        .confirm, .release, .withdraw, .decline, .notChoose, .expireHold, .cancelByEmployer,
        .expirePosting,
      ]
    case .confirmed:
      [.depart, .arrive, .withdraw, .cancelByEmployer, .markNoShow, .reportTermsDiffer]
    case .departed:
      [.arrive, .withdraw, .cancelByEmployer, .markNoShow, .reportTermsDiffer]
    // A no-show after a self-reported arrival needs a mark that outranks it; the store sees to that.
    case .arrived: [.finish, .leaveMidway, .settle, .dispute, .reportTermsDiffer, .markNoShow]
    case .finished: [.settle, .dispute]
    case .settled: [.dispute]
    case .disputed: [.settle]
    // An employer's roll may have overlooked someone who was there: the mark can be put right.
    case .noShow: [.arrive]
    case .withdrawn, .declined, .notChosen, .released, .holdExpired, .employerCancelled,
      .termsDiffer, .postingExpired:
      []
    }
  }

  /// Returns the state after the transition.
  ///
  /// - Throws: `IllegalTransition` when this state does not know the event, when the actor may not
  ///   cause it, or when a side exit names no reason.
  package func applying(
    _ transition: ApplicationTransition
  ) throws(IllegalTransition) -> ApplicationState {
    guard legalEvents.contains(transition.event) else {
      throw .notFrom(self, transition.event)
    }
    guard transition.event.roles.contains(transition.actor.role) else {
      throw .notBy(transition.actor.role, transition.event)
    }
    guard !transition.event.needsReason || transition.reason != nil else {
      throw .reasonMissing(transition.event)
    }
    return transition.event.target
  }
}
