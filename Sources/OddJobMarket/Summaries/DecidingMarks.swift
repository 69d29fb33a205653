/// What stands beside an application's state: who recommended it, whether the place was left or
/// taken over midway, and who asks for tomorrow.
package struct DecidingMarks: Hashable, Sendable {
  /// Until when the place is kept.
  package var holdUntil: Instant?
  package var leaving: Leaving?
  /// From when somebody who took a place over works.
  package var joinsAt: Instant?
  /// Whose place it was; on the attendant's seat only.
  package var replaces: String?
  /// Whether the place may be taken over by somebody else for the rest of the shift.
  package var isReplaceable: Bool
  package var recommendation: RecommendationMark?
  /// Who has asked for tomorrow's shift; nil where there is none to ask for.
  package var returning: ReturnMark?
  /// What the work paid when the person applied, where it pays more now.
  package var payBefore: Money?

  package init(
    holdUntil: Instant? = nil, leaving: Leaving? = nil, joinsAt: Instant? = nil,
    replaces: String? = nil, isReplaceable: Bool = false,
    recommendation: RecommendationMark? = nil, returning: ReturnMark? = nil,
    payBefore: Money? = nil
  ) {
    self.holdUntil = holdUntil
    self.leaving = leaving
    self.joinsAt = joinsAt
    self.replaces = replaces
    self.isReplaceable = isReplaceable
    self.recommendation = recommendation
    self.returning = returning
    self.payBefore = payBefore
  }

  /// When somebody left before the end, and how long they had worked by then.
  package struct Leaving: Hashable, Sendable {
    package var instant: Instant
    package var worked: Minutes

    package init(instant: Instant, worked: Minutes) {
      self.instant = instant
      self.worked = worked
    }
  }

  /// Returns the minutes a place is still kept, rounded up; nil where none is held.
  package func minutesLeft(at now: Instant) -> Int? {
    guard let holdUntil else { return nil }
    return max(0, Int((holdUntil.milliseconds - now.milliseconds + 59_999) / 60_000))
  }
}

/// Who recommended a person, and what was answered.
package struct RecommendationMark: Hashable, Sendable {
  package var attendant: String
  /// Nil while the answer is awaited.
  package var isAccepted: Bool?

  package init(attendant: String, isAccepted: Bool? = nil) {
    self.attendant = attendant
    self.isAccepted = isAccepted
  }
}

/// Which side has asked the person back for tomorrow (明天还来).
package struct ReturnMark: Hashable, Sendable {
  package var employerAsks: Bool
  package var personAsks: Bool

  package init(employerAsks: Bool = false, personAsks: Bool = false) {
    self.employerAsks = employerAsks
    self.personAsks = personAsks
  }

  package var isAgreed: Bool { employerAsks && personAsks }
}

/// One of the two whose word it takes that a person comes back.
package enum ReturnSide: String, CaseIterable, Codable, Hashable, Sendable {
  case employer, jobSeeker
}
