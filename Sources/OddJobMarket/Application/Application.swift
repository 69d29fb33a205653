/// One person's wish for one shift (报名), and what became of it.
package struct Application: Hashable, Sendable {
  package let id: ApplicationID
  package let jobSeeker: JobSeekerID
  package let shift: ShiftID
  package var state: ApplicationState
  package var holdUntil: Instant?
  package var attendance: Attendance?

  package init(
    id: ApplicationID, jobSeeker: JobSeekerID, shift: ShiftID, state: ApplicationState,
    holdUntil: Instant? = nil, attendance: Attendance? = nil
  ) {
    self.id = id
    self.jobSeeker = jobSeeker
    self.shift = shift
    self.state = state
    self.holdUntil = holdUntil
    self.attendance = attendance
  }
}

/// How long a place is kept while its answer is on the way.
package struct HoldLengths: Hashable, Sendable {
  /// For a person standing at the panel.
  package var atPanel: Minutes
  /// For a person who was called.
  package var called: Minutes

  package init(atPanel: Minutes = 3, called: Minutes = 10) {
    self.atPanel = atPanel
    self.called = called
  }
}

/// Whether someone came, and on whose word: an employer's or attendant's mark outranks the person's.
package struct Attendance: Hashable, Codable, Sendable {
  package var arrivedAt: Instant?
  package var source: Source

  package init(arrivedAt: Instant?, source: Source) {
    self.arrivedAt = arrivedAt
    self.source = source
  }

  package enum Source: String, CaseIterable, Codable, Comparable, Hashable, Sendable {
    case selfReport, crewLeader, employer, attendant

    private var rank: Int {
      switch self {
      case .selfReport: 0
      case .crewLeader: 1
      case .employer, .attendant: 2
      }
    }

    package static func < (left: Source, right: Source) -> Bool { left.rank < right.rank }
  }
}

/// A confirmed place (已定), one per person and shift.
package struct Placement: Hashable, Sendable {
  package let application: ApplicationID
  package let jobSeeker: JobSeekerID
  package let shift: ShiftID
  package let window: TimeWindow

  package init(
    application: ApplicationID, jobSeeker: JobSeekerID, shift: ShiftID, window: TimeWindow
  ) {
    self.application = application
    self.jobSeeker = jobSeeker
    self.shift = shift
    self.window = window
  }
}

/// The right of this station to confirm so many places of a shift without asking (本站名额).
package struct Allotment: Hashable, Codable, Sendable {
  package let shift: ShiftID
  /// Granted in total; what is left of it is derived.
  package var allotted: Int

  package init(shift: ShiftID, allotted: Int) {
    self.shift = shift
    self.allotted = allotted
  }
}

/// A proposal of a shift to a person, made by a named attendant; a card on a screen is none.
package struct Recommendation: Hashable, Codable, Sendable {
  package let jobSeeker: JobSeekerID
  package let shift: ShiftID
  package let attendant: AttendantID
  package let madeAt: Instant

  package init(jobSeeker: JobSeekerID, shift: ShiftID, attendant: AttendantID, madeAt: Instant) {
    self.jobSeeker = jobSeeker
    self.shift = shift
    self.attendant = attendant
    self.madeAt = madeAt
  }
}
