package import OddJobMarket

/// What the attendant's list of all postings is narrowed and ordered by, of one shift.
package struct LedgerShift: Hashable, Sendable {
  package var key: Int64
  package var title: String
  package var siteName: String
  /// Empty for a household.
  package var employerName: String
  /// As it was written; a suspension shows a live posting as paused.
  package var state: PostingState
  package var start: Instant
}

/// What has changed of the rows that a ledger of all shifts is made of.
package enum LedgerChanges: Hashable, Sendable {
  case rows([LedgerShift], gone: [Int64])
  /// So much that reading everything anew is as quick.
  case anew
}
