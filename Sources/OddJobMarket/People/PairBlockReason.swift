/// Why a person and an employer are not to be brought together again (不再配对): a closed list of
/// reasons about the work, none of them about the person or where they come from.
package enum PairBlockReason: String, CaseIterable, Codable, Hashable, Sendable {
  case paidLate, paidLess, otherWork, longerHours, unsafeSite
  case didNotCome, leftMidway, workNotDone, unsafeWork

  /// Whose word it is; the other side never hears of it.
  package var side: ReturnSide {
    switch self {
    case .paidLate, .paidLess, .otherWork, .longerHours, .unsafeSite: .jobSeeker
    case .didNotCome, .leftMidway, .workNotDone, .unsafeWork: .employer
    }
  }

  package var wording: Wording {
    switch self {
    case .paidLate: Wording("工钱给得晚", "was paid late")
    case .paidLess: Wording("工钱没给够", "was paid less")
    case .otherWork: Wording("活和说的不一样", "the work was another")
    case .longerHours: Wording("工时比说的长", "longer hours than agreed")
    case .unsafeSite: Wording("干活不安全", "the site was not safe")
    case .didNotCome: Wording("说好了没来", "did not come as agreed")
    case .leftMidway: Wording("半路走了", "left midway")
    case .workNotDone: Wording("活没有干完", "the work was not done")
    case .unsafeWork: Wording("没有按安全要求干", "did not work safely")
    }
  }
}

/// A word that a pair is not to be brought together, as the attendant's seat alone shows it.
package struct PairBlock: Hashable, Sendable {
  package let person: JobSeekerID
  package let employer: EmployerID
  package var reason: PairBlockReason

  package init(person: JobSeekerID, employer: EmployerID, reason: PairBlockReason) {
    self.person = person
    self.employer = employer
    self.reason = reason
  }
}

/// A person and the employer of a piece of work, and what was said of the two.
package struct PairStanding: Hashable, Sendable {
  package let person: JobSeekerID
  package let employer: EmployerID
  package var personName: String
  package var employerName: String
  /// What stands, at most one word of each side.
  package var blocks: [PairBlock]

  package init(
    person: JobSeekerID, employer: EmployerID, personName: String, employerName: String,
    blocks: [PairBlock]
  ) {
    self.person = person
    self.employer = employer
    self.personName = personName
    self.employerName = employerName
    self.blocks = blocks
  }
}
