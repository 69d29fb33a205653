/// A complaint as a person files it by touch: no word of it is typed.
package struct ComplaintFiling: Hashable, Sendable {
  package var matter: ComplaintMatter
  package var target: ComplaintTarget
  /// Unpaid wages, as the person remembers them; nil for anything else and where they can't say.
  package var amount: Money?
  /// Whether the person wants to be called on the phone they registered.
  package var wantsCall: Bool
  /// Nil where it is filed without a name.
  package var person: JobSeekerID?

  package init(
    _ matter: ComplaintMatter, against target: ComplaintTarget, amount: Money? = nil,
    wantsCall: Bool = false, by person: JobSeekerID?
  ) {
    self.matter = matter
    self.target = target
    self.amount = amount
    self.wantsCall = wantsCall
    self.person = person
  }
}

/// Against whom a complaint is.
package enum ComplaintTarget: Hashable, Sendable {
  /// Work of the person's own.
  case application(ApplicationID)
  /// A posting that is open at the station.
  case shift(ShiftID)
  /// Someone whom the station's list does not hold.
  case notListed
}

/// A complaint that was taken down, as the person reads it.
package struct FiledComplaint: Hashable, Sendable {
  package var receipt: Receipt
  package var course: ComplaintCourse

  package init(receipt: Receipt, course: ComplaintCourse) {
    self.receipt = receipt
    self.course = course
  }
}
