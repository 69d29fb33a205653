import FoundationEssentials
import GRDB
package import OddJobMarket

extension Store {
  /// Returns what is kept about a person, masked, until when, and what stands against deleting
  /// everything now.
  /// - Throws: `Refusal.unknownRecord`, `.personMerged`, `.personErased`.
  package func keptRecord(of person: JobSeekerID) throws -> KeptRecord {
    let now = surroundings.clock.now
    return try read { database in
      let row = try personRow(person, in: database)
      let traces = try traces(of: row["key"], at: now, in: database)
      let payAsked: Int? = row["payAsked"]
      let phone = try phone(of: row).flatMap { try? PhoneNumber(validating: $0) }
      let groups = Set(try groups(of: row)).union(try verifiedGroups(of: row))
      return KeptRecord(
        person: person, maskedName: try session(of: row).maskedName,
        maskedIDNumber: try idNumber(of: row)?.masked, maskedPhone: phone?.masked,
        verification: try verification(of: row), trades: try trades(of: row),
        township: row["townshipAssumed"] ? "" : row["township"],
        hours: try row.decoded("hours", as: WorkingHours.self),
        payAsked: payAsked.map { Money(fen: $0) }, groups: groups.count,
        registeredAt: Instant(milliseconds: row["createdAt"]), placements: traces.placements,
        recommendations: traces.recommendations,
        keptUntil: settings.calendar.civilDate(of: traces.last + KeepingTime.afterLastVisit),
        hasGivenFreely: Self.givenFreely.contains { !(row[$0] as DatabaseValue).isNull }
          || row["hours"] != WorkingHours.wholeDay.rawValue,
        obstacle: traces.obstacle)
    }
  }

  /// What a person gave freely, beside the hours, which nobody leaves open.
  static let givenFreely = [
    "sealedPhone", "sealedGroups", "sealedVerifiedGroups", "payAsked", "distanceAccepted",
    "latitude",
  ]

  /// What a person left at the station.
  struct PersonTraces {
    var placements: Int
    var recommendations: Int
    /// The last thing they did or worked.
    var last: Instant
    var obstacle: ErasureObstacle?
  }

  func traces(of key: Int64, at now: Instant, in database: Database) throws -> PersonTraces {
    let day = try businessDay(at: now, in: database)
    guard
      let row = try Row.fetchOne(
        try database.cachedStatement(sql: Self.traceSelection),
        arguments: ["person": key, "now": now.milliseconds, "day": day.number])
    else { throw Refusal.unknownRecord }
    let lastWork = (row["lastWork"] as Int64?).map { Instant(milliseconds: $0) }
    var traces = PersonTraces(
      placements: row["placements"], recommendations: row["recommendations"],
      last: Instant(milliseconds: row["lastAt"]))
    if let lastWork { traces.last = max(traces.last, lastWork) }
    traces.obstacle =
      if row["hasOpenWork"] {
        .openWork
      } else if row["isSignedIn"] {
        .signedInToday
      } else if row["isInCrew"] {
        .crewMember
      } else if row["hasOpenComplaint"] {
        .openComplaint
      } else if let lastWork, lastWork + KeepingTime.afterLastVisit > now {
        .recordsKept(
          until: settings.calendar.civilDate(of: lastWork + KeepingTime.afterLastVisit))
      } else {
        nil
      }
    return traces
  }

  /// The work of a person, as a worker and as a household that hires, and what else they did.
  private static let traceSelection = """
    WITH worked(endAt, isOpen) AS (
        SELECT s.endAt, a.state IN ('applied', 'standby', 'held') OR s.endAt > :now
        FROM application a JOIN shift s ON s.key = a.shiftKey
        JOIN applicationStateName n ON n.name = a.state
        WHERE a.personKey = :person
          AND (n.isPlacement = 1 OR a.state IN ('applied', 'standby', 'held'))
        UNION ALL
        SELECT s.endAt, p.state IN ('inReview', 'live', 'paused') AND s.endAt > :now
        FROM employerAgent g JOIN employer e ON e.key = g.employerKey AND e.kind = 'household'
        JOIN posting p ON p.employerKey = e.key JOIN shift s ON s.postingKey = p.key
        WHERE g.personKey = :person),
      did(instant) AS (
        SELECT createdAt FROM person WHERE key = :person
        UNION ALL SELECT max(signedInAt) FROM signIn WHERE personKey = :person
        UNION ALL SELECT max(createdAt) FROM application WHERE personKey = :person
        UNION ALL SELECT max(instant) FROM registration WHERE personKey = :person
        UNION ALL SELECT max(takenAt) FROM complaint WHERE personKey = :person)
    SELECT (SELECT max(instant) FROM did) AS lastAt, (SELECT max(endAt) FROM worked) AS lastWork,
      coalesce((SELECT max(isOpen) FROM worked), 0) AS hasOpenWork,
      (SELECT count(*) FROM application a JOIN applicationStateName n ON n.name = a.state
        WHERE a.personKey = :person AND n.isPlacement = 1) AS placements,
      (SELECT count(*) FROM serviceEntry WHERE personKey = :person AND givenAt IS NOT NULL
        AND takenBackAt IS NULL) AS recommendations,
      EXISTS (SELECT 1 FROM signIn WHERE day >= :day AND personKey = :person) AS isSignedIn,
      EXISTS (SELECT 1 FROM crewMember WHERE personKey = :person) AS isInCrew,
      EXISTS (SELECT 1 FROM complaint c WHERE c.personKey = :person AND NOT EXISTS (
        SELECT 1 FROM complaintStep p WHERE p.complaintKey = c.key AND p.state = 'answered'))
        AS hasOpenComplaint
    """
}
