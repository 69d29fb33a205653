import OddJobMarket

/// A sheet of people that is filled in and handed in with one key.
enum CrewsDialog: Equatable, Sendable {
  case gathering(Gathering)
  case consent(ConsentSheet)
  case group(GroupSheet)
  case departure(DepartureCall)
  case roll(RollForm)

  var context: AttendantContext {
    switch self {
    case .gathering: .gathering
    case .consent: .consent
    case .group: .group
    case .departure: .departure
    case .roll: .roll
    }
  }
}

/// A person who has been picked.
struct Picked: Listed {
  let person: JobSeekerID
  let name: String
  let township: String

  var listID: JobSeekerID { person }

  init(_ person: PersonSummary) {
    self.person = person.id
    name = person.name
    township = person.township
  }

  init(_ person: JobSeekerID, name: String) {
    self.person = person
    self.name = name
    township = ""
  }

  init(_ member: CrewMember) {
    person = member.person
    name = member.name
    township = member.township
  }
}

/// People are picked, one line each, until they are complete.
struct Gathering: Equatable, Sendable {
  enum Purpose: Equatable, Sendable {
    case newCrew
    case joining(CrewID, name: String)
    case group(ShiftID, title: String)
    case party

    /// A crew is a choice of its own only where everybody in it goes along.
    var takesCrews: Bool {
      switch self {
      case .group, .party: true
      case .newCrew, .joining: false
      }
    }

    /// How many are picked at least.
    var least: Int {
      switch self {
      case .newCrew, .party: Crew.sizes.lowerBound
      case .joining, .group: 1
      }
    }
  }

  let purpose: Purpose
  var search = TextLine()
  var list = ItemList<GatherChoice>()
  var picked: [Picked] = []

  /// Takes a person or a crew; who is picked already stays where they are.
  mutating func take(_ candidate: GatherChoice) {
    let people: [Picked] =
      switch candidate {
      case .crew(let crew): crew.members.map(Picked.init)
      case .person(let person): [Picked(person)]
      }
    for person in people where picked.count < Self.countMax {
      if !picked.contains(where: { $0.person == person.person }) { picked.append(person) }
    }
    search = TextLine()
  }

  static let countMax = Crew.sizes.upperBound
}

/// A line of the list that people are picked from.
enum GatherChoice: Listed {
  case crew(CrewSummary)
  case person(PersonSummary)

  enum ID: Hashable, Sendable {
    case crew(CrewID), person(JobSeekerID)
  }

  var listID: ID {
    switch self {
    case .crew(let crew): .crew(crew.id)
    case .person(let person): .person(person.id)
    }
  }
}

/// Each member's own consent, before a crew stands or somebody joins one.
struct ConsentSheet: Equatable, Sendable {
  /// Nil for a new crew.
  var crew: CrewID?
  var list: ItemList<Picked>
  var leader: JobSeekerID?
  /// Whether they only stay together for the day.
  var isParty = false
  /// When each said yes.
  var consents: [JobSeekerID: Instant] = [:]

  var memberships: [CrewMembership] {
    list.items.compactMap { person in
      consents[person.person].map { CrewMembership(member: person.person, consentedAt: $0) }
    }
  }

  var missing: Int { list.count - memberships.count }
}

/// A group's application for one shift, with what would become of each.
struct GroupSheet: Equatable, Sendable {
  let shift: ShiftID
  let title: String
  var list: ItemList<Picked>
  /// Who was taken off the sheet.
  var leftOut: Set<JobSeekerID> = []
  var outcome: GroupOutcome?
  /// Whether an answer is on its way.
  var isWaiting = true

  var people: [JobSeekerID] {
    list.items.map(\.person).filter { !leftOut.contains($0) }
  }

  func line(of person: JobSeekerID) -> GroupLine? {
    outcome?.lines.first { $0.person == person }
  }

  /// How many of those on the sheet can't go.
  var refused: Int { outcome?.lines.count { !$0.isIn } ?? 0 }
}

/// Who is here when the van leaves.
struct DepartureCall: Equatable, Sendable {
  let sheet: DepartureSheet
  var list: ItemList<BoardApplication>
  var here: Set<ApplicationID> = []
  var isWaiting = false

  init(_ sheet: DepartureSheet) {
    self.sheet = sheet
    list = ItemList(sheet.people)
  }

  /// Those who are marked and have not left already.
  var leaving: [ApplicationID] {
    list.items.filter { $0.state == .confirmed && here.contains($0.application) }
      .map(\.application)
  }

  /// Those who are marked, and those who have left already.
  var present: Int { list.items.count - missing }

  var missing: Int {
    list.items.count { $0.state == .confirmed && !here.contains($0.application) }
  }
}
