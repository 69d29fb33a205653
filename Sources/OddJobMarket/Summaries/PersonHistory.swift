/// All that the station knows a person did and was offered, newest first: for the attendant's seat.
package struct PersonHistory: Hashable, Sendable {
  package let person: JobSeekerID
  package var entries: [Entry]

  package init(person: JobSeekerID, entries: [Entry]) {
    self.person = person
    self.entries = entries
  }

  package struct Entry: Hashable, Sendable {
    package let at: Instant
    package let fact: Fact

    package init(at instant: Instant, _ fact: Fact) {
      at = instant
      self.fact = fact
    }
  }

  package enum Fact: Hashable, Sendable {
    case registered(RegistrationKind)
    case signedIn(number: Int, TimeWindow)
    case applied(Work)
    /// Seen by the attendant named; nil where it came with the county's data.
    case certificateSeen(Certificate, by: String?)
    case recommended(title: String, by: String, isAccepted: Bool?)
    /// The attendant named has seen the document and the person; nil for one who is no more.
    case verified(IdentityDocument, by: String?)
    /// Another record of the same person was merged into this one, by the attendant named.
    case merged(by: String?)
  }

  /// An application with the way it took.
  package struct Work: Hashable, Sendable {
    package var application: ApplicationID
    package var title: String
    package var employerName: String
    package var day: BusinessDay
    package var window: TimeWindow
    package var state: ApplicationState
    /// Whose cause an end or a complaint was; for wages what was wrong with them.
    package var cause: TransitionReason.Cause?
    package var note: String
    /// On whose word the arrival stands.
    package var arrivalSource: Attendance.Source?
    /// Oldest first; empty where the way came without its steps.
    package var steps: [Step]
    /// What the county did not apply of it, the newest.
    package var objection: CountyObjection?

    package init(
      application: ApplicationID, title: String, employerName: String, day: BusinessDay,
      window: TimeWindow, state: ApplicationState, cause: TransitionReason.Cause?, note: String,
      arrivalSource: Attendance.Source?, steps: [Step],
      objection: CountyObjection? = nil
    ) {
      self.application = application
      self.title = title
      self.employerName = employerName
      self.day = day
      self.window = window
      self.state = state
      self.cause = cause
      self.note = note
      self.arrivalSource = arrivalSource
      self.steps = steps
      self.objection = objection
    }
  }

  /// One step, and whose word it was.
  package struct Step: Hashable, Sendable {
    package let at: Instant
    package let state: ApplicationState
    package let role: ActingRole?
    package let cause: TransitionReason.Cause?

    package init(
      at instant: Instant, _ state: ApplicationState, by role: ActingRole?,
      cause: TransitionReason.Cause?
    ) {
      at = instant
      self.state = state
      self.role = role
      self.cause = cause
    }
  }
}

/// What is shown of a person only when asked for, and on record: the groups they belong to, and what
/// help the station owes and has given.
package struct RevealedGroups: Hashable, Sendable {
  package let person: JobSeekerID
  package var groups: [PriorityGroup]
  package var servicesOwed: Int
  package var servicesGiven: Int

  package init(
    person: JobSeekerID, groups: [PriorityGroup], servicesOwed: Int, servicesGiven: Int
  ) {
    self.person = person
    self.groups = groups
    self.servicesOwed = servicesOwed
    self.servicesGiven = servicesGiven
  }
}
