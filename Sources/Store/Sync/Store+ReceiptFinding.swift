import FoundationEssentials
import GRDB
package import OddJobMarket

extension Store {
  /// Returns what the number on a receipt or slip stands for, and what the county says of it.
  ///
  /// - Throws: `Refusal.unknownRecord` for a number that this station never gave.
  package func receipt(_ number: String) throws -> ReceiptFinding {
    try read { database in
      guard
        let row = try Row.fetchOne(
          database, sql: Self.receiptSelection, arguments: ["number": number])
      else { throw Refusal.unknownRecord }
      let codes = try String.fetchAll(
        database,
        sql: """
          SELECT code FROM operationResult WHERE status = 'rejected'
            AND (application = ? OR (madeAt = ? AND (person = ? OR posting = ?))) ORDER BY seq
          """,
        arguments: [
          row["application"] as UUID?, row["issuedAt"] as Int64, row["person"] as UUID?,
          row["posting"] as UUID?,
        ])
      let objections = codes.map { CountyObjection(rawValue: $0) ?? .malformed }
      let kind = try row.decoded("kind", as: ReceiptFinding.Kind.self)
      return ReceiptFinding(
        number: number, kind: kind, issuedAt: Instant(milliseconds: row["issuedAt"]),
        title: row["title"],
        isAtCounty: try !kind.isKeptHere && isAtCounty(madeAt: row["issuedAt"], in: database),
        objections: objections,
        complaint: try kind == .complaint ? complaintState(of: number, in: database) : nil)
    }
  }

  /// Everything that was done by then is in the part of the chain that the county has.
  private func isAtCounty(madeAt instant: Int64, in database: Database) throws -> Bool {
    let accepted = try Self.acceptedThrough(database)
    guard let waiting = try Self.madeAt(accepted + 1, in: database) else { return true }
    return instant < waiting
  }

  /// A receipt's work is known by the instant, which its operation shares: both were written in one
  /// transaction.
  private static let receiptSelection = """
    SELECT 'slip' AS kind, a.slipIssuedAt AS issuedAt, a.id AS application, w.id AS person, p.id AS posting, p.title
    FROM application a JOIN person w ON w.key = a.personKey JOIN shift s ON s.key = a.shiftKey
    JOIN posting p ON p.key = s.postingKey WHERE a.slipNumber = :number
    UNION ALL
    SELECT r.subject, r.issuedAt, NULL, w.id, (
        SELECT p.id FROM posting p WHERE p.employerKey = r.employerKey
          AND p.createdAt = r.issuedAt LIMIT 1),
      CASE WHEN r.subject IN ('application', 'posting', 'payReport')
        THEN substr(r.detail, instr(r.detail, ' ') + 1)
        WHEN r.subject = 'cancellation' THEN r.detail
        WHEN r.subject = 'eventSignUp'
          THEN (SELECT title FROM eventSignUp WHERE receiptNumber = r.number) END
    FROM receipt r LEFT JOIN person w ON w.key = r.personKey WHERE r.number = :number
    LIMIT 1
    """
}
