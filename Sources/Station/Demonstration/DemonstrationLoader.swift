package import DemonstrationCounty
import OddJobMarket
import Store

/// Puts a demonstration county into a store, and tops it up for today whenever it is opened.
package struct DemonstrationLoader: Sendable {
  package let county: DemonstrationCounty
  let desk: Desk
  let store: Store
  let calendar: StationCalendar
  let now: Instant

  /// How many rows go into one transaction: enough to be quick, few enough to keep memory small.
  private static let chunk = 2_000

  package init(county: DemonstrationCounty, desk: Desk) {
    self.county = county
    self.desk = desk
    store = desk.store
    calendar = desk.settings.calendar
    now = desk.now
  }

  /// Loads what is missing: everything on first start, today's work on later ones.
  package func load() throws {
    let isNew = try !store.hasAttendant()
    let attendant = isNew ? try loadPeople() : nil
    try loadReference()
    let history = isNew ? try loadHistory() : []
    try loadToday()
    if let attendant { try loadFloor(history: history, by: attendant) }
  }

  var today: BusinessDay { calendar.businessDay(of: now) }

  /// Returns the attendant.
  private func loadPeople() throws -> AttendantID {
    var chunk: [BulkPerson] = []
    try county.forEachPerson { person in
      chunk.append(try bulk(person))
      if chunk.count == Self.chunk {
        try store.load(people: chunk)
        chunk = []
      }
    }
    chunk += try county.employers.map { try bulk($0.agent) }
    try store.load(people: chunk)
    try store.load(
      employers: county.employers.map {
        BulkEmployer(employer: $0.employer, phone: $0.contact.phone, agent: $0.agent.id)
      })
    return try store.setAttendant(
      name: county.attendant.account.name,
      pin: try PersonalCode(validating: county.attendant.pin)
    ).id
  }

  private func bulk(_ person: DemonstrationPerson) throws -> BulkPerson {
    let number = try IDNumber(validating: person.idNumber, today: calendar.civilDate(of: now))
    let form = ValidatedRegistration(
      name: try PersonName(validating: person.name), idNumber: number,
      personalCode: try person.personalCode.map { try PersonalCode(validating: $0) },
      phone: try person.phone.map { try PhoneNumber(validating: $0) }, kinds: [.jobSeeking],
      trades: person.trades, township: person.township, coordinate: person.coordinate,
      hours: person.hours, payAsked: person.payAsked, groups: person.groups)
    let document: IdentityDocument? =
      if case .verified(let document) = person.verification { document } else { nil }
    return BulkPerson(
      id: person.id, form: form, document: document, certificatesSeen: person.certificatesSeen)
  }

  private func loadReference() throws {
    try store.replaceReference(
      ReferenceData(
        stations: county.stations, gazetteer: county.gazetteer,
        policies: county.policies(on: calendar.civilDate(of: now)),
        events: county.events(from: today, calendar: calendar)))
  }

  private func loadHistory() throws -> [DemonstrationPlacement] {
    let history = county.history(before: today, calendar: calendar)
    var seen: Set<PostingID> = []
    let postings = history.map(\.posting).filter { seen.insert($0.posting.id).inserted }
    try store.load(
      postings: postings.map { past in
        var posting = past.posting
        // Closed once its history is in: a closed posting takes nobody.
        posting.state = .live
        return BulkPosting(posting: posting, shifts: past.shifts)
      }, appendsOperations: false, by: .system)
    try store.load(applications: history.map { bulk($0.record) })
    try store.close(postings: postings.map(\.posting.id))
    return history
  }

  private func loadToday() throws {
    var chunk: [DemonstrationPosting] = []
    try county.forEachPosting(for: today, now: now, calendar: calendar) { posting in
      chunk.append(posting)
      if chunk.count == Self.chunk {
        try load(chunk)
        chunk = []
      }
    }
    try load(chunk)
    try store.load(
      signIns: county.signIns(for: today, now: now, calendar: calendar).map {
        (signIn: $0.signIn, at: $0.signedInAt)
      })
    try store.load(
      applications: county.applications(for: today, now: now, calendar: calendar).map(bulk))
  }

  private func load(_ postings: [DemonstrationPosting]) throws {
    let unknown = try store.unknown(postings: postings.map(\.posting.id))
    try store.load(
      postings: postings.filter { unknown.contains($0.posting.id) }
        .map { BulkPosting(posting: $0.posting, shifts: $0.shifts) },
      appendsOperations: false, by: .system)
  }

  private func bulk(_ record: DemonstrationApplication) -> BulkApplication {
    BulkApplication(
      id: record.application.id, jobSeeker: record.application.jobSeeker,
      shift: record.application.shift, appliedAt: record.appliedAt, steps: record.steps)
  }
}
