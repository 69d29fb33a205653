/// What identifies a party.
package typealias PartyID = Identifier<Party>

/// People who want to stay together for a business day (结伴): all in one piece of work, or told why
/// not. Each has said so for themselves.
package struct Party: Hashable, Sendable {
  package let id: PartyID
  package let day: BusinessDay
  package var members: [JobSeekerID]
  /// Whether they take work apart where there is none for all of them.
  package var mayPart: Bool

  /// How many a party has.
  package static let sizes = Crew.sizes

  package init(id: PartyID, day: BusinessDay, members: [JobSeekerID], mayPart: Bool) {
    self.id = id
    self.day = day
    self.members = members
    self.mayPart = mayPart
  }
}
