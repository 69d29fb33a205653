import Encodings

/// Writes records by RFC 4180, in chunks.
struct CSVWriter {
  private let output: ByteSink
  private let conversion: Iconv?
  private var line = ""

  /// Writes UTF-8 with its mark, without which a spreadsheet takes it for something else, or
  /// GB18030.
  init(_ encoding: TextEncoding, to output: ByteSink) throws(ExchangeError) {
    self.output = output
    conversion = encoding == .gb18030 ? try Iconv.required(from: "UTF-8", to: "GB18030") : nil
    if conversion == nil { try output.write(TextEncoding.byteOrderMark) }
  }

  /// Writes a record; no cell of it is a formula to a spreadsheet.
  mutating func write(_ cells: [String]) throws(ExchangeError) {
    line.removeAll(keepingCapacity: true)
    for (place, cell) in cells.enumerated() {
      if place > 0 { line.append(",") }
      append(CellText.neutralised(cell))
    }
    line.append("\r\n")
    // Every character of a Swift string has a place in GB18030.
    try output.write(conversion?.converted(line.utf8) ?? Array(line.utf8))
  }

  private mutating func append(_ cell: String) {
    let needsQuotes = cell.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D, 0x09, 0x3B].contains($0) }
    guard needsQuotes || cell.first == " " || cell.last == " " else { return line.append(cell) }
    line.append("\"")
    line.append(cell.replacing("\"", with: "\"\""))
    line.append("\"")
  }
}
