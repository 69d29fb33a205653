/// A crew as the attendant's seat shows one, with its members in full: the leader first.
package struct CrewSummary: Hashable, Sendable {
  package let id: CrewID
  package var name: String
  package var since: Instant
  package var members: [CrewMember]

  package init(id: CrewID, name: String, since: Instant, members: [CrewMember]) {
    self.id = id
    self.name = name
    self.since = since
    self.members = members
  }

  package var leader: CrewMember? { members.first { $0.isLeader } }
}

/// A member of a crew, whose identity and consent stay their own.
package struct CrewMember: Hashable, Sendable {
  package let person: JobSeekerID
  package var name: String
  package var township: String
  package var verification: Verification
  package var consentedAt: Instant
  package var isLeader: Bool

  package init(
    person: JobSeekerID, name: String, township: String, verification: Verification,
    consentedAt: Instant, isLeader: Bool
  ) {
    self.person = person
    self.name = name
    self.township = township
    self.verification = verification
    self.consentedAt = consentedAt
    self.isLeader = isLeader
  }
}
