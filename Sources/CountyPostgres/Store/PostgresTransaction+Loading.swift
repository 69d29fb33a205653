import CountyAPI
import CountyEndpoint
import FoundationEssentials
import OddJobMarket

extension PostgresTransaction {
  func workingSet(_ references: LedgerReferences) throws -> WorkingSet {
    if isWriting, !references.identities.isEmpty {
      _ = try rows("SELECT name FROM turn WHERE name = 'identities' FOR UPDATE")
    }
    // An application never changes its shift, and a shift never its posting: both may be looked up
    // before anything is locked.
    let named = try applications(Self.byID, references.applications.map(\.rawValue))
    let postings = try self.postings(try postingIDs(of: references, named))
    let postingIDs = Set(postings.map(\.id))
    var shifts = try self.shifts(
      Self.shiftsByIDOrPosting, references.shifts.union(named.map(\.shift)), postingIDs)
    // Whoever changes an application holds its shift: from here on these stand still.
    var applications = try self.applications(Self.byID, named.map(\.id.rawValue))
    applications += try self.applications(Self.waiting, shifts.map(\.id.rawValue))
    let people = try samePeople(
      references.people.union(applications.map(\.person)), references.identities)
    let everyone = Set(people.map(\.id)).union(references.people)
      .union(applications.map(\.person))
    applications += try self.applications(Self.live, everyone.map(\.rawValue))
    let further = Set(applications.map(\.shift)).subtracting(shifts.map(\.id))
    var allPostings = postings
    if !further.isEmpty {
      let found = try self.shifts(Self.shiftsByID, further, [])
      shifts += found
      allPostings += try self.postings(Set(found.map(\.posting)).subtracting(postingIDs))
    }
    return WorkingSet(
      postings: allPostings, shifts: shifts, applications: applications, people: people,
      employers: try employers(references.employers.union(allPostings.map(\.employer))),
      nextOrder: try nextOrder())
  }

  private func postingIDs(
    of references: LedgerReferences, _ named: [LedgerApplication]
  ) throws -> Set<PostingID> {
    let shifts = references.shifts.union(named.map(\.shift))
    guard !shifts.isEmpty else { return references.postings }
    let rows = try rows("SELECT DISTINCT posting FROM shift WHERE id = ANY($1::uuid[])") {
      $0.append(all: shifts.map(\.rawValue))
    }
    return references.postings.union(try rows.map { try $0.identifier(0) })
  }

  /// Where a transaction's own block of the county's order begins.
  private func nextOrder() throws -> Int64 {
    guard isWriting else { return 1 }
    return try rows("SELECT nextval('county_order')").first?.int64(0) ?? 1
  }

  /// Locks in the order of the keys, so that two transactions never wait for each other crosswise.
  private func locking(_ sql: String) -> String {
    isWriting ? sql + " ORDER BY id FOR UPDATE" : sql
  }

  private static let sameIdentity = """
    SELECT id, station, identity, registered_epoch, registered_sequence FROM person
    WHERE identity = ANY($1::text[])
    """

  private func samePeople(
    _ ids: Set<JobSeekerID>, _ identities: Set<String>
  ) throws -> [LedgerPerson] {
    guard !ids.isEmpty || !identities.isEmpty else { return [] }
    var known: Set<String> = identities
    if !ids.isEmpty {
      let rows = try rows("SELECT DISTINCT identity FROM person WHERE id = ANY($1::uuid[])") {
        $0.append(all: ids.map(\.rawValue))
      }
      known.formUnion(try rows.map { try $0.string(0) })
    }
    guard !known.isEmpty else { return [] }
    let rows = try rows(
      locking(Self.sameIdentity)
    ) { $0.append(all: known.sorted()) }
    return try rows.map { row in
      var person = LedgerPerson(id: try row.identifier(0))
      person.station = try row.uuid(1).map { Identifier($0) }
      person.identity = try row.string(2)
      if let station = person.station, let epoch = try row.integer(3),
        let sequence = try row.integer(4)
      {
        person.registration = OperationPlace(
          station: station, epoch: UInt64(bitPattern: epoch), sequence: sequence)
      }
      note(person.id.rawValue, in: .person)
      return person
    }
  }

  private static let application = """
    SELECT id, station, person, shift, state, has_left, standing, number, operation, epoch,
      sequence FROM application
    """
  private static let byID = application + " WHERE id = ANY($1::uuid[])"
  private static let waiting =
    application + " WHERE standing = 'standby' AND shift = ANY($1::uuid[])"
  private static let live =
    application + " WHERE standing IN ('standby', 'placed', 'pending') AND person = ANY($1::uuid[])"

  private func applications(_ sql: String, _ ids: [UUID]) throws -> [LedgerApplication] {
    guard !ids.isEmpty else { return [] }
    return try rows(sql) { $0.append(all: ids) }.map { row in
      var application = LedgerApplication(
        id: try row.identifier(0), station: try row.identifier(1), person: try row.identifier(2),
        shift: try row.identifier(3))
      application.state = try row.choice(4)
      application.hasLeft = try row.bool(5)
      application.standing = try row.choice(6)
      application.order = try row.int64(7)
      application.operation = try row.uuid(8).map { Identifier($0) }
      if let epoch = try row.integer(9), let sequence = try row.integer(10) {
        application.place = OperationPlace(
          station: application.station, epoch: UInt64(bitPattern: epoch), sequence: sequence)
      }
      note(application.id.rawValue, in: .application)
      return application
    }
  }

  private static let shift = """
    SELECT id, posting, day, start_at, end_at, headcount, free, is_open, is_cancelled, demand
    FROM shift
    """
  private static let shiftsByID = shift + " WHERE id = ANY($1::uuid[])"
  private static let shiftsByIDOrPosting =
    shift + " WHERE (id = ANY($1::uuid[]) OR posting = ANY($2::uuid[]))"

  private func shifts(
    _ sql: String, _ ids: Set<ShiftID>, _ postings: Set<PostingID>
  ) throws -> [LedgerShift] {
    guard !ids.isEmpty || !postings.isEmpty else { return [] }
    let rows = try rows(locking(sql)) {
      $0.append(all: ids.map(\.rawValue))
      if sql == Self.shiftsByIDOrPosting { $0.append(all: postings.map(\.rawValue)) }
    }
    let shifts = try rows.map { row in
      var shift = LedgerShift(
        id: try row.identifier(0), posting: try row.identifier(1), day: try row.int(2),
        startMilliseconds: try row.int64(3), endMilliseconds: try row.int64(4),
        headcount: try row.int(5), bornAt: nil)
      shift.free = try row.int(6)
      shift.isOpen = try row.bool(7)
      shift.isCancelled = try row.bool(8)
      shift.demand = try LedgerShift.demand(row.text(9))
      note(shift.id.rawValue, in: .shift)
      return shift
    }
    return try allotted(shifts)
  }

  private func allotted(_ shifts: [LedgerShift]) throws -> [LedgerShift] {
    guard !shifts.isEmpty else { return [] }
    var places: [ShiftID: Int] = [:]
    for (place, shift) in shifts.enumerated() { places[shift.id] = place }
    var shifts = shifts
    let rows = try rows(
      """
      SELECT shift, station, allotted, confirmed, lapsed, recall, through FROM allotment
      WHERE shift = ANY($1::uuid[])
      """
    ) { $0.append(all: shifts.map(\.id.rawValue)) }
    for row in rows {
      guard let place = places[try row.identifier(0)] else { continue }
      var allotment = LedgerShift.Allotment()
      allotment.allotted = try row.int(2)
      allotment.confirmed = try row.int(3)
      allotment.lapsed = try row.int(4)
      allotment.recall = try row.int(5)
      allotment.through = try row.int64(6)
      shifts[place].allotments[try row.identifier(1)] = allotment
    }
    return shifts
  }

  private func postings(_ ids: Set<PostingID>) throws -> [LedgerPosting] {
    guard !ids.isEmpty else { return [] }
    let sql = """
      SELECT id, origin, employer, state, is_known, pay_fen, body, is_decided FROM posting
      WHERE id = ANY($1::uuid[])
      """
    return try rows(locking(sql)) { $0.append(all: ids.map(\.rawValue)) }.map { row in
      var posting = LedgerPosting(
        id: try row.identifier(0), origin: try row.uuid(1).map { Identifier($0) },
        employer: try row.identifier(2), state: try row.choice(3), body: row.array(6) ?? [])
      posting.isKnown = try row.bool(4)
      posting.isDecidedByCounty = try row.bool(7)
      posting.payFen = try row.integer(5).map { Int($0) }
      note(posting.id.rawValue, in: .posting)
      return posting
    }
  }

  private func employers(_ ids: Set<EmployerID>) throws -> [LedgerEmployer] {
    guard !ids.isEmpty else { return [] }
    let sql = """
      SELECT id, kind, name, suspended_from, suspended_through FROM employer
      WHERE id = ANY($1::uuid[])
      """
    return try rows(locking(sql)) { $0.append(all: ids.map(\.rawValue)) }.map { row in
      var employer = LedgerEmployer(id: try row.identifier(0))
      employer.kind = row.text(1).flatMap { EmployerKind(rawValue: $0) }
      employer.name = row.text(2)
      employer.suspendedFrom = try row.integer(3).map { Int($0) }
      employer.suspendedThrough = try row.integer(4).map { Int($0) }
      note(employer.id.rawValue, in: .employer)
      return employer
    }
  }
}
