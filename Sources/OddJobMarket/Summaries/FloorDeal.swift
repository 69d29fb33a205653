/// A deal made on the floor (现场成交), as it is handed in: who hires whom for what.
package struct FloorDeal: Hashable, Sendable {
  /// One shift; its employer is missing while nobody knows them.
  package var draft: PostingDraft
  package var newEmployer: NewEmployer?
  package var people: [Person]

  package init(draft: PostingDraft, newEmployer: NewEmployer? = nil, people: [Person]) {
    self.draft = draft
    self.newEmployer = newEmployer
    self.people = people
  }

  /// An employer the station does not know yet.
  package struct NewEmployer: Hashable, Sendable {
    package var name: String
    package var kind: EmployerKind
    package var phone: String

    package init(name: String, kind: EmployerKind, phone: String) {
      self.name = name
      self.kind = kind
      self.phone = phone
    }
  }

  /// Someone the employer has picked.
  package struct Person: Hashable, Sendable {
    package enum Who: Hashable, Sendable {
      case known(JobSeekerID)
      case new(RegistrationForm)
    }

    package var who: Who
    /// The document the attendant has just looked at, if any.
    package var documentSeen: IdentityDocument?

    package init(_ who: Who, documentSeen: IdentityDocument? = nil) {
      self.who = who
      self.documentSeen = documentSeen
    }
  }

  /// Why one of the people can't be taken.
  package struct Objection: Error, Hashable, Sendable {
    /// The place in the deal's list of people, from 0.
    package var place: Int
    package var problem: RegistrationProblem

    package init(place: Int, problem: RegistrationProblem) {
      self.place = place
      self.problem = problem
    }
  }

  /// What became of it; all of it or nothing.
  package enum Outcome: Hashable, Sendable {
    ///
    /// Who was registered on the way has a code, which is told this once. `made` is where the board
    /// shows the work.
    case done(
      Receipt, slips: [Slip], codes: [ApplicationID: PersonalCode] = [:], made: ShiftOnDay? = nil)
    /// The gate bars the posting.
    case barred([Finding])
    /// Some people can't be taken; each is named with the reason.
    case objected([Objection])
    case refused(Refusal)
  }
}
