import CountyAPI
import CountyEndpoint
import FoundationEssentials
import OddJobMarket

extension PostgresTransaction {
  func save(_ set: WorkingSet) throws {
    let dirty = set.dirty
    try save(postings: dirty.postings.compactMap { set.postings[$0] })
    let shifts = dirty.shifts.compactMap { set.shifts[$0] }
    try save(shifts: shifts)
    if shifts.count < dirty.shifts.count {
      try remove(shifts: dirty.shifts.filter { set.shifts[$0] == nil })
    }
    try save(people: dirty.people.compactMap { set.people[$0] })
    try save(employers: dirty.employers.compactMap { set.employers[$0] })
    try save(applications: dirty.applications.compactMap { set.applications[$0] })
    try settle(set.settled)
    try destroyEnvelopes(set.forgotten)
    try publish(set.feed, from: set.nextOrder)
  }

  /// Writes rows: those that were not there as new ones, which fails where another transaction has
  /// made one meanwhile, and this one is done again with it; those that were there over themselves.
  ///
  /// The arrays are unnested in the list of columns: side by side in `FROM` each would first be copied
  /// into a table of its own.
  private func put<Record>(
    _ records: [Record], id: (Record) -> UUID, _ table: Table, _ columns: [String],
    _ types: [String], _ add: (inout PostgresParameters, [Record]) -> Void
  ) throws {
    let known = records.filter { has(id($0), in: table) }
    let new = records.filter { !has(id($0), in: table) }
    let values = zip(columns, types).enumerated().map { place, column in
      "unnest($\(place + 1)::\(column.1)[]) AS \(column.0)"
    }.joined(separator: ", ")
    let names = columns.joined(separator: ", ")
    if !new.isEmpty {
      try execute("INSERT INTO \(table.rawValue)(\(names)) SELECT \(values)") { add(&$0, new) }
      for record in new { note(id(record), in: table) }
    }
    if !known.isEmpty {
      let changes = columns.dropFirst().map { "\($0) = n.\($0)" }.joined(separator: ", ")
      try execute(
        """
        UPDATE \(table.rawValue) SET \(changes) FROM (SELECT \(values)) AS n
        WHERE \(table.rawValue).id = n.id
        """
      ) { add(&$0, known) }
    }
  }

  private func save(postings: [LedgerPosting]) throws {
    try put(
      postings, id: \.id.rawValue, .posting,
      ["id", "origin", "employer", "state", "is_known", "is_decided", "pay_fen", "body"],
      ["uuid", "uuid", "uuid", "text", "boolean", "boolean", "bigint", "bytea"]
    ) { parameters, records in
      parameters.append(all: records.map { $0.id.rawValue })
      parameters.append(all: records.map { $0.origin?.rawValue })
      parameters.append(all: records.map { $0.employer.rawValue })
      parameters.append(all: records.map { $0.state.rawValue })
      parameters.append(all: records.map { $0.isKnown })
      parameters.append(all: records.map { $0.isDecidedByCounty })
      parameters.append(all: records.map { $0.payFen.map { Int64($0) } })
      parameters.append(all: records.map { $0.body })
    }
  }

  private func save(shifts: [LedgerShift]) throws {
    try put(
      shifts, id: \.id.rawValue, .shift,
      [
        "id", "posting", "day", "start_at", "end_at", "headcount", "confirmed", "outstanding",
        "free", "is_open", "is_cancelled", "demand",
      ],
      ["uuid", "uuid"] + Array(repeating: "bigint", count: 7) + ["boolean", "boolean", "text"]
    ) { parameters, records in
      parameters.append(all: records.map { $0.id.rawValue })
      parameters.append(all: records.map { $0.posting.rawValue })
      parameters.append(all: records.map { Int64($0.day) })
      parameters.append(all: records.map { $0.startMilliseconds })
      parameters.append(all: records.map { $0.endMilliseconds })
      parameters.append(all: records.map { Int64($0.headcount) })
      parameters.append(all: records.map { Int64($0.confirmed) })
      parameters.append(all: records.map { Int64($0.outstanding) })
      parameters.append(all: records.map { Int64($0.free) })
      parameters.append(all: records.map { $0.isOpen })
      parameters.append(all: records.map { $0.isCancelled })
      parameters.append(all: records.map { $0.demandText })
    }
    try save(
      allotments: shifts.flatMap { shift in
        shift.allotments.map { (shift.id, $0.key, $0.value) }
      })
  }

  /// Rights are only changed by who holds the shift: whether they are new does not matter.
  private func save(
    allotments: [(shift: ShiftID, station: StationID, rights: LedgerShift.Allotment)]
  ) throws {
    guard !allotments.isEmpty else { return }
    try execute(
      """
      INSERT INTO allotment(shift, station, allotted, confirmed, lapsed, recall, through)
      SELECT unnest($1::uuid[]), unnest($2::uuid[]), unnest($3::bigint[]), unnest($4::bigint[]),
        unnest($5::bigint[]), unnest($6::bigint[]), unnest($7::bigint[])
      ON CONFLICT (shift, station) DO UPDATE SET allotted = excluded.allotted,
        confirmed = excluded.confirmed, lapsed = excluded.lapsed, recall = excluded.recall,
        through = excluded.through
      """
    ) {
      $0.append(all: allotments.map { $0.shift.rawValue })
      $0.append(all: allotments.map { $0.station.rawValue })
      $0.append(all: allotments.map { Int64($0.rights.allotted) })
      $0.append(all: allotments.map { Int64($0.rights.confirmed) })
      $0.append(all: allotments.map { Int64($0.rights.lapsed) })
      $0.append(all: allotments.map { Int64($0.rights.recall) })
      $0.append(all: allotments.map { $0.rights.through })
    }
  }

  private func remove(shifts: Set<ShiftID>) throws {
    for (table, column) in [("allotment", "shift"), ("shift", "id")] {
      try execute("DELETE FROM \(table) WHERE \(column) = ANY($1::uuid[])") {
        $0.append(all: shifts.map(\.rawValue))
      }
    }
    for shift in shifts { forget(shift.rawValue, in: .shift) }
  }

  private func destroyEnvelopes(
    _ forgotten: [(person: JobSeekerID, field: SealedEnvelope.Field)]
  ) throws {
    for (person, field) in forgotten {
      try execute("DELETE FROM envelope WHERE person = $1 AND field = $2") {
        $0.append(person.rawValue)
        $0.append(field.rawValue)
      }
    }
  }

  private func save(people: [LedgerPerson]) throws {
    try put(
      people, id: \.id.rawValue, .person,
      ["id", "station", "identity", "registered_epoch", "registered_sequence"],
      ["uuid", "uuid", "text", "bigint", "bigint"]
    ) { parameters, records in
      parameters.append(all: records.map { $0.id.rawValue })
      parameters.append(all: records.map { $0.station?.rawValue })
      parameters.append(all: records.map { $0.identity })
      parameters.append(all: records.map { $0.registration.map { Int64(bitPattern: $0.epoch) } })
      parameters.append(all: records.map { $0.registration?.sequence })
    }
  }

  private func save(employers: [LedgerEmployer]) throws {
    try put(
      employers, id: \.id.rawValue, .employer,
      ["id", "kind", "name", "suspended_from", "suspended_through"],
      ["uuid", "text", "text", "bigint", "bigint"]
    ) { parameters, records in
      parameters.append(all: records.map { $0.id.rawValue })
      parameters.append(all: records.map { $0.kind?.rawValue })
      parameters.append(all: records.map { $0.name })
      parameters.append(all: records.map { $0.suspendedFrom.map { Int64($0) } })
      parameters.append(all: records.map { $0.suspendedThrough.map { Int64($0) } })
    }
  }

  private func save(applications: [LedgerApplication]) throws {
    try put(
      applications, id: \.id.rawValue, .application,
      [
        "id", "station", "person", "shift", "state", "has_left", "standing", "number",
        "operation", "epoch", "sequence",
      ],
      [
        "uuid", "uuid", "uuid", "uuid", "text", "boolean", "text", "bigint", "uuid", "bigint",
        "bigint",
      ]
    ) { parameters, records in
      parameters.append(all: records.map { $0.id.rawValue })
      parameters.append(all: records.map { $0.station.rawValue })
      parameters.append(all: records.map { $0.person.rawValue })
      parameters.append(all: records.map { $0.shift.rawValue })
      parameters.append(all: records.map { $0.state.rawValue })
      parameters.append(all: records.map { $0.hasLeft })
      parameters.append(all: records.map { $0.standing.rawValue })
      parameters.append(all: records.map { $0.order })
      parameters.append(all: records.map { $0.operation?.rawValue })
      parameters.append(all: records.map { $0.place.map { Int64(bitPattern: $0.epoch) } })
      parameters.append(all: records.map { $0.place?.sequence })
    }
  }
}
