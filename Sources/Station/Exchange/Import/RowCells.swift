import OddJobMarket

/// The cells of one row while they are read: every reading notes what is wrong with its cell, so
/// that a row reports all its faults at once.
struct RowCells {
  let line: Int
  let row: Int
  private(set) var notes: [RowNote] = []
  private let header: PostingHeader
  /// By cell; empty where blank or already found wrong.
  private(set) var texts: [String]

  init(_ record: CSVRecord, header: PostingHeader, decoder: CellDecoder) {
    line = record.line
    row = record.row
    self.header = header
    texts = Array(repeating: "", count: header.columns.count)
    // A spreadsheet leaves the separators of empty cells at the end of a row out.
    for cell in 0..<record.cellCount where !record[cell].isEmpty {
      guard cell < header.columns.count, let column = header.columns[cell] else {
        note(.tooManyCells(found: record.cellCount, header: header.columns.count))
        break
      }
      guard let text = decoder.text(record[cell]) else {
        note(.undecodable(decoder.encoding), column)
        continue
      }
      take(text, column, cell: cell)
    }
  }

  /// Whether a cell was undecodable or refused: what it should have held is then not missing.
  private var refused: Set<PostingColumn> = []

  private mutating func take(_ text: String, _ column: PostingColumn, cell: Int) {
    let plain = CellText.unneutralised(text)
    // An exported formula has its apostrophe and is text; one without is refused. A phone may begin
    // with +, and the field itself knows what to say about a number below zero.
    if plain == text, CellText.isFormula(text) {
      let cleaned = text.cleaned()
      guard column.isNumeric, let first = cleaned.first, first != "=", first != "＝", first != "@",
        first != "＠"
      else {
        texts[cell] = cleaned
        note(.formula, column)
        texts[cell] = ""
        return
      }
    }
    texts[cell] = plain.cleaned(keepingLines: column == .content)
  }

  /// Returns the cleaned text of a cell; nil where it is blank.
  func text(_ column: PostingColumn) -> String? {
    guard let cell = header[column], !texts[cell].isEmpty else { return nil }
    return texts[cell]
  }

  func isRefused(_ column: PostingColumn) -> Bool { refused.contains(column) }

  mutating func note(_ fault: RowFault, _ column: PostingColumn? = nil) {
    if let column { refused.insert(column) }
    notes.append(
      RowNote(
        fault, line: line, row: row, column: column?.rawValue,
        letter: column.flatMap { header[$0] }.map(PostingHeader.letter),
        words: column.flatMap { $0.isPersonal ? nil : text($0) }.map { String($0.prefix(20)) }))
  }

  /// Notes a required cell that is blank, once.
  mutating func noteMissing(_ column: PostingColumn) {
    if !isRefused(column) { note(.missing, column) }
  }

  /// Returns what the field makes of a cell; nil where it is blank or wrong.
  mutating func value<Value>(
    _ column: PostingColumn, _ make: (String) throws(FieldProblem) -> Value
  ) -> Value? {
    guard let text = text(column) else { return nil }
    do throws(FieldProblem) {
      return try make(text)
    } catch {
      note(.field(error), column)
      return nil
    }
  }

  /// Returns the cell within a length; longer is a fault.
  mutating func text(_ column: PostingColumn, lengthMax: Int) -> String? {
    value(column) { text throws(FieldProblem) in
      try FreeText(validating: text, lengthMax: lengthMax, keepingLines: column == .content).text
    }
  }

  /// Returns a name; one that an export has masked is a fault.
  mutating func name(_ column: PostingColumn, lengthMax: Int) -> String? {
    guard text(column)?.contains("*") != true else {
      note(.masked, column)
      return nil
    }
    return text(column, lengthMax: lengthMax)
  }

  /// Returns the case a cell names, by its Chinese or English words or its code.
  mutating func choice<Choice: CaseIterable & RawRepresentable<String>>(
    _ column: PostingColumn, _ wording: (Choice) -> Wording, also: [String: Choice] = [:]
  ) -> Choice? {
    guard let text = text(column) else { return nil }
    let found = Choice.allCases.first {
      let words = wording($0)
      return words.chinese == text || $0.rawValue == text
        || words.english.lowercased() == text.lowercased()
    }
    if let found = found ?? also[text] { return found }
    note(.choice(allowed: Choice.allCases.map { wording($0).chinese }), column)
    return nil
  }

  mutating func number(
    _ column: PostingColumn, in range: ClosedRange<Int>, units: [String]
  ) -> Int? {
    guard let text = text(column) else { return nil }
    if let number = CellText.number(text, units: units), range.contains(number) { return number }
    note(.number(range), column)
    return nil
  }

  mutating func money(_ column: PostingColumn) -> Money? {
    value(column) { text throws(FieldProblem) in try Money(validating: text) }
  }

  mutating func phone(_ column: PostingColumn) -> PhoneNumber? {
    guard let text = text(column) else { return nil }
    if text.contains("*") {
      note(.masked, column)
      return nil
    }
    if text.contains("E+") || text.contains("e+") {
      note(.scientific, column)
      return nil
    }
    return value(column) { text throws(FieldProblem) in try PhoneNumber(validating: text) }
  }
}
