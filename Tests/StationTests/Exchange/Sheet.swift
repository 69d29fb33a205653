import Station

/// A spreadsheet of postings as a test writes one: a good row, changed where the test says so.
struct Sheet {
  var columns: [PostingColumn]
  var rows: [[PostingColumn: String]]

  /// A firm's one-day work of the next day; every required column and those of a new employer.
  static let good: [PostingColumn: String] = [
    .employer: "八弓餐饮公司", .employerKind: "企业", .employerPhone: "0855-4521234", .trade: "保洁",
    .title: "擦玻璃", .content: "擦玻璃，扫地，工具齐全。", .site: "县城广场", .township: "八弓镇",
    .day: "2026-09-13", .start: "08:30", .end: "16:30", .places: "3", .amount: "160",
    .unit: "天", .payer: "八弓餐饮公司", .settlement: "日结", .contactName: "杨师傅",
    .contactPhone: "13985501234",
  ]

  init(_ changes: [[PostingColumn: String]] = [[:]], without: Set<PostingColumn> = []) {
    rows = changes.map { Sheet.good.merging($0) { _, new in new } }
    let used = Set(rows.flatMap(\.keys))
    columns = PostingColumn.allCases.filter { used.contains($0) && !without.contains($0) }
  }

  /// The sheet as text: RFC 4180, with quotes where a cell needs them.
  func text(separator: String = ",", lineEnd: String = "\r\n") -> String {
    let lines =
      [columns.map(\.rawValue)]
      + rows.map { row in columns.map { Self.quoted(row[$0] ?? "", separator) } }
    return lines.map { $0.joined(separator: separator) + lineEnd }.joined()
  }

  /// A number in letters: digits would mean things to the gate.
  static func letters(_ number: Int) -> String {
    String(
      String.UnicodeScalarView(
        String(number).unicodeScalars.compactMap {
          Unicode.Scalar($0.value + 0x31)
        }))
  }

  private static func quoted(_ cell: String, _ separator: String) -> String {
    let isPlain = !cell.contains(separator) && !cell.contains("\"") && !cell.contains("\n")
    return isPlain ? cell : "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }
}
