/// What an import did, or would have done.
package struct ImportSummary: Hashable, Sendable {
  /// Rows with something in them, the header not counted.
  package internal(set) var rows = 0
  package internal(set) var postings = 0
  package internal(set) var shifts = 0
  /// Postings among them that wait for a reviewer.
  package internal(set) var inReview = 0
  package internal(set) var newEmployers = 0
  package internal(set) var duplicates = 0
  /// Rows of closed or cancelled postings.
  package internal(set) var leftOut = 0
  /// Rows that could not be taken.
  package internal(set) var wrongRows = 0
  /// Whether anything was kept; false when a wrong row stopped the whole file.
  package internal(set) var isKept = true
  package internal(set) var encoding = TextEncoding.utf8
  /// The most bytes of the file that were held at once.
  package internal(set) var bufferedBytesMax = 0
}

/// How far an import has come.
package struct ImportProgress: Hashable, Sendable {
  package let rows: Int
  package let bytes: Int64
  /// Nil on a pipe.
  package let bytesInAll: Int64?

  /// Whole per cent; nil where the size is not known.
  package var percent: Int? {
    bytesInAll.map { $0 > 0 ? Int(min(100, bytes * 100 / $0)) : 100 }
  }
}
