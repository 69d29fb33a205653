import CountyAPI
import CountyEndpoint
import FoundationEssentials
import OddJobMarket

extension PostgresTransaction {
  /// What does not hang on one another is asked together: each wait is a way to the server and back.
  func workingSet(_ references: LedgerReferences) throws -> WorkingSet {
    if isWriting, !references.identities.isEmpty {
      _ = try rows("SELECT name FROM turn WHERE name = 'identities' FOR UPDATE")
    }
    // An application never changes its shift, and a shift never its posting: both may be looked up
    // before anything is locked.
    let (named, postingIDs) = try subjects(of: references)
    var market = try market(named, postingIDs, references.shifts.union(named.map(\.shift)))
    let people = try samePeople(
      references.people.union(market.applications.map(\.person)), references.identities)
    let everyone = Set(people.map(\.id)).union(references.people)
      .union(market.applications.map(\.person))
    try execute(Self.live) { $0.append(all: everyone.map(\.rawValue)) }
    try execute(locking(Self.employersByID)) {
      $0.append(
        all: references.employers.union(market.postings.map(\.employer)).map(\.rawValue))
    }
    try askOrder()
    var answers = try connection.flush()
    market.applications += try answers[0].map(application)
    var employers = try answers[1].map(employer)
    let further = Set(market.applications.map(\.shift)).subtracting(market.shifts.map(\.id))
    if !further.isEmpty {
      let others = try self.others(further, beside: market.postings, &employers)
      market.postings += others.postings
      market.shifts += others.shifts
      try askOrder()
      answers = try connection.flush()
    }
    return WorkingSet(
      postings: market.postings, shifts: market.shifts, applications: market.applications,
      people: people, employers: employers, nextOrder: try answers.last?.first?.int64(0) ?? 1)
  }

  /// Where a transaction's own block of the county's order begins: asked for once all is locked, so
  /// that the order is that in which a shift was held.
  private func askOrder() throws {
    try execute(isWriting ? "SELECT nextval('county_order')" : "SELECT 1::bigint") { _ in }
  }

  /// Returns the applications that are named, and the postings that are or whose shifts are.
  private func subjects(
    of references: LedgerReferences
  ) throws -> (applications: [LedgerApplication], postings: Set<PostingID>) {
    let named = references.applications.map(\.rawValue)
    guard !named.isEmpty || !references.shifts.isEmpty else { return ([], references.postings) }
    try execute(Self.applicationsByID) { $0.append(all: named) }
    try execute(
      """
      SELECT DISTINCT posting FROM shift WHERE id = ANY($1::uuid[])
        OR id = ANY(ARRAY(SELECT shift FROM application WHERE id = ANY($2::uuid[])))
      """
    ) {
      $0.append(all: references.shifts.map(\.rawValue))
      $0.append(all: named)
    }
    let answers = try connection.flush()
    return (
      try answers[0].map(application),
      references.postings.union(try answers[1].map { try $0.identifier(0) })
    )
  }

  /// Postings with their shifts and rights, and who applied for these.
  private struct Market {
    var postings: [LedgerPosting] = []
    var shifts: [LedgerShift] = []
    var applications: [LedgerApplication] = []
  }

  /// Whoever changes an application holds its shift: once the shifts are locked, the applications
  /// that are read after them stand still.
  private func market(
    _ named: [LedgerApplication], _ postings: Set<PostingID>, _ shifts: Set<ShiftID>
  ) throws -> Market {
    guard !postings.isEmpty || !shifts.isEmpty else { return Market() }
    try execute(locking(Self.postingsByID)) { $0.append(all: postings.map(\.rawValue)) }
    for sql in [locking(Self.shifts), Self.rights, Self.waiting] {
      try execute(sql) {
        $0.append(all: shifts.map(\.rawValue))
        $0.append(all: postings.map(\.rawValue))
      }
    }
    try execute(Self.applicationsByID) { $0.append(all: named.map(\.id.rawValue)) }
    let answers = try connection.flush()
    return Market(
      postings: try answers[0].map(posting),
      shifts: try self.shifts(answers[1], rights: answers[2]),
      applications: try answers[4].map(application) + answers[3].map(application))
  }

  /// Returns shifts for which the same people have applied, and adds their employers.
  private func others(
    _ shifts: Set<ShiftID>, beside known: [LedgerPosting], _ employers: inout [LedgerEmployer]
  ) throws -> Market {
    for sql in [locking(Self.shifts), Self.rights] {
      try execute(sql) {
        $0.append(all: shifts.map(\.rawValue))
        $0.append(all: [UUID]())
      }
    }
    let answers = try connection.flush()
    let found = try self.shifts(answers[0], rights: answers[1])
    let wanted = Set(found.map(\.posting)).subtracting(known.map(\.id))
    let postings = try rows(locking(Self.postingsByID)) { $0.append(all: wanted.map(\.rawValue)) }
      .map(posting)
    let unknown = Set(postings.map(\.employer)).subtracting(employers.map(\.id))
    employers += try rows(locking(Self.employersByID)) { $0.append(all: unknown.map(\.rawValue)) }
      .map(employer)
    return Market(postings: postings, shifts: found)
  }

  /// Locks in the order of the keys, so that two transactions never wait for each other crosswise.
  private func locking(_ sql: String) -> String {
    isWriting ? sql + " ORDER BY id FOR UPDATE" : sql
  }

  private static let samePeople = """
    SELECT id, station, identity, registered_epoch, registered_sequence FROM person
    WHERE identity = ANY($2::text[])
      OR identity = ANY(ARRAY(SELECT identity FROM person WHERE id = ANY($1::uuid[])))
    """

  private func samePeople(
    _ ids: Set<JobSeekerID>, _ identities: Set<String>
  ) throws -> [LedgerPerson] {
    guard !ids.isEmpty || !identities.isEmpty else { return [] }
    let rows = try rows(locking(Self.samePeople)) {
      $0.append(all: ids.map(\.rawValue))
      $0.append(all: identities.sorted())
    }
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
  private static let applicationsByID = application + " WHERE id = ANY($1::uuid[])"
  private static let waiting =
    application + " WHERE standing = 'standby' AND shift = ANY(\(shiftIDs))"
  private static let live =
    application + " WHERE standing IN ('standby', 'placed', 'pending') AND person = ANY($1::uuid[])"

  private func application(_ row: PostgresRows.Row) throws -> LedgerApplication {
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

  /// Shifts by their own names, and those of postings.
  private static let shiftIDs =
    "$1::uuid[] || ARRAY(SELECT id FROM shift WHERE posting = ANY($2::uuid[]))"
  private static let shifts = """
    SELECT id, posting, day, start_at, end_at, headcount, free, is_open, is_cancelled, demand
    FROM shift WHERE (id = ANY($1::uuid[]) OR posting = ANY($2::uuid[]))
    """
  private static let rights = """
    SELECT shift, station, allotted, confirmed, lapsed, recall, through FROM allotment
    WHERE shift = ANY(\(shiftIDs))
    """

  private func shifts(_ rows: PostgresRows, rights: PostgresRows) throws -> [LedgerShift] {
    var places: [ShiftID: Int] = [:]
    var shifts = try rows.enumerated().map { place, row in
      var shift = LedgerShift(
        id: try row.identifier(0), posting: try row.identifier(1), day: try row.int(2),
        startMilliseconds: try row.int64(3), endMilliseconds: try row.int64(4),
        headcount: try row.int(5), bornAt: nil)
      shift.free = try row.int(6)
      shift.isOpen = try row.bool(7)
      shift.isCancelled = try row.bool(8)
      shift.demand = try LedgerShift.demand(row.text(9))
      note(shift.id.rawValue, in: .shift)
      places[shift.id] = place
      return shift
    }
    for row in rights {
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

  private static let postingsByID = """
    SELECT id, origin, employer, state, is_known, pay_fen, body, is_decided FROM posting
    WHERE id = ANY($1::uuid[])
    """

  private func posting(_ row: PostgresRows.Row) throws -> LedgerPosting {
    var posting = LedgerPosting(
      id: try row.identifier(0), origin: try row.uuid(1).map { Identifier($0) },
      employer: try row.identifier(2), state: try row.choice(3), body: row.array(6) ?? [])
    posting.isKnown = try row.bool(4)
    posting.isDecidedByCounty = try row.bool(7)
    posting.payFen = try row.integer(5).map { Int($0) }
    note(posting.id.rawValue, in: .posting)
    return posting
  }

  private static let employersByID = """
    SELECT id, kind, name, suspended_from, suspended_through FROM employer
    WHERE id = ANY($1::uuid[])
    """

  private func employer(_ row: PostgresRows.Row) throws -> LedgerEmployer {
    var employer = LedgerEmployer(id: try row.identifier(0))
    employer.kind = row.text(1).flatMap { EmployerKind(rawValue: $0) }
    employer.name = row.text(2)
    employer.suspendedFrom = try row.integer(3).map { Int($0) }
    employer.suspendedThrough = try row.integer(4).map { Int($0) }
    note(employer.id.rawValue, in: .employer)
    return employer
  }
}
