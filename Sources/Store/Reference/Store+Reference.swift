import GRDB
package import OddJobMarket

/// What the county publishes and the station only shows.
package struct ReferenceData: Sendable {
  package var stations: [Station]
  package var gazetteer: [GazetteerPlace]
  package var policies: [PolicySummary]
  package var events: [EventSummary]

  package init(
    stations: [Station], gazetteer: [GazetteerPlace], policies: [PolicySummary],
    events: [EventSummary]
  ) {
    self.stations = stations
    self.gazetteer = gazetteer
    self.policies = policies
    self.events = events
  }
}

extension Store {
  /// Replaces all reference data in one transaction: half a directory is worse than an old one.
  package func replaceReference(_ reference: ReferenceData) throws {
    try write { database in
      for table in ["stationDirectory", "gazetteer", "policy", "event"] {
        try database.execute(sql: "DELETE FROM \(table)")
      }
      for station in reference.stations {
        try database.execute(
          sql: "INSERT INTO stationDirectory(id, details) VALUES (?, ?)",
          arguments: [station.id.rawValue, try JSONColumn.text(station)])
      }
      for place in reference.gazetteer { try insert(place, in: database) }
      for policy in reference.policies { try insert(policy, in: database) }
      for event in reference.events { try insert(event, in: database) }
    }
  }

  /// Returns the county's stations, nearest first where the station knows where it is itself.
  package func stations(here name: String) throws -> [StationSummary] {
    try read { database in
      try String.fetchAll(database, sql: "SELECT details FROM stationDirectory")
        .map { try JSONColumn.value($0, as: Station.self) }
    }.map { station in
      StationSummary(
        name: station.name, address: station.address, openingHours: station.openingHours,
        phone: station.phone, distanceMetres: distance(to: station.coordinate),
        isThisOne: station.name == name)
    }.sorted { ($0.distanceMetres ?? .max, $0.name) < ($1.distanceMetres ?? .max, $1.name) }
  }

  /// Returns the county's named places, nearest first.
  package func places() throws -> [GazetteerPlace] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM gazetteer ORDER BY distance, name")
        .compactMap { row in
          coordinate(of: row).map {
            GazetteerPlace(name: row["name"], township: row["township"], coordinate: $0)
          }
        }
    }
  }

  package func policies() throws -> [PolicySummary] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM policy ORDER BY key").map { row in
        let date = CivilDate(daysSince1970: row["termDay"] ?? 0)
        let term: PolicySummary.Term =
          switch row["term"] as String {
          case "until": .until(date)
          case "ended": .ended(date)
          default: .askAtCounter
          }
        return PolicySummary(
          theme: row["theme"], title: row["title"], summary: row["summary"],
          document: row["document"], term: term)
      }
    }
  }

  /// Returns what is still to come, by start.
  package func events() throws -> [EventSummary] {
    let now = surroundings.clock.now
    return try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT e.*, (SELECT count(*) FROM eventSignUp u WHERE u.startAt = e.startAt
            AND u.title = e.title AND u.place = e.place AND u.cancelledAt IS NULL) AS signedUp
          FROM event e WHERE endAt > ? ORDER BY startAt
          """, arguments: [now.milliseconds]
      ).map { row in
        EventSummary(
          kind: try row.decoded("kind", as: EventSummary.Kind.self), title: row["title"],
          place: row["place"], window: try row.window("startAt", "endAt"),
          places: row["places"], signedUp: row["signedUp"])
      }
    }
  }

  private func insert(_ place: GazetteerPlace, in database: Database) throws {
    try database.execute(
      sql: """
        INSERT INTO gazetteer(name, township, latitude, longitude, distance) VALUES (?, ?, ?, ?, ?)
        """,
      arguments: [
        place.name, place.township, place.coordinate.latitudeMicrodegrees,
        place.coordinate.longitudeMicrodegrees, distance(to: place.coordinate),
      ])
  }

  private func insert(_ policy: PolicySummary, in database: Database) throws {
    let (term, day): (String, Int?) =
      switch policy.term {
      case .until(let date): ("until", date.daysSince1970)
      case .ended(let date): ("ended", date.daysSince1970)
      case .askAtCounter: ("ask", nil)
      }
    try database.execute(
      sql: """
        INSERT INTO policy(theme, title, summary, document, term, termDay)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
      arguments: [policy.theme, policy.title, policy.summary, policy.document, term, day])
  }

  private func insert(_ event: EventSummary, in database: Database) throws {
    try database.execute(
      sql: """
        INSERT INTO event(kind, title, place, startAt, endAt, places) VALUES (?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        event.kind.rawValue, event.title, event.place, event.window.start.milliseconds,
        event.window.end.milliseconds, event.places,
      ])
  }
}
