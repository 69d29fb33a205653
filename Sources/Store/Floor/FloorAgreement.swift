package import OddJobMarket

/// A floor deal whose every field has been validated at the border.
package struct FloorAgreement: Sendable {
  package var employer: Employer
  /// Set for an employer the store doesn't know yet.
  package var newEmployerPhone: PhoneNumber?
  package var posting: Posting
  package var shift: Shift
  package var people: [Person]

  package init(
    employer: Employer, newEmployerPhone: PhoneNumber?, posting: Posting, shift: Shift,
    people: [Person]
  ) {
    self.employer = employer
    self.newEmployerPhone = newEmployerPhone
    self.posting = posting
    self.shift = shift
    self.people = people
  }

  /// Someone the employer has picked.
  package struct Person: Sendable {
    package enum Who: Sendable {
      case known(JobSeekerID)
      case new(ValidatedRegistration)
    }

    package var who: Who
    package var documentSeen: IdentityDocument?

    package init(_ who: Who, documentSeen: IdentityDocument? = nil) {
      self.who = who
      self.documentSeen = documentSeen
    }
  }
}

/// Who of a floor deal can't be taken, and why; thrown, it undoes the whole deal.
package struct FloorObjections: Error, Hashable, Sendable {
  package var objections: [FloorDeal.Objection]

  package init(objections: [FloorDeal.Objection]) {
    self.objections = objections
  }
}
