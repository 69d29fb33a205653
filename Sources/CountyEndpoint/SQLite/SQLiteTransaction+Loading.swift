import CountyAPI
import FoundationEssentials
import GRDB
import OddJobMarket

extension SQLiteTransaction {
  func workingSet(_ references: LedgerReferences) throws -> WorkingSet {
    var shifts = references.shifts
    var people = references.people
    var applications = try self.applications(
      "id IN", references.applications.map(\.rawValue))
    shifts.formUnion(applications.map(\.shift))
    if !references.postings.isEmpty {
      let own = try rows("shift", "posting IN", references.postings.map(\.rawValue))
      shifts.formUnion(own.map { ShiftID($0["id"]) })
    }
    applications += try self.applications(
      "standing = 'standby' AND shift IN", shifts.map(\.rawValue))
    people.formUnion(applications.map(\.person))
    let same = try samePeople(people, references.identities)
    people.formUnion(same.map(\.id))
    applications += try self.applications(
      "standing IN ('standby', 'placed', 'pending') AND person IN", people.map(\.rawValue))
    shifts.formUnion(applications.map(\.shift))
    let loaded = try self.shifts(shifts)
    let postings = try self.postings(references.postings.union(loaded.map(\.posting)))
    return WorkingSet(
      postings: postings, shifts: loaded, applications: applications, people: same,
      employers: try employers(references.employers.union(postings.map(\.employer))),
      nextOrder: try Int64.fetchOne(database, sql: "SELECT nextOrder FROM county") ?? 1)
  }

  /// Returns the rows of a table whose column is one of the values, in as few queries as possible.
  private func rows(
    _ table: String, _ condition: String, _ values: [some DatabaseValueConvertible]
  ) throws -> [Row] {
    var rows: [Row] = []
    var rest = values[...]
    while !rest.isEmpty {
      let part = rest.prefix(1_000)
      rest = rest.dropFirst(part.count)
      let marks = databaseQuestionMarks(count: part.count)
      rows += try Row.fetchAll(
        database, sql: "SELECT * FROM \(table) WHERE \(condition) (\(marks))",
        arguments: StatementArguments(part))
    }
    return rows
  }

  private func samePeople(
    _ people: Set<JobSeekerID>, _ identities: Set<String>
  ) throws -> [LedgerPerson] {
    let known = try rows("person", "id IN", people.map(\.rawValue))
    let all = identities.union(known.map { $0["identity"] as String })
    return try rows("person", "identity IN", Array(all)).map { row in
      var person = LedgerPerson(id: JobSeekerID(row["id"]))
      person.station = (row["station"] as UUID?).map { Identifier($0) }
      person.identity = row["identity"]
      if let station = person.station, let epoch = row["registeredEpoch"] as Int64?,
        let sequence = row["registeredSequence"] as Int64?
      {
        person.registration = OperationPlace(
          station: station, epoch: UInt64(bitPattern: epoch), sequence: sequence)
      }
      return person
    }
  }

  private func applications(_ condition: String, _ ids: [UUID]) throws -> [LedgerApplication] {
    try rows("application", condition, ids).map { row in
      var application = LedgerApplication(
        id: ApplicationID(row["id"]), station: StationID(row["station"]),
        person: JobSeekerID(row["person"]), shift: ShiftID(row["shift"]))
      application.state = try row.choice("state")
      application.hasLeft = row["hasLeft"]
      application.standing = try row.choice("standing")
      application.order = row["order"]
      let operation: UUID? = row["operation"]
      application.operation = operation.map { Identifier($0) }
      if let epoch = row["epoch"] as Int64?, let sequence = row["sequence"] as Int64? {
        application.place = OperationPlace(
          station: application.station, epoch: UInt64(bitPattern: epoch), sequence: sequence)
      }
      return application
    }
  }

  private func shifts(_ ids: Set<ShiftID>) throws -> [LedgerShift] {
    let keys = ids.map(\.rawValue)
    let allotments = Dictionary(
      grouping: try rows("allotment", "shift IN", keys), by: { ShiftID($0["shift"]) })
    return try rows("shift", "id IN", keys).map { row in
      var shift = LedgerShift(
        id: ShiftID(row["id"]), posting: PostingID(row["posting"]), day: row["day"],
        startMilliseconds: row["startAt"], endMilliseconds: row["endAt"],
        headcount: row["headcount"], bornAt: nil)
      shift.free = row["free"]
      shift.isOpen = row["isOpen"]
      shift.isCancelled = row["isCancelled"]
      shift.demand = try LedgerShift.demand(row["demand"])
      for row in allotments[shift.id, default: []] {
        var allotment = LedgerShift.Allotment()
        allotment.allotted = row["allotted"]
        allotment.confirmed = row["confirmed"]
        allotment.lapsed = row["lapsed"]
        allotment.recall = row["recall"]
        allotment.through = row["through"]
        shift.allotments[StationID(row["station"])] = allotment
      }
      return shift
    }
  }

  private func postings(_ ids: Set<PostingID>) throws -> [LedgerPosting] {
    try rows("posting", "id IN", ids.map(\.rawValue)).map { row in
      let origin: UUID? = row["origin"]
      var posting = LedgerPosting(
        id: PostingID(row["id"]), origin: origin.map { Identifier($0) },
        employer: EmployerID(row["employer"]), state: try row.choice("state"),
        body: Array(row["body"] as Data))
      posting.isKnown = row["isKnown"]
      posting.isDecidedByCounty = row["isDecided"]
      posting.payFen = row["payFen"]
      return posting
    }
  }

  private func employers(_ ids: Set<EmployerID>) throws -> [LedgerEmployer] {
    try rows("employer", "id IN", ids.map(\.rawValue)).map { row in
      var employer = LedgerEmployer(id: EmployerID(row["id"]))
      employer.kind = (row["kind"] as String?).flatMap { EmployerKind(rawValue: $0) }
      employer.name = row["name"]
      employer.suspendedFrom = row["suspendedFrom"]
      employer.suspendedThrough = row["suspendedThrough"]
      return employer
    }
  }

  func pendingReferences() throws -> LedgerReferences {
    var references = LedgerReferences()
    let ids = try UUID.fetchAll(
      database, sql: "SELECT id FROM application WHERE standing = 'pending'")
    references.applications = Set(ids.map { ApplicationID($0) })
    return references
  }

  func shiftsHeld(by station: StationID) throws -> LedgerReferences {
    var references = LedgerReferences()
    let ids = try UUID.fetchAll(
      database, sql: "SELECT shift FROM allotment WHERE station = ? AND allotted > confirmed",
      arguments: [station.rawValue])
    references.shifts = Set(ids.map { ShiftID($0) })
    return references
  }
}
