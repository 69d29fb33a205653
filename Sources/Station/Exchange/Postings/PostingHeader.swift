import OddJobMarket

/// The header row of a file: which cell holds which column.
struct PostingHeader {
  /// By cell; nil where the header is blank.
  let columns: [PostingColumn?]
  private let places: [PostingColumn: Int]

  /// - Throws: ``ExchangeError`` that names every column that is unknown, missing or there twice.
  init(_ record: CSVRecord, decoder: CellDecoder) throws(ExchangeError) {
    var columns: [PostingColumn?] = []
    var places: [PostingColumn: Int] = [:]
    var faults: [HeaderFault] = []
    for cell in 0..<record.cellCount {
      let letter = Self.letter(of: cell)
      guard let text = decoder.text(record[cell]) else {
        faults.append(.undecodable(letter: letter))
        columns.append(nil)
        continue
      }
      let name = Self.name(text)
      let column = PostingColumn(rawValue: name)
      columns.append(column)
      if let column {
        if places.updateValue(cell, forKey: column) != nil { faults.append(.doubled(column: name)) }
      } else if !name.isEmpty {
        faults.append(.unknown(column: String(name.prefix(20)), letter: letter))
      }
    }
    for column in PostingColumn.allCases where column.isRequired && places[column] == nil {
      faults.append(.missing(column: column.rawValue))
    }
    guard faults.isEmpty else { throw ExchangeError(header: faults) }
    self.columns = columns
    self.places = places
  }

  subscript(column: PostingColumn) -> Int? { places[column] }

  /// Returns the name of a column as spreadsheets have it: A to Z, AA and so on.
  static func letter(of cell: Int) -> String {
    var rest = cell
    var letters = ""
    repeat {
      letters = String(UnicodeScalar(UInt8(65 + rest % 26))) + letters
      rest = rest / 26 - 1
    } while rest >= 0
    return letters
  }

  /// People mark required columns with an asterisk and space names out.
  private static func name(_ text: String) -> String {
    String(text.cleaned().filter { $0 != "*" && $0 != "＊" && $0 != " " })
  }
}
