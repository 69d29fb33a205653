import GRDB
import OddJobMarket

extension Store {
  /// Says in the file what its constraints and its distances stand on: the county's limits, which
  /// trades need a certificate, and where the station is. Nothing is written that stands there already.
  static func settle(_ settings: StoreSettings, in database: Database) throws {
    try settleLimits(settings, in: database)
    try settleCertificates(of: .standard, in: database)
    try settlePosition(settings.coordinate, in: database)
  }

  private static func settleLimits(_ settings: StoreSettings, in database: Database) throws {
    let limits = settings.limits
    try database.execute(
      sql: """
        UPDATE placementLimit SET travelBuffer = :buffer, dayMinutesMax = :day, nightRest = :rest,
          firstNeedsDocument = :document
        WHERE travelBuffer <> :buffer OR dayMinutesMax <> :day OR nightRest <> :rest
          OR firstNeedsDocument <> :document
        """,
      arguments: [
        "buffer": limits.travelBuffer.count * 60_000, "day": limits.dailyHoursMax.count,
        "rest": limits.nightRest.count * 60_000, "document": limits.firstPlacementNeedsDocument,
      ])
    let nameless = settings.namelessComplaints
    try database.execute(
      sql: """
        UPDATE namelessLimit SET countMax = :count, milliseconds = :span
        WHERE countMax <> :count OR milliseconds <> :span
        """, arguments: ["count": nameless.countMax, "span": nameless.minutes.count * 60_000])
  }

  private static func settleCertificates(
    of catalogue: TradeCatalogue, in database: Database
  ) throws {
    var wanted: [String: String] = [:]
    for trade in catalogue.trades { wanted[trade.code.rawValue] = trade.certificate?.rawValue }
    let known = try Row.fetchAll(database, sql: "SELECT trade, certificate FROM tradeCertificate")
      .reduce(into: [String: String]()) { $0[$1["trade"]] = $1["certificate"] }
    guard known != wanted else { return }
    try database.execute(sql: "DELETE FROM tradeCertificate")
    for (trade, certificate) in wanted.sorted(by: { $0.key < $1.key }) {
      try database.execute(
        sql: "INSERT INTO tradeCertificate VALUES (?, ?)", arguments: [trade, certificate])
    }
  }

  /// Measures the distances in the file anew where they were made from another point than the
  /// station's, or nobody knows from which.
  ///
  /// Without a position nothing is measured and nothing thrown away; but what is written meanwhile has
  /// no distance, so the point is forgotten and the next opening that knows one measures.
  static func settlePosition(_ here: Coordinate?, in database: Database) throws {
    let row = try Row.fetchOne(database, sql: "SELECT latitude, longitude FROM distanceOrigin")
    let latitude: Int? = row?["latitude"]
    let longitude: Int? = row?["longitude"]
    let isSame =
      row != nil && latitude == here?.latitudeMicrodegrees
      && longitude == here?.longitudeMicrodegrees
    guard !isSame else { return }
    if let here { try measureDistances(from: here, in: database) }
    try database.execute(
      sql: """
        INSERT INTO distanceOrigin VALUES (1, ?, ?) ON CONFLICT (key)
        DO UPDATE SET latitude = excluded.latitude, longitude = excluded.longitude
        """, arguments: [here?.latitudeMicrodegrees, here?.longitudeMicrodegrees])
  }

  private static func measureDistances(from here: Coordinate, in database: Database) throws {
    let metres = DatabaseFunction("metresFromHere", argumentCount: 2, pure: true) { values in
      guard let latitude = Int.fromDatabaseValue(values[0]),
        let longitude = Int.fromDatabaseValue(values[1])
      else { return nil }
      return Coordinate(latitudeMicrodegrees: latitude, longitudeMicrodegrees: longitude)
        .map { here.distanceMetres(to: $0) }
    }
    database.add(function: metres)
    defer { database.remove(function: metres) }
    for table in ["posting", "gazetteer"] {
      try database.execute(
        sql: """
          UPDATE \(table) SET distance = metresFromHere(latitude, longitude)
          WHERE latitude IS NOT NULL AND distance IS NOT metresFromHere(latitude, longitude)
          """)
    }
  }
}
