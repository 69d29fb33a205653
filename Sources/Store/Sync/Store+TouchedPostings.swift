package import CountyAPI
import FoundationEssentials
import GRDB
package import OddJobMarket

extension Store {
  /// Returns the postings whose cards a page of the feed may have changed, for the lists in memory.
  package func postings(touchedBy changes: [Change]) throws -> Set<PostingID> {
    try read { database in
      var postings: Set<PostingID> = []
      for change in changes {
        switch change.kind {
        case .posting:
          if let posting = PostingID(text: change.id) { postings.insert(posting) }
        case .allotment:
          guard let shift = ShiftID(text: change.id) else { continue }
          if let posting = try posting(of: shift, in: database) { postings.insert(posting) }
        case .result:
          guard let body = change.body,
            let result = try? OperationResult(JSONMembers(body))
          else { continue }
          postings.formUnion(try self.postings(touchedBy: [result], in: database))
        case .policy, .event, .station, .personElsewhere: continue
        }
      }
      return postings
    }
  }

  /// Returns the postings whose places the results of a batch may have changed.
  package func postings(touchedBy results: [OperationResult]) throws -> Set<PostingID> {
    try read { database in try postings(touchedBy: results, in: database) }
  }

  private func postings(
    touchedBy results: [OperationResult], in database: Database
  ) throws -> Set<PostingID> {
    let shifts = Set(results.flatMap { $0.effects.compactMap(\.shift) })
    return Set(try shifts.compactMap { try posting(of: $0, in: database) })
  }

  private func posting(of shift: ShiftID, in database: Database) throws -> PostingID? {
    try UUID.fetchOne(
      database,
      sql: "SELECT p.id FROM shift s JOIN posting p ON p.key = s.postingKey WHERE s.id = ?",
      arguments: [shift.rawValue]
    ).map { PostingID($0) }
  }
}
