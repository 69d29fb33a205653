/// A group enrolled by a leader (带班人); each member keeps own identity, terms, pay and consent.
package struct Crew: Hashable, Codable, Sendable {
  package static let sizes = 2...30

  package let id: CrewID
  package var name: String
  package var leader: JobSeekerID
  package var members: [CrewMembership]

  package init(id: CrewID, name: String, leader: JobSeekerID, members: [CrewMembership]) {
    self.id = id
    self.name = name
    self.leader = leader
    self.members = members
  }
}

package struct CrewMembership: Hashable, Codable, Sendable {
  package var member: JobSeekerID
  package var consentedAt: Instant

  package init(member: JobSeekerID, consentedAt: Instant) {
    self.member = member
    self.consentedAt = consentedAt
  }
}
