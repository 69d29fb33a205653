import FoundationEssentials
import GRDB
package import OddJobMarket

/// What the chain of operations says of a day's draw, whatever the tables say by now.
package struct DrawRecord: Hashable, Sendable {
  package struct SignIn: Hashable, Sendable {
    /// Whose record it is by now: one that was merged counts as the one that was kept.
    package let person: JobSeekerID
    package let number: Int
    /// The number of the operation.
    package let sequence: Int64
  }

  /// The hash that was promised, and the number of the operation that says so.
  package var commitment: String?
  package var promisedBy: Int64?
  package var seed: String?
  /// The hash of that seed, worked out anew.
  package var seedHash: String?
  package var lastNumber: Int?
  package var drawnBy: Int64?
  package var signIns: [SignIn] = []
}

extension Store {
  /// Returns what the chain says of a day's draw; its first promise and its first draw count.
  package func drawRecord(on day: BusinessDay) throws -> DrawRecord {
    try readAside { database in
      let kept = try keptRecords(in: database)
      var record = DrawRecord()
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT seq, type, json_extract(body, '$.body.person') AS person,
            json_extract(body, '$.body.number') AS number,
            json_extract(body, '$.body.commitment') AS commitment,
            json_extract(body, '$.body.seed') AS seed,
            json_extract(body, '$.body.lastNumber') AS lastNumber
          FROM (SELECT seq, type, CAST(bytes AS TEXT) AS body FROM outbox
            WHERE type IN ('drawPromised', 'turnsDrawn', 'signedIn') AND wipedSize IS NULL)
          WHERE json_extract(body, '$.body.day') = ? ORDER BY seq
          """, arguments: [day.number])
      while let row = try rows.next() {
        let sequence: Int64 = row["seq"]
        switch row["type"] as String {
        case "drawPromised" where record.promisedBy == nil:
          record.commitment = row["commitment"]
          record.promisedBy = sequence
        case "turnsDrawn" where record.drawnBy == nil:
          record.seed = row["seed"]
          record.seedHash = record.seed.map(TurnSchema.hash(of:))
          record.lastNumber = row["lastNumber"]
          record.drawnBy = sequence
        case "signedIn":
          guard let text: String = row["person"], let person = JobSeekerID(text: text) else {
            break
          }
          record.signIns.append(
            DrawRecord.SignIn(
              person: kept[person] ?? person, number: row["number"], sequence: sequence))
        default: break
        }
      }
      return record
    }
  }

  /// The record that stands now for each one that was merged.
  private func keptRecords(in database: Database) throws -> [JobSeekerID: JobSeekerID] {
    var kept: [JobSeekerID: JobSeekerID] = [:]
    let rows = try Row.fetchAll(
      database,
      sql: """
        WITH RECURSIVE line(id, key, next) AS (
          SELECT id, key, mergedInto FROM person WHERE mergedInto IS NOT NULL
          UNION SELECT line.id, p.key, p.mergedInto FROM line JOIN person p ON p.key = line.next)
        SELECT line.id AS old, p.id AS kept FROM line JOIN person p ON p.key = line.key
        WHERE line.next IS NULL
        """)
    for row in rows { kept[JobSeekerID(row["old"])] = JobSeekerID(row["kept"]) }
    return kept
  }
}
