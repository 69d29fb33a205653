package import OddJobMarket

/// Why a whole file can't be taken in or written out.
package struct ExchangeError: Error, Hashable, Sendable {
  package let code: Code
  package let wording: Wording

  package enum Code: String, CaseIterable, Hashable, Sendable {
    case noInput = "exchange.no-input"
    case noOutput = "exchange.no-output"
    /// It was begun and could not be written to its end.
    case notWritten = "exchange.not-written"
    /// Who read the output has gone.
    case readerGone = "exchange.reader-gone"
    /// Who reads the output takes nothing.
    case readerStalled = "exchange.reader-stalled"
    case empty = "exchange.empty"
    /// A spreadsheet's own file instead of text.
    case workbook = "exchange.workbook"
    /// UTF-16, which spreadsheets call Unicode text.
    case wideText = "exchange.utf-16"
    case encodingMissing = "exchange.encoding-missing"
    case header = "exchange.header"
    /// A row that its mapping file has no place for.
    case misfit = "exchange.misfit"
  }

  /// - Parameters:
  ///   - path: the file it is about.
  ///   - detail: the system's error number.
  init(_ code: Code, path: String = "", detail: Int32 = 0) {
    self.code = code
    wording = ExchangeWords.file(code, path: path, detail: detail)
  }

  init(_ misfit: MappedColumn.Misfit, column: String, row: Int) {
    code = .misfit
    wording = ExchangeWords.misfit(misfit, column: column, row: row)
  }

  /// A header that is not ours: all that is wrong with it at once.
  init(header faults: [HeaderFault]) {
    code = .header
    wording = ExchangeWords.header(faults)
  }
}

/// What is wrong with a header row.
package enum HeaderFault: Hashable, Sendable {
  case unknown(column: String, letter: String)
  case missing(column: String)
  case doubled(column: String)
  /// Bytes that are not of the file's encoding.
  case undecodable(letter: String)
}
