package import CountyAPI
package import OddJobMarket

/// What a batch refers to, as values: loaded at once, changed by the ledger, saved at once.
///
/// Every change goes through `put`, which remembers what was there before, so that an operation that
/// fails halfway leaves nothing behind.
package struct WorkingSet: Sendable {
  package private(set) var postings: [PostingID: LedgerPosting] = [:]
  package private(set) var shifts: [ShiftID: LedgerShift] = [:]
  package private(set) var applications: [ApplicationID: LedgerApplication] = [:]
  package private(set) var people: [JobSeekerID: LedgerPerson] = [:]
  package private(set) var employers: [EmployerID: LedgerEmployer] = [:]
  package private(set) var feed: [FeedEntry] = []
  /// Results of earlier operations that are settled anew.
  package private(set) var settled: [(place: OperationPlace, result: OperationResult)] = []
  /// Sealed fields of people that are to be destroyed.
  package private(set) var forgotten: [(person: JobSeekerID, field: SealedEnvelope.Field)] = []
  /// The next number of the county's own order.
  package private(set) var nextOrder: Int64
  package private(set) var dirty = Dirty()
  private var journal: [Change] = []
  /// Where to look for somebody's applications: never too few, and what is found is looked at.
  private var applicationsOfPerson: [JobSeekerID: [ApplicationID]] = [:]
  /// Those who have another identity than that of their own name.
  private var peopleOfIdentity: [String: Set<JobSeekerID>] = [:]

  /// What is to be written back.
  package struct Dirty: Sendable {
    package var postings: Set<PostingID> = []
    package var shifts: Set<ShiftID> = []
    package var applications: Set<ApplicationID> = []
    package var people: Set<JobSeekerID> = []
    package var employers: Set<EmployerID> = []
  }

  private enum Change {
    case posting(PostingID, LedgerPosting?)
    case shift(ShiftID, LedgerShift?)
    case application(ApplicationID, LedgerApplication?)
    case person(JobSeekerID, LedgerPerson?)
    case employer(EmployerID, LedgerEmployer?)
  }

  /// A point to go back to.
  package struct Mark {
    fileprivate let journal: Int
    fileprivate let feed: Int
    fileprivate let settled: Int
    fileprivate let forgotten: Int
  }

  package init(
    postings: [LedgerPosting] = [], shifts: [LedgerShift] = [],
    applications: [LedgerApplication] = [], people: [LedgerPerson] = [],
    employers: [LedgerEmployer] = [], nextOrder: Int64 = 1
  ) {
    self.nextOrder = nextOrder
    for posting in postings { self.postings[posting.id] = posting }
    for shift in shifts { self.shifts[shift.id] = shift }
    for application in applications {
      self.applications[application.id] = application
      note(application)
    }
    for person in people {
      self.people[person.id] = person
      note(person)
    }
    for employer in employers { self.employers[employer.id] = employer }
  }

  package mutating func put(_ posting: LedgerPosting) {
    journal.append(.posting(posting.id, postings.updateValue(posting, forKey: posting.id)))
    dirty.postings.insert(posting.id)
  }

  package mutating func put(_ shift: LedgerShift) {
    journal.append(.shift(shift.id, shifts.updateValue(shift, forKey: shift.id)))
    dirty.shifts.insert(shift.id)
  }

  package mutating func put(_ application: LedgerApplication) {
    let old = applications.updateValue(application, forKey: application.id)
    journal.append(.application(application.id, old))
    if old?.person != application.person { note(application) }
    dirty.applications.insert(application.id)
  }

  package mutating func put(_ person: LedgerPerson) {
    let old = people.updateValue(person, forKey: person.id)
    journal.append(.person(person.id, old))
    if old?.identity != person.identity { note(person) }
    dirty.people.insert(person.id)
  }

  package mutating func put(_ employer: LedgerEmployer) {
    journal.append(.employer(employer.id, employers.updateValue(employer, forKey: employer.id)))
    dirty.employers.insert(employer.id)
  }

  /// Drops a shift that was taken out of its posting.
  package mutating func removeShift(_ id: ShiftID) {
    journal.append(.shift(id, shifts.removeValue(forKey: id)))
    dirty.shifts.insert(id)
  }

  package mutating func tell(_ entry: FeedEntry) { feed.append(entry) }

  package mutating func settle(_ place: OperationPlace, _ result: OperationResult) {
    settled.append((place, result))
  }

  package mutating func forget(_ person: JobSeekerID, _ fields: [SealedEnvelope.Field]) {
    for field in fields { forgotten.append((person, field)) }
  }

  package mutating func takeOrder() -> Int64 {
    defer { nextOrder += 1 }
    return nextOrder
  }

  package var mark: Mark {
    Mark(
      journal: journal.count, feed: feed.count, settled: settled.count,
      forgotten: forgotten.count)
  }

  /// Undoes every change since the mark.
  package mutating func rollBack(to mark: Mark) {
    while journal.count > mark.journal {
      switch journal.removeLast() {
      case .posting(let id, let old): postings[id] = old
      case .shift(let id, let old): shifts[id] = old
      case .application(let id, let old): applications[id] = old
      case .person(let id, let old): people[id] = old
      case .employer(let id, let old): employers[id] = old
      }
    }
    feed.removeSubrange(mark.feed...)
    settled.removeSubrange(mark.settled...)
    forgotten.removeSubrange(mark.forgotten...)
  }

  /// Takes over what another set changed.
  package mutating func merge(_ other: WorkingSet) {
    for id in other.dirty.postings { postings[id] = other.postings[id] }
    for id in other.dirty.shifts { shifts[id] = other.shifts[id] }
    for id in other.dirty.applications {
      applications[id] = other.applications[id]
      other.applications[id].map { note($0) }
    }
    for id in other.dirty.people {
      people[id] = other.people[id]
      other.people[id].map { note($0) }
    }
    for id in other.dirty.employers { employers[id] = other.employers[id] }
    nextOrder = other.nextOrder
  }

  /// The shifts whose ledger of places does not hold.
  package var unbalanced: [ShiftID] {
    dirty.shifts.filter { shifts[$0].map { !$0.isBalanced } ?? false }.sorted()
  }

  /// The applications for a shift, in the county's order.
  package func applications(for shift: ShiftID) -> [LedgerApplication] {
    applications.values.filter { $0.shift == shift }.sorted { $0.order < $1.order }
  }

  /// The applications of everyone who is this person, by whatever UUID.
  package func applications(ofIdentity identity: String) -> [LedgerApplication] {
    var found: [LedgerApplication] = []
    // Who is not known names himself.
    let himself = JobSeekerID(canonical: identity)
    if let himself, (people[himself]?.identity ?? identity) == identity {
      add(applicationsOf: himself, to: &found)
    }
    for person in peopleOfIdentity[identity] ?? []
    where person != himself && people[person]?.identity == identity {
      add(applicationsOf: person, to: &found)
    }
    if found.count > 1 { found.sort { ($0.order, $0.id) < ($1.order, $1.id) } }
    return found
  }

  private func add(
    applicationsOf person: JobSeekerID, to found: inout [LedgerApplication]
  ) {
    for id in applicationsOfPerson[person] ?? [] {
      if let application = applications[id], application.person == person {
        found.append(application)
      }
    }
  }

  private mutating func note(_ application: LedgerApplication) {
    let isKnown = applicationsOfPerson[application.person]?.contains(application.id) ?? false
    if !isKnown { applicationsOfPerson[application.person, default: []].append(application.id) }
  }

  private mutating func note(_ person: LedgerPerson) {
    guard JobSeekerID(canonical: person.identity) != person.id else { return }
    peopleOfIdentity[person.identity, default: []].insert(person.id)
  }
}
