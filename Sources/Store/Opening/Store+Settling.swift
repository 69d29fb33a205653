import GRDB
import OddJobMarket

extension Store {
  /// Says in the file what its constraints and its distances stand on: the county's limits, and where the
  /// station is. Nothing is written that stands there already.
  static func settle(_ settings: StoreSettings, in database: Database) throws {
    try database.execute(
      sql: "UPDATE placementLimit SET travelBuffer = ? WHERE travelBuffer <> ?",
      arguments: [
        settings.limits.travelBuffer.count * 60_000, settings.limits.travelBuffer.count * 60_000,
      ])
    let nameless = settings.namelessComplaints
    try database.execute(
      sql: """
        UPDATE namelessLimit SET countMax = :count, milliseconds = :span
        WHERE countMax <> :count OR milliseconds <> :span
        """, arguments: ["count": nameless.countMax, "span": nameless.minutes.count * 60_000])
    try settlePosition(settings.coordinate, in: database)
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
