import CountyAPI
import FoundationEssentials
import GRDB
import OddJobMarket

extension Store {
  func applyPolicy(_ change: Change, in database: Database) throws {
    guard let body = change.body else {
      return try database.execute(
        sql: "DELETE FROM policy WHERE countyID = ?", arguments: [change.id])
    }
    let members = try JSONMembers(body)
    let term = try members.string("term", upTo: 16)
    guard ["until", "ended", "ask"].contains(term) else {
      throw WireFault(path: "term", expected: "one of until, ended, ask")
    }
    let day = term == "ask" ? nil : try members.count("termDay", upTo: 200_000)
    try database.execute(
      sql: """
        INSERT INTO policy(countyID, theme, title, summary, document, term, termDay)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (countyID) WHERE countyID IS NOT NULL DO UPDATE SET theme = excluded.theme,
          title = excluded.title, summary = excluded.summary, document = excluded.document,
          term = excluded.term, termDay = excluded.termDay
        """,
      arguments: [
        change.id, try members.required("theme", upTo: 200),
        try members.required("title", upTo: 400),
        try members.text("summary", upTo: 8_000, keepingLines: true) ?? "",
        try members.text("document", upTo: 400) ?? "", term, day,
      ])
  }

  func applyEvent(_ change: Change, in database: Database) throws {
    guard let body = change.body else {
      return try database.execute(
        sql: "DELETE FROM event WHERE countyID = ?", arguments: [change.id])
    }
    let members = try JSONMembers(body)
    let kind = try members.choice("eventKind", of: EventSummary.Kind.self)
    guard
      let window = TimeWindow(
        start: try members.instant("startMs"), end: try members.instant("endMs"))
    else { throw WireFault(path: "endMs", expected: "after startMs") }
    try database.execute(
      sql: """
        INSERT INTO event(countyID, kind, title, place, startAt, endAt) VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (countyID) WHERE countyID IS NOT NULL DO UPDATE SET kind = excluded.kind,
          title = excluded.title, place = excluded.place, startAt = excluded.startAt,
          endAt = excluded.endAt
        """,
      arguments: [
        change.id, kind.rawValue, try members.required("title", upTo: 400),
        try members.text("place", upTo: 400) ?? "", window.start.milliseconds,
        window.end.milliseconds,
      ])
  }

  func applyStation(_ change: Change, in database: Database) throws {
    guard let id = StationID(text: change.id) else {
      throw WireFault(path: "id", expected: "a station's UUID")
    }
    guard let body = change.body else {
      return try database.execute(
        sql: "DELETE FROM stationDirectory WHERE id = ?", arguments: [id.rawValue])
    }
    let members = try JSONMembers(body)
    let name = try members.required("name", upTo: 200)
    // One of which no place is told is none that people can be sent to.
    guard let coordinate = try members.coordinate() else {
      guard var known = try stationDetails(id, in: database) else { return }
      known.name = name
      return try database.execute(
        sql: "UPDATE stationDirectory SET details = ? WHERE id = ?",
        arguments: [try JSONColumn.text(known), id.rawValue])
    }
    let station = Station(
      id: id, name: name,
      county: try members.text("county", upTo: 120) ?? "",
      township: try members.text("township", upTo: 120) ?? "",
      address: try members.text("address", upTo: 400) ?? "", coordinate: coordinate,
      openingHours: try members.text("openingHours", upTo: 200) ?? "",
      phone: try members.text("phone", upTo: 32) ?? "")
    try database.execute(
      sql: """
        INSERT INTO stationDirectory(id, details, isCounty) VALUES (?, ?, 1)
        ON CONFLICT DO UPDATE SET details = excluded.details, isCounty = 1
        """, arguments: [id.rawValue, try JSONColumn.text(station)])
  }

  func stationDetails(_ station: StationID, in database: Database) throws -> Station? {
    try String.fetchOne(
      database, sql: "SELECT details FROM stationDirectory WHERE id = ?",
      arguments: [station.rawValue]
    ).map { try JSONColumn.value($0, as: Station.self) }
  }

  func stationName(_ station: StationID, in database: Database) throws -> String? {
    try stationDetails(station, in: database)?.name
  }
}
