import OddJobMarket
import TOMLKit

/// Reads the tables of a mapping file, and notes whatever is wrong with them.
struct MappingReader {
  private(set) var problems: [MappingProblem] = []
  private let root: TOMLTable
  private let lines: MappingLines
  private let file: String

  static let keys = ["table", "encoding", "column"]

  init(_ root: TOMLTable, lines: MappingLines, file: String) {
    self.root = root
    self.lines = lines
    self.file = file
  }

  /// Returns the mapping, as far as it could be read; it is whole where there are no problems.
  mutating func read() -> ExportMapping? {
    refuseUnknownKeys(of: root, allowed: Self.keys, at: "")
    let encoding = readEncoding()
    guard let table = readTable() else { return nil }
    let columns = readColumns(of: table)
    var names: Set<String> = []
    for (place, column) in columns.enumerated() where !names.insert(column.name).inserted {
      note(.doubledName(column.name), at: "column[\(place)].name")
    }
    return ExportMapping(file: file, table: table, encoding: encoding, columns: columns)
  }

  mutating func note(_ kind: MappingProblem.Kind, at path: String) {
    problems.append(MappingProblem(file: file, line: lines.line(of: path), kind: kind))
  }

  mutating func refuseUnknownKeys(of table: TOMLTable, allowed: [String], at path: String) {
    for key in table.keys where !allowed.contains(key) {
      note(.unknownKey(key, allowed: allowed), at: path.isEmpty ? key : "\(path).\(key)")
    }
  }

  private mutating func readTable() -> StationExport.Table? {
    guard let value = root["table"] else {
      note(.missingKey("table"), at: "table")
      return nil
    }
    guard let name = value.string, let table = StationExport.Table(rawValue: name) else {
      let names = StationExport.Table.allCases.map(\.rawValue)
      note(.badValue(key: "table", allowed: ExchangeWords.oneOf(names)), at: "table")
      return nil
    }
    return table
  }

  private mutating func readEncoding() -> TextEncoding? {
    guard let value = root["encoding"] else { return nil }
    switch value.string {
    case "utf-8-bom": return .utf8
    case "gb18030": return .gb18030
    default:
      let allowed = ExchangeWords.oneOf(["utf-8-bom", "gb18030"])
      note(.badValue(key: "encoding", allowed: allowed), at: "encoding")
      return nil
    }
  }

  private mutating func readColumns(of table: StationExport.Table) -> [MappedColumn] {
    guard let value = root["column"] else {
      note(.missingKey("[[column]]"), at: "column")
      return []
    }
    let tables = value.array.map { $0.compactMap(\.table) } ?? []
    guard let array = value.array, !tables.isEmpty, tables.count == array.count else {
      note(.badValue(key: "column", allowed: ExchangeWords.columnTables), at: "column")
      return []
    }
    return tables.enumerated().compactMap { place, column in
      readColumn(column, at: "column[\(place)]", of: table.columns)
    }
  }
}
