/// Who of several people is applied for.
package enum GroupChoice: String, CaseIterable, Hashable, Sendable {
  /// Nobody yet: what would become of each is looked at, and taken back.
  case look
  /// All of them or nobody.
  case everyone
  /// Those who can; nothing is written for the rest.
  case whoeverCan
}

/// What became, or would become, of several people's application for one shift.
package struct GroupOutcome: Hashable, Sendable {
  package let shift: ShiftID
  /// The places of the shift before anybody of the group had one.
  package var places: PlaceCount
  package var hiringMode: HiringMode
  /// In the order in which they were named; earlier ones take the places.
  package var lines: [GroupLine]
  /// Whether it is written down.
  package var isDone: Bool

  package init(
    shift: ShiftID, places: PlaceCount, hiringMode: HiringMode, lines: [GroupLine], isDone: Bool
  ) {
    self.shift = shift
    self.places = places
    self.hiringMode = hiringMode
    self.lines = lines
    self.isDone = isDone
  }

  /// How many places are missing for all of them to go.
  package var missingPlaces: Int { max(0, lines.count - places.outstanding) }
}

/// What became, or would become, of one person of a group.
package struct GroupLine: Hashable, Sendable {
  package let person: JobSeekerID
  package var name: String
  /// Where the application stands; nil where none could be made.
  package var state: ApplicationState?
  /// The rule that stands against it, where one does.
  package var refusal: Refusal?

  package init(
    person: JobSeekerID, name: String, state: ApplicationState?, refusal: Refusal?
  ) {
    self.person = person
    self.name = name
    self.state = state
    self.refusal = refusal
  }

  /// Whether nothing stands against this person's going.
  package var isIn: Bool { state != nil && refusal == nil }
}
