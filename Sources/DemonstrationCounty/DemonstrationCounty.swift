package import OddJobMarket

/// A county to show and to try the station with: 三穗县 with its real townships, and people, firms,
/// phones and ID numbers that belong to nobody.
///
/// Everything follows from the seed, and what belongs to a day from seed and day.
package struct DemonstrationCounty: Sendable {
  package let seed: UInt64
  /// How many postings a day has; never fewer than the nineteen that a demonstration needs.
  package let postingCount: Int
  /// How many people there are, the one a visitor may be included.
  package let peopleCount: Int
  /// In the order of the roster; the first is the one a visitor may act for.
  package let employers: [DemonstrationEmployer]
  package let attendant: DemonstrationAttendant

  static let county = "三穗县"

  package init(seed: UInt64, postings: Int = 130, people: Int = 300) {
    self.seed = seed
    postingCount = max(postings, TopUpSlot.count + ReviewFinding.all.count)
    peopleCount = max(people, 1)
    let people = PersonWriter(seed: seed)
    employers = EmployerEntry.roster.indices.map { number in
      Self.employer(number, agent: people.agent(number), seed: seed)
    }
    attendant = DemonstrationAttendant(
      account: AttendantAccount(id: AttendantID(seed, .attendant, 0), name: "姜小穗"), pin: "258036")
  }

  /// What the demonstration shows openly, so that a visitor can act.
  package var hint: DemonstrationHint {
    DemonstrationHint(
      idNumber: shownPerson.idNumber, personalCode: PersonWriter.shownCode,
      employerIDNumber: shownEmployerPerson.idNumber,
      employerPersonalCode: PersonWriter.shownAgentCode, attendantPIN: attendant.pin)
  }

  private static func employer(
    _ number: Int, agent: DemonstrationPerson, seed: UInt64
  ) -> DemonstrationEmployer {
    let entry = EmployerEntry.roster[number]
    return DemonstrationEmployer(
      employer: Employer(
        id: EmployerID(seed, .employer, number), kind: entry.kind,
        name: entry.kind.isHousehold ? agent.name : entry.name,
        verification: EmployerVerification(
          licenceSeen: entry.isVerified && !entry.kind.isHousehold,
          agentIdentitySeen: entry.isVerified, agentAuthoritySeen: entry.isVerified)),
      contact: PostingContact(name: agent.name, phone: agent.phone ?? ""), agent: agent)
  }
}

/// The attendant whom a visitor may be, with the PIN that the demonstration shows.
package struct DemonstrationAttendant: Hashable, Sendable {
  package let account: AttendantAccount
  package let pin: String
}
