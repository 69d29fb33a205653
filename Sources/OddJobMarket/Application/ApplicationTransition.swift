/// One step of an application: who did it, when, and for side exits why.
package struct ApplicationTransition: Hashable, Sendable {
  package let event: ApplicationEvent
  package let actor: ActingParty
  package let instant: Instant
  package let reason: TransitionReason?
  /// Whose word the actor only passes on; nil where it is the actor's own.
  package let word: Attendance.Source?

  package init(
    _ event: ApplicationEvent, by actor: ActingParty, at instant: Instant,
    reason: TransitionReason? = nil, word: Attendance.Source? = nil
  ) {
    self.word = word
    self.event = event
    self.actor = actor
    self.instant = instant
    self.reason = reason
  }
}

/// Why an application left the straight way: whose cause it was, and words where someone gave any.
package struct TransitionReason: Hashable, Codable, Sendable {
  package var cause: Cause
  package var note: String

  package init(_ cause: Cause, note: String = "") {
    self.cause = cause
    self.note = note
  }

  /// Whose cause it was; a no-show for want of a bus is nobody's fault and says so.
  package enum Cause: String, CaseIterable, Codable, Hashable, Sendable {
    case jobSeeker, employer, transport, weather, health, paidLess, notPaid, other

    package var wording: Wording {
      switch self {
      case .jobSeeker: Wording("本人原因", "the person's own")
      case .employer: Wording("用工方原因", "the employer's")
      case .transport: Wording("交通原因", "transport")
      case .weather: Wording("天气原因", "weather")
      case .health: Wording("生病受伤", "illness or injury")
      case .paidLess: Wording("少了", "paid less")
      case .notPaid: Wording("没收到", "not paid")
      case .other: Wording("其他原因", "another")
      }
    }
  }
}

/// A step that the life of an application does not have.
package enum IllegalTransition: Error, Hashable, Sendable {
  case notFrom(ApplicationState, ApplicationEvent)
  case notBy(ActingRole, ApplicationEvent)
  case reasonMissing(ApplicationEvent)

  package var code: String {
    switch self {
    case .notFrom: "transition.state"
    case .notBy: "transition.actor"
    case .reasonMissing: "transition.reason"
    }
  }
}
