package import OddJobMarket

/// One line of the report: where, what, and how to put it right.
package struct RowNote: Hashable, Sendable {
  package let fault: RowFault
  /// The line of the file, from 1, the header's being 1.
  package let line: Int
  /// The row of a spreadsheet, from 1.
  package let row: Int
  /// The column's name in the header; nil where the whole row is meant.
  package let column: String?
  /// The column's letter in a spreadsheet.
  package let letter: String?
  /// What stands in the cell, shortened; nil in personal columns.
  package let words: String?

  init(
    _ fault: RowFault, line: Int, row: Int, column: String? = nil, letter: String? = nil,
    words: String? = nil
  ) {
    self.fault = fault
    self.line = line
    self.row = row
    self.column = column
    self.letter = letter
    self.words = words
  }

  /// One line in each language.
  package var wording: Wording { ExchangeWords.note(self) }
}
