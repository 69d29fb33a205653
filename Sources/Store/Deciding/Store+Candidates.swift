import FoundationEssentials
import GRDB
package import OddJobMarket

/// What the store knows of somebody who might be recommended for a shift.
package struct CandidateFacts: Sendable {
  package var jobSeeker: JobSeekerID
  package var hasApplied: Bool
  package var seeker: SeekerFacts
}

extension Store {
  /// Returns who may be recommended for a shift: those who signed in for its day and those who
  /// applied and wait, in the order of their numbers; never who has the place already.
  package func candidateFacts(for shift: ShiftID) throws -> [CandidateFacts] {
    try read { database in
      let shiftRow = try shiftRow(shift, in: database)
      let day: Int = shiftRow["day"]
      let key: Int64 = shiftRow["key"]
      let rows = try Row.fetchCursor(
        database, sql: Self.candidateSelection, arguments: ["day": day, "shift": key])
      var found: [CandidateFacts] = []
      while let row = try rows.next() {
        if let state: String = row["state"], state != "applied", state != "standby" { continue }
        found.append(
          CandidateFacts(
            jobSeeker: JobSeekerID(row["id"]), hasApplied: row["state"] != nil,
            seeker: try seekerFacts(candidate: row, on: day)))
      }
      return found
    }
  }

  /// Returns people as a list of candidates names them, by their identifiers.
  package func candidateNames(
    _ people: [JobSeekerID]
  ) throws -> [JobSeekerID: (name: String, township: String, verification: Verification)] {
    let places = people.map { _ in "?" }.joined(separator: ",")
    return try read { database in
      try Row.fetchAll(
        database, sql: "SELECT * FROM person WHERE id IN (\(places))",
        arguments: StatementArguments(people.map(\.rawValue))
      ).reduce(into: [:]) { names, row in
        names[JobSeekerID(row["id"])] = (
          try name(of: row), row["township"], try verification(of: row)
        )
      }
    }
  }

  /// Reads what `candidateColumns`, the sign-in and the person's own row say.
  func seekerFacts(candidate row: Row, on day: Int) throws -> SeekerFacts {
    let certificates = try JSONColumn.value(row["certificates"], as: [String].self)
    let engagements = try JSONColumn.value(row["engagements"], as: [PromisedTime].self)
    let payAsked: Int? = row["payAsked"]
    let signedInFrom: Int64? = row["startAt"]
    return SeekerFacts(
      available: signedInFrom == nil ? nil : try row.window("startAt", "endAt"),
      trades: Set(try trades(of: row)), payAsked: payAsked.map { Money(fen: $0) },
      birthDate: try idNumber(of: row)?.birthDate,
      certificatesSeen: Set(certificates.compactMap(Certificate.init)),
      engagements: engagements.compactMap(\.engagement),
      daysWaited: row["daysWaited"],
      verifiedGroups: Set(try verifiedGroups(of: row)), distanceAccepted: row["distanceAccepted"],
      blockedPostings: try Self.postings(blocked: row["blocked"]))
  }

  /// What a person has shown and promised, with one statement; the person is w.
  static let candidateColumns = """
    (SELECT json_group_array(c.certificate) FROM certificateSeen c WHERE c.personKey = w.key)
        AS certificates,
      (SELECT group_concat(hex(p.id)) FROM pairBlock b JOIN posting p
          ON p.employerKey = b.employerKey AND p.state IN ('live', 'paused')
        WHERE b.personKey = w.key AND b.liftedAt IS NULL) AS blocked,
      (SELECT json_group_array(json_object('title', p.title, 'day', s.day,
          'start', max(s.startAt, coalesce(o.joinsAt, s.startAt)),
          'end', min(s.endAt, coalesce(o.leftAt, s.endAt))))
        FROM application o JOIN applicationStateName n ON n.name = o.state AND n.usesPlace = 1
        JOIN shift s ON s.key = o.shiftKey JOIN posting p ON p.key = s.postingKey
        WHERE o.personKey = w.key) AS engagements
    """

  /// On how many days before this one the person w signed in and got no work, since they last had
  /// some: being away is no waiting, and whoever never had work has waited since they first came.
  static let daysWaited = """
    (SELECT count(*) FROM signIn v WHERE v.personKey = w.key AND v.day < :day AND v.day > coalesce(
      (SELECT max(day) FROM placement l WHERE l.personKey = w.key AND l.day < :day), -1))
    """

  private static let candidateSelection = """
    SELECT w.*, i.startAt, i.endAt, a.state, \(candidateColumns),
      \(daysWaited) AS daysWaited
    FROM person w LEFT JOIN signIn i ON i.day = :day AND i.personKey = w.key
    LEFT JOIN application a ON a.personKey = w.key AND a.shiftKey = :shift
      AND a.state IN ('applied', 'standby', 'held', 'confirmed', 'departed', 'arrived', 'finished',
        'settled', 'disputed')
    WHERE w.key IN (SELECT personKey FROM signIn WHERE day = :day
      UNION SELECT personKey FROM application WHERE shiftKey = :shift AND state IN ('applied', 'standby'))
    ORDER BY i.number IS NULL, i.number, w.key
    """
}

/// A promise of time as one statement brings it along.
private struct PromisedTime: Decodable {
  var title: String
  var day: Int
  var start: Int64
  var end: Int64

  var engagement: Engagement? {
    TimeWindow(start: Instant(milliseconds: start), end: Instant(milliseconds: end)).map {
      Engagement(title: title, day: BusinessDay(number: day), window: $0)
    }
  }
}
