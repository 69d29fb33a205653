/// The rows of one posting that have been read so far.
struct PendingPosting {
  var group = ""
  var rows: [PostingRow] = []
  /// The first of its rows that can't be taken.
  var brokenLine: Int?

  init(group: String = "") {
    self.group = group
  }

  /// Returns what keeps the row from being one more day of this posting.
  func fault(
    of row: PostingRow, header: PostingHeader, shiftsMax: Int
  ) -> (RowFault, PostingColumn?)? {
    guard let first = rows.first else { return nil }
    guard rows.count < shiftsMax else { return (.groupTooLong(shiftsMax), .posting) }
    for (cell, column) in header.columns.enumerated()
    where cell < row.shared.count && row.shared[cell] != first.shared[cell] {
      return (.groupDiffers(firstLine: first.line), column)
    }
    return nil
  }
}
