package import CountyAPI
import FoundationEssentials
import GRDB
import OddJobMarket

extension Store {
  /// Keeps a page of a snapshot aside. A page of another snapshot drops what was there; the same page
  /// twice is the same as once.
  package func stage(_ page: SnapshotPage) throws {
    try write { database in
      let staged = try Self.syncPosition(database)["stagedSnapshot"] as String?
      if staged != page.snapshot {
        try database.execute(sql: "DELETE FROM stagedChange")
        try database.execute(
          sql: "UPDATE syncPosition SET stagedSnapshot = ?", arguments: [page.snapshot])
      }
      let statement = try database.cachedStatement(
        sql: """
          INSERT INTO stagedChange(kind, id, position, body) VALUES (?, ?, ?, ?)
          ON CONFLICT DO UPDATE SET position = excluded.position, body = excluded.body
          """)
      for change in page.changes {
        let body = change.body.map { String(decoding: $0.canonicalBytes, as: UTF8.self) }
        try statement.execute(
          arguments: [change.kind.rawValue, change.id, change.position, body])
      }
    }
  }

  /// Puts the staged snapshot in the place of the county's mirror, with its cursor, in one
  /// transaction: what the county no longer tells of goes, or takes nobody on where people here have
  /// a part in it.
  ///
  /// - Throws: `StoreError` when no snapshot is staged.
  package func swapStaged(_ cursor: ChangeCursor) throws {
    let now = surroundings.clock.now
    try write { database in
      guard (try Self.syncPosition(database)["stagedSnapshot"] as String?) != nil else {
        throw StoreError.failed(code: 0, detail: "no snapshot is staged")
      }
      try dropMirror(in: database)
      // A station's name and phone, and a posting's shifts, are asked for by what comes after them.
      for kind in [
        Change.Kind.station, .policy, .event, .posting, .allotment, .result, .personElsewhere,
      ] {
        try applyStaged(kind, at: now, in: database)
      }
      try dropUntoldAllotments(at: now, in: database)
      try database.execute(sql: "DELETE FROM stagedChange")
      try database.execute(
        sql: "UPDATE syncPosition SET stagedSnapshot = NULL, generation = ?, position = ?",
        arguments: [cursor.generation, cursor.position])
    }
  }

  private func applyStaged(_ kind: Change.Kind, at now: Instant, in database: Database) throws {
    let rows = try Row.fetchCursor(
      database,
      sql: "SELECT id, position, body FROM stagedChange WHERE kind = ? ORDER BY position, id",
      arguments: [kind.rawValue])
    while let row = try rows.next() {
      let body: String? = row["body"]
      let value = try body.map { try JSONValue(parsing: Array($0.utf8)) }
      try apply(
        Change(position: row["position"], kind: kind, id: row["id"], body: value), at: now,
        in: database)
    }
  }

  /// Takes off what is only shown, and closes the postings of others that are not in the snapshot.
  private func dropMirror(in database: Database) throws {
    try database.execute(
      sql: """
        DELETE FROM skippedChange;
        DELETE FROM policy WHERE countyID IS NOT NULL;
        DELETE FROM event WHERE countyID IS NOT NULL;
        DELETE FROM stationDirectory WHERE isCounty = 1
        """)
    let staged = "SELECT id FROM stagedChange WHERE kind = 'posting' AND body IS NOT NULL"
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT key, origin FROM posting WHERE origin IS NOT NULL AND \(Self.text(of: "id")) NOT IN (
          \(staged))
        """)
    var untold: [Row] = []
    while let row = try rows.next() { untold.append(row.copy()) }
    for row in untold { try closeMirror(row, in: database) }
    try database.execute(
      sql: """
        UPDATE countyTask SET doneAt = ? WHERE kind = 'personElsewhere' AND doneAt IS NULL
          AND id NOT IN (SELECT id FROM stagedChange WHERE kind = 'personElsewhere')
        """, arguments: [surroundings.clock.now.milliseconds])
  }

  /// Rights to work of others that the county's whole word does not know are none. Those of a posting
  /// born here stand: the county may not have heard of it yet.
  private func dropUntoldAllotments(at now: Instant, in database: Database) throws {
    let keys = try Int64.fetchAll(
      database,
      sql: """
        SELECT g.shiftKey FROM shiftGrant g JOIN shift s ON s.key = g.shiftKey
        JOIN posting p ON p.key = s.postingKey
        WHERE p.origin IS NOT NULL AND \(Self.text(of: "s.id")) NOT IN (
          SELECT id FROM stagedChange WHERE kind = 'allotment' AND body IS NOT NULL)
        """)
    let through = try Self.acceptedThrough(database)
    for key in keys { try grant(0, through: through, of: key, at: now, in: database) }
  }

  /// Returns the SQL that makes of an identifier's bytes the text that stands in the contract.
  private static func text(of id: String) -> String {
    let parts = [(1, 8), (9, 4), (13, 4), (17, 4), (21, 12)]
    return parts.map { "substr(lower(hex(\(id))), \($0.0), \($0.1))" }
      .joined(separator: " || '-' || ")
  }
}
