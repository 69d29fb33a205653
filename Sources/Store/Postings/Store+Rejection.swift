import GRDB
package import OddJobMarket

extension Store {
  /// Returns why a posting did not pass, for the employer whose it is.
  ///
  /// - Throws: `Refusal.notAllowed` for another employer's, `.postingNotLive` for one that was not
  ///   rejected, `.unknownRecord` for none.
  package func rejection(
    of posting: PostingID, for employer: EmployerID
  ) throws -> PostingRejection {
    let row = try read { database in
      try Row.fetchOne(
        database,
        sql: """
          SELECT p.state, p.reviewNote, e.id AS employerID FROM posting p
          JOIN employer e ON e.key = p.employerKey WHERE p.id = ?
          """, arguments: [posting.rawValue])
    }
    guard let row else { throw Refusal.unknownRecord }
    guard EmployerID(row["employerID"]) == employer else { throw Refusal.notAllowed }
    let state = try row.decoded("state", as: PostingState.self)
    guard state == .rejected else { throw Refusal.postingNotLive(state) }
    return PostingRejection(
      posting: posting, note: (row["reviewNote"] as String?) ?? "",
      findings: try lastReviewedFindings(of: posting) ?? [],
      draft: try draft(of: posting, for: employer))
  }
}
