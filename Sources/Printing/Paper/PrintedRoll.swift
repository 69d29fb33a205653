package import OddJobMarket

/// What a roll says on paper: who has a place, and what is known of how it went.
package struct PrintedRoll: Hashable, Sendable {
  package var number: String
  package var issuedAt: Instant
  package var title: String
  package var day: BusinessDay
  package var window: TimeWindow
  package var meetingPoint: MeetingPoint?
  /// The unit that pieces are counted in; nil where hours are.
  package var pieces: PayUnit?
  package var people: [Person]

  package init(
    number: String, issuedAt: Instant, title: String, day: BusinessDay, window: TimeWindow,
    meetingPoint: MeetingPoint?, pieces: PayUnit?, people: [Person]
  ) {
    self.number = number
    self.issuedAt = issuedAt
    self.title = title
    self.day = day
    self.window = window
    self.meetingPoint = meetingPoint
    self.pieces = pieces
    self.people = people
  }

  package struct Person: Hashable, Sendable {
    package var name: String
    package var phone: String
    /// Nil while nobody has said whether the person came.
    package var arrived: Bool?
    package var cause: TransitionReason.Cause?
    /// Hours or pieces as they are known; nil while they are to be written in by hand.
    package var amount: String?

    package init(
      name: String, phone: String, arrived: Bool?, cause: TransitionReason.Cause?,
      amount: String?
    ) {
      self.name = name
      self.phone = phone
      self.arrived = arrived
      self.cause = cause
      self.amount = amount
    }
  }
}
