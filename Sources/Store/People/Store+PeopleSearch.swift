import FoundationEssentials
import GRDB
package import OddJobMarket

/// What a person is found by, in clear: for the index in memory and nothing else. It describes
/// itself by its key only.
package struct SearchedPerson: Sendable, CustomStringConvertible, CustomDebugStringConvertible {
  package let key: Int64
  package let name: String
  /// Empty where it is not known.
  package let idNumber: String
  package let phone: String

  package var description: String { "person \(key)" }
  package var debugDescription: String { description }
}

extension Store {
  /// Returns what people are found by, in the order of their registration, from the key after the one
  /// given; the last key read comes too, since a merged or erased record has nothing to be found by.
  package func searchedPeople(
    after key: Int64, limit: Int
  ) throws -> (people: [SearchedPerson], last: Int64?) {
    try read { database in
      let rows = try Row.fetchCursor(
        try database.cachedStatement(
          sql: """
            SELECT key, id, sealedName, sealedIDNumber, sealedPhone, mergedInto,
              erasedAt FROM person
            WHERE key > ? ORDER BY key LIMIT ?
            """), arguments: [key, limit])
      var people: [SearchedPerson] = []
      var last: Int64?
      while let row = try rows.next() {
        last = row["key"]
        if isSomebody(row) { people.append(try searchedPerson(row)) }
      }
      return (people, last)
    }
  }

  /// Returns what a person is found by now, and the key; nobody where the record was merged or
  /// erased.
  package func searchedPerson(
    _ person: JobSeekerID
  ) throws -> (key: Int64, person: SearchedPerson?) {
    try read { database in
      guard
        let row = try Row.fetchOne(
          database, sql: "SELECT * FROM person WHERE id = ?", arguments: [person.rawValue])
      else { throw Refusal.unknownRecord }
      return (row["key"], isSomebody(row) ? try searchedPerson(row) : nil)
    }
  }

  /// Returns people by their row keys, in the order of the keys, in one statement.
  package func people(keys: [Int64]) throws -> [PersonSummary] {
    guard !keys.isEmpty else { return [] }
    let today = businessDay
    let found = try read { database in
      let rows = try Row.fetchCursor(
        try database.cachedStatement(
          sql: """
            SELECT w.*, EXISTS (
              SELECT 1 FROM signIn i WHERE i.day = ? AND i.personKey = w.key) AS isSignedIn
            FROM person w WHERE w.mergedInto IS NULL AND w.erasedAt IS NULL
              AND w.key IN (SELECT value FROM json_each(?))
            """),
        arguments: [today.number, "[" + keys.map(String.init).joined(separator: ",") + "]"])
      var found: [Int64: PersonSummary] = [:]
      while let row = try rows.next() {
        found[row["key"]] = try summary(of: row, isSignedInToday: row["isSignedIn"])
      }
      return found
    }
    return keys.compactMap { found[$0] }
  }

  /// Returns the row keys of everybody who signed in today.
  package func keysSignedInToday() throws -> Set<Int64> {
    let today = businessDay
    return try read { database in
      let statement = try database.cachedStatement(
        sql: "SELECT personKey FROM signIn WHERE day = ?")
      return try Int64.fetchSet(statement, arguments: [today.number])
    }
  }

  private func isSomebody(_ row: Row) -> Bool {
    (row["mergedInto"] as Int64?) == nil && (row["erasedAt"] as Int64?) == nil
  }

  private func searchedPerson(_ row: Row) throws -> SearchedPerson {
    let record: UUID = row["id"]
    let sealedNumber: Data? = row["sealedIDNumber"]
    return SearchedPerson(
      key: row["key"], name: try name(of: row),
      idNumber: try sealedNumber.map {
        try vault.open($0, field: .idNumber, record: record)
      } ?? "",
      phone: try phone(of: row) ?? "")
  }
}
