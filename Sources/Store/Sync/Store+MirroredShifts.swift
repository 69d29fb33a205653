import CountyAPI
import FoundationEssentials
import GRDB
import OddJobMarket

extension Store {
  /// A mirrored shift has no right here until the county grants one: whoever applies is a standby.
  func insertMirrored(
    _ shift: Shift, of posting: Posting, key: Int64, in database: Database
  ) throws {
    try ShiftRecord(
      shift: shift, postingKey: key, closesAt: posting.closingInstant(of: shift), allotted: 0
    ).insert(database)
  }

  func updateShifts(
    of posting: Posting, key: Int64, _ told: CountyPosting, at now: Instant,
    in database: Database
  ) throws {
    let rows = try Row.fetchAll(
      database, sql: "SELECT * FROM shift WHERE postingKey = ?", arguments: [key])
    var known: [ShiftID: Row] = [:]
    for row in rows { known[ShiftID(row["id"])] = row }
    for shift in told.shifts {
      let row = known.removeValue(forKey: shift.id)
      guard !told.cancelled.contains(shift.id) else {
        if let row { try callOff(row, of: posting, at: now, in: database) }
        continue
      }
      guard let row else {
        try insertMirrored(shift, of: posting, key: key, in: database)
        continue
      }
      try setPlaces(of: row, to: shift.places, in: database)
      try database.execute(
        sql: "UPDATE shift SET day = ?, startAt = ?, endAt = ?, closesAt = ? WHERE key = ?",
        arguments: [
          shift.day.number, shift.window.start.milliseconds, shift.window.end.milliseconds,
          posting.closingInstant(of: shift).milliseconds, row["key"] as Int64,
        ])
    }
    // What is no longer told of takes nobody on.
    for row in known.values {
      try database.execute(
        sql: "UPDATE shift SET closesAt = min(closesAt, ?) WHERE key = ?",
        arguments: [now.milliseconds, row["key"] as Int64])
    }
  }

  /// Never fewer than are confirmed here: those were counted at the county, or will be.
  private func setPlaces(of row: Row, to places: Int, in database: Database) throws {
    let used: Int = (row["held"] as Int) + (row["confirmed"] as Int)
    let (key, places): (Int64, Int) = (row["key"], max(places, used))
    try database.execute(
      sql: "UPDATE shift SET allotted = min(allotted, ?) WHERE key = ? AND allotted > ?",
      arguments: [places, key, places])
    try database.execute(
      sql: "UPDATE shift SET places = ? WHERE key = ?", arguments: [places, key])
    try database.execute(
      sql: """
        UPDATE shift SET allotted = max(allotted, min(places, (
          SELECT allotted FROM shiftRight WHERE shiftKey = shift.key)))
        WHERE key = ? AND EXISTS (SELECT 1 FROM shiftGrant WHERE shiftKey = shift.key)
        """, arguments: [key])
  }

  /// One day of the work was called off where it was born: everyone here is told, as there.
  private func callOff(
    _ row: Row, of posting: Posting, at now: Instant, in database: Database
  ) throws {
    let (key, shift): (Int64, ShiftID) = (row["key"], ShiftID(row["id"]))
    let isKnown = try Bool.fetchOne(
      database, sql: "SELECT EXISTS (SELECT 1 FROM shiftCancellation WHERE shiftKey = ?)",
      arguments: [key])
    guard isKnown != true else { return }
    let reason = TransitionReason(.employer)
    try recordCancellation(of: key, reason: reason, at: now, in: database)
    try cancelApplications(
      of: posting.id, shift: shift, by: .employer(posting.employer), reason: reason, at: now,
      in: database)
    try database.execute(
      sql: "UPDATE shift SET closesAt = min(closesAt, ?) WHERE key = ?",
      arguments: [now.milliseconds, key])
  }

  /// Returns the row of the employer who posts elsewhere, made where this station has none.
  ///
  /// A household comes without a name, here as everywhere.
  func mirroredEmployer(
    _ told: CountyPosting, at now: Instant, in database: Database
  ) throws -> Int64 {
    let known = try Int64.fetchOne(
      database, sql: "SELECT key FROM employer WHERE id = ?",
      arguments: [told.posting.employer.rawValue])
    if let known { return known }
    guard let kind = told.employerKind else {
      throw WireFault(path: "employerKind", expected: "told with a posting of a new employer")
    }
    let name = kind.isHousehold ? kind.wording.chinese : told.employerName ?? ""
    guard !name.isEmpty else {
      throw WireFault(path: "employerName", expected: "the name of whoever hires")
    }
    return try insert(
      Employer(
        id: told.posting.employer, kind: kind, name: name,
        verification: EmployerVerification(
          licenceSeen: !kind.isHousehold, agentIdentitySeen: true,
          agentAuthoritySeen: !kind.isHousehold)),
      phone: nil, at: now, in: database)
  }

  /// Whom to ask about work from elsewhere: as told, or else the station where it was born.
  func completeContact(
    _ posting: inout Posting, of told: CountyPosting, in database: Database
  ) throws {
    guard posting.contact.phone.isEmpty, let origin = told.origin,
      let station = try stationDetails(origin, in: database)
    else { return }
    posting.contact = PostingContact(name: station.name, phone: station.phone)
  }
}
