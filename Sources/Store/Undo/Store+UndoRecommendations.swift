import GRDB
import OddJobMarket

extension Store {
  /// Returns the applications that an act recommended.
  ///
  /// - Throws: `Refusal.undoOvertaken` when one of the recommendations has been answered.
  func undoableRecommendations(of act: Row, in database: Database) throws -> [ApplicationID] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT a.id, r.answer IS NULL AND r.takenBackAt IS NULL AS isOpen FROM recommendation r
        JOIN application a ON a.key = r.applicationKey WHERE r.undoTicketKey = ? ORDER BY r.key
        """, arguments: [act["key"] as Int64])
    guard rows.allSatisfy({ $0["isOpen"] == true }) else { throw Refusal.undoOvertaken }
    return rows.map { ApplicationID($0["id"]) }
  }

  /// Lets the recommendations of an act wait for no answer, and takes them out of the ledger.
  func takeBackRecommendations(of act: Row, at now: Instant, in database: Database) throws {
    for table in ["recommendation", "serviceEntry"] {
      try database.execute(
        sql: "UPDATE \(table) SET takenBackAt = ? WHERE undoTicketKey = ?",
        arguments: [now.milliseconds, act["key"] as Int64])
    }
  }
}
