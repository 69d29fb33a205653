/// A complaint in the attendant's list: it says what is to be done, and not who complains of whom.
package struct ComplaintSummary: Hashable, Sendable {
  /// The number of its receipt.
  package let number: String
  package var takenAt: Instant
  package var matter: ComplaintMatter
  package var course: ComplaintCourse
  package var state: ComplaintState
  package var isAnonymous: Bool
  package var wantsCall: Bool

  package init(
    number: String, takenAt: Instant, matter: ComplaintMatter, course: ComplaintCourse,
    state: ComplaintState, isAnonymous: Bool, wantsCall: Bool
  ) {
    self.number = number
    self.takenAt = takenAt
    self.matter = matter
    self.course = course
    self.state = state
    self.isAnonymous = isAnonymous
    self.wantsCall = wantsCall
  }
}

/// A complaint opened by an attendant, which is itself on record.
package struct ComplaintRecord: Hashable, Sendable {
  package var summary: ComplaintSummary
  /// Nil where it was filed without a name.
  package var personName: String?
  package var personPhone: String?
  /// The work and its employer; nil where the list did not hold it.
  package var work: Work?
  package var amount: Money?
  /// What was done with it since, oldest first.
  package var steps: [Step]

  package init(
    summary: ComplaintSummary, personName: String? = nil, personPhone: String? = nil,
    work: Work? = nil, amount: Money? = nil, steps: [Step] = []
  ) {
    self.summary = summary
    self.personName = personName
    self.personPhone = personPhone
    self.work = work
    self.amount = amount
    self.steps = steps
  }

  package struct Work: Hashable, Sendable {
    package var title: String
    package var employerName: String
    package var day: BusinessDay

    package init(title: String, employerName: String, day: BusinessDay) {
      self.title = title
      self.employerName = employerName
      self.day = day
    }
  }

  package struct Step: Hashable, Sendable {
    package var state: ComplaintState
    package var at: Instant
    package var attendantName: String
    package var note: String

    package init(state: ComplaintState, at instant: Instant, attendantName: String, note: String) {
      self.state = state
      at = instant
      self.attendantName = attendantName
      self.note = note
    }
  }
}
