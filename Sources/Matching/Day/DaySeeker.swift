package import OddJobMarket

/// Someone who is there today and wants work, as the matching of a whole day sees them.
package struct DaySeeker: Hashable, Sendable {
  package var person: JobSeekerID
  package var profile: SeekerProfile
  /// The place in the turns of the list, 0 for whoever is offered first.
  package var turn: Int

  package init(person: JobSeekerID, profile: SeekerProfile, turn: Int) {
    self.person = person
    self.profile = profile
    self.turn = turn
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

  package init(person: JobSeekerID, shift: ShiftID, fit: Fit, round: Int) {
    self.person = person
    self.shift = shift
    self.fit = fit
    self.round = round
  }
}
