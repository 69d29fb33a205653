import FoundationEssentials
import GRDB
import OddJobMarket

extension Store {
  /// - Throws: `Refusal.unknownRecord`; `.personMerged` where the record points to its survivor;
  ///   `.personErased` where nothing is known of the person any more.
  func personRow(_ person: JobSeekerID, in database: Database) throws -> Row {
    guard
      let row = try Row.fetchOne(
        database, sql: "SELECT * FROM person WHERE id = ?", arguments: [person.rawValue])
    else { throw Refusal.unknownRecord }
    guard (row["mergedInto"] as Int64?) == nil else { throw Refusal.personMerged }
    guard (row["erasedAt"] as Int64?) == nil else { throw Refusal.personErased }
    return row
  }

  func name(of person: Row) throws -> String {
    try vault.open(person["sealedName"], field: .personName, record: person["id"])
  }

  func phone(of person: Row) throws -> String? {
    let sealed: Data? = person["sealedPhone"]
    return try sealed.map { try vault.open($0, field: .phone, record: person["id"]) }
  }

  func idNumber(of person: Row) throws -> IDNumber? {
    try idNumber(sealed: person["sealedIDNumber"], of: person["id"])
  }

  func idNumber(sealed: Data?, of person: UUID) throws -> IDNumber? {
    guard let sealed else { return nil }
    let text = try vault.open(sealed, field: .idNumber, record: person)
    let today = settings.calendar.civilDate(of: surroundings.clock.now)
    // It was valid when it was sealed; a clock that went back must not make it unreadable.
    let date = max(today, CivilDate(daysSince1970: 20_000))
    return try? IDNumber(validating: text, today: date)
  }

  func verification(of person: Row) throws -> Verification {
    guard person["verification"] == "verified" else { return .selfDeclared }
    return .verified(try person.decoded("document", as: IdentityDocument.self))
  }

  func trades(of person: Row) throws -> [TradeCode] {
    try JSONColumn.value(person["trades"], as: [String].self).map { TradeCode($0) }
  }

  func session(of person: Row) throws -> PersonSession {
    let text = try name(of: person)
    let isPending = text == PersonName.pending
    return PersonSession(
      id: JobSeekerID(person["id"]),
      greeting: (isPending ? "" : Self.familyName(text)) + "师傅",
      maskedName: isPending ? text : Self.masked(text), verification: try verification(of: person),
      isTownshipAssumed: person["townshipAssumed"],
      way: AcceptedWay(metres: person["distanceAccepted"]))
  }

  static func familyName(_ name: String) -> String {
    (try? PersonName(validating: name))?.familyName ?? String(name.prefix(1))
  }

  static func masked(_ name: String) -> String {
    (try? PersonName(validating: name))?.masked ?? String(name.prefix(1)) + "**"
  }

  func coordinate(of row: Row) -> Coordinate? {
    let latitude: Int? = row["latitude"]
    let longitude: Int? = row["longitude"]
    guard let latitude, let longitude else { return nil }
    return Coordinate(latitudeMicrodegrees: latitude, longitudeMicrodegrees: longitude)
  }
}
