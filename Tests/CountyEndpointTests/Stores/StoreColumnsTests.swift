import CountyAPI
import CountyEndpoint
import OddJobMarket
import Testing

@Suite("What a county's store keeps of each record")
struct StoreColumnsTests {
  /// One record of each kind in which every member is something else than a new record's.
  private struct Records {
    var posting: LedgerPosting
    var shift: LedgerShift
    var application: LedgerApplication
    var person: LedgerPerson
    var employer: LedgerEmployer

    init(_ county: TestCounty) {
      let here: StationID = county.ids.identifier()
      let there: StationID = county.ids.identifier()
      employer = LedgerEmployer(id: county.ids.identifier())
      employer.kind = .firm
      employer.name = "𠮷祥装卸"
      (employer.suspendedFrom, employer.suspendedThrough) = (20_000, 20_030)
      posting = LedgerPosting(
        id: county.ids.identifier(), origin: here, employer: employer.id, state: .paused,
        body: Array("{}".utf8))
      (posting.isKnown, posting.isDecidedByCounty, posting.payFen) = (true, true, 18_000)
      shift = LedgerShift(
        id: county.ids.identifier(), posting: posting.id, day: 20_001, startMilliseconds: 5,
        endMilliseconds: 9, headcount: 7, bornAt: here)
      person = LedgerPerson(id: county.ids.identifier())
      person.station = here
      person.identity = LedgerPerson.prefix + "1"
      person.registration = OperationPlace(station: here, epoch: .max, sequence: 3)
      application = LedgerApplication(
        id: county.ids.identifier(), station: there, person: person.id, shift: shift.id)
      (application.state, application.hasLeft) = (.confirmed, true)
      (application.standing, application.order) = (.standby, 9)
      application.operation = county.ids.identifier()
      application.place = OperationPlace(station: there, epoch: 2, sequence: 4)
    }
  }

  @Test(
    "every record comes back as it was written, and as it was written over",
    arguments: StoreKind.allCases)
  func roundTrip(kind: StoreKind) throws {
    let folder = try TestFolder()
    let county = try TestCounty(store: kind.make(in: folder))
    var records = Records(county)
    try keep(records, in: county)
    records.posting.state = .closed
    records.posting.payFen = nil
    records.person.registration = nil
    records.employer.suspendedFrom = nil
    records.employer.suspendedThrough = nil
    records.application.operation = nil
    records.application.place = nil
    records.shift.isCancelled = true
    try keep(records, in: county)
  }

  private func keep(_ records: Records, in county: TestCounty) throws {
    var references = LedgerReferences()
    references.postings = [records.posting.id]
    references.shifts = [records.shift.id]
    references.applications = [records.application.id]
    references.people = [records.person.id]
    references.employers = [records.employer.id]
    try county.store.write { transaction in
      var set = try transaction.workingSet(references)
      set.put(records.posting)
      set.put(records.shift)
      set.put(records.application)
      set.put(records.person)
      set.put(records.employer)
      try transaction.save(set)
    }
    let found = try county.store.read { try $0.workingSet(references) }
    #expect(found.postings[records.posting.id] == records.posting)
    #expect(found.shifts[records.shift.id] == records.shift)
    #expect(found.applications[records.application.id] == records.application)
    #expect(found.people[records.person.id] == records.person)
    #expect(found.employers[records.employer.id] == records.employer)
  }
}
