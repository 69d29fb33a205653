/// A person with a number of the day, as the attendant's seat shows one: the full name here, never
/// on a public seat.
package struct QueuedPerson: Hashable, Sendable {
  package let number: Int
  package let jobSeeker: JobSeekerID
  package var name: String
  package var state: CallState
  package var signedInAt: Instant
  /// Until when the person said they are free.
  package var freeUntil: Instant
  package var trades: [TradeCode]
  /// The title of work the person waits for an answer about.
  package var openWork: String?
  /// How often the number was called, and when last.
  package var calls: Int
  package var calledAt: Instant?
  /// Whether the person has the number, on paper or seen by themselves; who has not would not come
  /// when it is called.
  package var isGivenOut: Bool

  package init(
    number: Int, jobSeeker: JobSeekerID, name: String, state: CallState, signedInAt: Instant,
    freeUntil: Instant, trades: [TradeCode], openWork: String? = nil, calls: Int = 0,
    calledAt: Instant? = nil, isGivenOut: Bool = true
  ) {
    self.number = number
    self.jobSeeker = jobSeeker
    self.name = name
    self.state = state
    self.signedInAt = signedInAt
    self.freeUntil = freeUntil
    self.trades = trades
    self.openWork = openWork
    self.calls = calls
    self.calledAt = calledAt
    self.isGivenOut = isGivenOut
  }
}
