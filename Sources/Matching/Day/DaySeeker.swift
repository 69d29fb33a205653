package import OddJobMarket

/// Someone who is there today and wants work, as the matching of a whole day sees them.
package struct DaySeeker: Hashable, Sendable {
  package var person: JobSeekerID
  package var profile: SeekerProfile
  /// The place in the turns of the list, 0 for whoever is offered first.
  package var turn: Int
  /// The shifts for which they, or the employer about them, have said no today: not proposed again.
  package var declined: Set<ShiftID>
  /// The priority groups that were verified; they open reserved postings.
  package var verifiedGroups: Set<PriorityGroup> {
    get { profile.verifiedGroups }
    set { profile.verifiedGroups = newValue }
  }

  package init(
    person: JobSeekerID, profile: SeekerProfile, turn: Int,
    declined: Set<ShiftID> = [], verifiedGroups: Set<PriorityGroup> = []
  ) {
    self.person = person
    self.profile = profile
    self.turn = turn
    self.declined = declined
    self.profile.verifiedGroups.formUnion(verifiedGroups)
  }
}

/// A person and a shift that the matching puts together, for people to say yes or no to.
package struct DayProposal: Hashable, Sendable {
  package var person: JobSeekerID
  package var shift: ShiftID
  /// Why the shift fits the person.
  package var fit: Fit
  /// 0 for a person's first job of the day, 1 for a second one.
  package var round: Int
  /// What the proposal rests on.
  package var basis: Basis

  /// What a proposal rests on.
  package enum Basis: Hashable, Sendable {
    /// The aims, as published.
    case aims
    /// An employer who asked for the person or chose them.
    case request
    /// The aims, and the wish of a party to stay together.
    case party

    package var wording: Wording {
      switch self {
      case .aims: Wording("按公布的顺序", "by the published order")
      case .request: Wording("用工方点名", "asked for by the employer")
      case .party: Wording("结伴一起", "together with their party")
      }
    }
  }

  package init(
    person: JobSeekerID, shift: ShiftID, fit: Fit, round: Int, basis: Basis = .aims
  ) {
    self.person = person
    self.shift = shift
    self.fit = fit
    self.round = round
    self.basis = basis
  }
}
