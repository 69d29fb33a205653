import OddJobMarket

/// A row that could be read: a posting's draft with one shift, and the employer as the row has it.
struct PostingRow {
  let line: Int
  let row: Int
  /// The posting's number; empty where the row stands alone.
  let group: String
  /// What rows of one posting must have in common, by cell.
  let shared: [String]
  var employer: RowEmployer
  /// Without an employer; the validity is nil where the row gives none.
  var draft: PostingDraft
  /// Nil where the row names none.
  var state: PostingState?
}

/// The employer of a row, before it is looked up.
struct RowEmployer: Hashable {
  var name: String
  var kind: EmployerKind?
  /// The employer's own phone, or else the contact's.
  var phone: String
}
