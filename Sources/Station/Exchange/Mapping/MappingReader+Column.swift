import OddJobMarket
import TOMLKit

extension MappingReader {
  static let columnKeys = [
    "name", "from", "constant", "separator", "date", "values", "otherwise", "required",
  ]

  /// Reads one `[[column]]`; nil where it has no name or no source.
  mutating func readColumn(
    _ table: TOMLTable, at path: String, of columns: [ExportColumn]
  ) -> MappedColumn? {
    refuseUnknownKeys(of: table, allowed: Self.columnKeys, at: path)
    let name = text("name", of: table, at: path)
    if table["name"] == nil { note(.missingKey("name"), at: path) }
    guard (table["from"] == nil) != (table["constant"] == nil) else {
      note(.noSource, at: path)
      return nil
    }
    let isRequired = flag("required", of: table, at: path)
    if table["constant"] != nil {
      for key in ["separator", "date", "values", "otherwise"] where table[key] != nil {
        note(.misplaced(key: key, needs: ExchangeWords.fromOnly), at: "\(path).\(key)")
      }
      guard let constant = text("constant", of: table, at: path, mayBeEmpty: true), let name
      else { return nil }
      return MappedColumn(name: name, source: .constant(constant), isRequired: isRequired)
    }
    guard let places = places(of: table, at: path, columns: columns) else { return nil }
    let separator = text("separator", of: table, at: path, mayBeEmpty: true)
    if separator != nil, places.count == 1 {
      note(
        .misplaced(key: "separator", needs: ExchangeWords.severalColumnsOnly),
        at: "\(path).separator")
    }
    var column = MappedColumn(
      name: name ?? "", source: .columns(places, separator: separator ?? ""),
      isRequired: isRequired)
    let taken = places.map { columns[$0] }
    column.isPersonal = taken.contains(where: \.isPersonal)
    column.date = datePattern(of: table, at: path, columns: taken)
    readValues(of: table, at: path, columns: taken, into: &column)
    return name == nil ? nil : column
  }

  private mutating func text(
    _ key: String, of table: TOMLTable, at path: String, mayBeEmpty: Bool = false
  ) -> String? {
    guard let value = table[key] else { return nil }
    guard let text = value.string, mayBeEmpty || !text.isEmpty else {
      let allowed = mayBeEmpty ? ExchangeWords.anyText : ExchangeWords.text
      note(.badValue(key: key, allowed: allowed), at: "\(path).\(key)")
      return nil
    }
    return text
  }

  private mutating func flag(_ key: String, of table: TOMLTable, at path: String) -> Bool {
    guard let value = table[key] else { return false }
    guard let flag = value.bool else {
      note(.badValue(key: key, allowed: ExchangeWords.flag), at: "\(path).\(key)")
      return false
    }
    return flag
  }

  /// The places of the columns that `from` names.
  private mutating func places(
    of table: TOMLTable, at path: String, columns: [ExportColumn]
  ) -> [Int]? {
    let value = table["from"]
    let names = value?.string.map { [$0] } ?? value?.array?.compactMap(\.string) ?? []
    guard !names.isEmpty, value?.array.map({ $0.count == names.count }) ?? true else {
      note(.badValue(key: "from", allowed: ExchangeWords.columnNames), at: "\(path).from")
      return nil
    }
    let places = names.map { name in columns.firstIndex { $0.name == name } }
    for (name, place) in zip(names, places) where place == nil {
      note(.unknownColumn(name, allowed: columns.map(\.name)), at: "\(path).from")
    }
    return places.contains(nil) ? nil : places.compactMap { $0 }
  }

  private mutating func datePattern(
    of table: TOMLTable, at path: String, columns: [ExportColumn]
  ) -> DatePattern? {
    guard let text = text("date", of: table, at: path) else { return nil }
    guard let pattern = DatePattern(text) else {
      note(.badValue(key: "date", allowed: ExchangeWords.datePattern), at: "\(path).date")
      return nil
    }
    let kinds = columns.map(\.kind)
    let hasDate = kinds.contains(.date) || kinds == [.dateAndTime]
    let hasClock = kinds.contains(.clock) || kinds == [.dateAndTime]
    let isAlone = kinds.count == 1 && (hasDate || hasClock)
    let isPair = kinds.count == 2 && kinds.contains(.date) && kinds.contains(.clock)
    guard isAlone || isPair, hasDate || !pattern.hasDate, hasClock || !pattern.hasClock else {
      note(.misplaced(key: "date", needs: ExchangeWords.dateColumns), at: "\(path).date")
      return nil
    }
    return pattern
  }

  private mutating func readValues(
    of table: TOMLTable, at path: String, columns: [ExportColumn], into column: inout MappedColumn
  ) {
    column.otherwise = text("otherwise", of: table, at: path, mayBeEmpty: true)
    guard let value = table["values"] else {
      if column.otherwise != nil {
        note(.misplaced(key: "otherwise", needs: ExchangeWords.valuesOnly), at: "\(path).otherwise")
      }
      return
    }
    guard let source = columns.first, columns.count == 1, column.date == nil else {
      note(.misplaced(key: "values", needs: ExchangeWords.oneColumnOnly), at: "\(path).values")
      return
    }
    guard let words = value.table else {
      note(.badValue(key: "values", allowed: ExchangeWords.textTable), at: "\(path).values")
      return
    }
    column.values = values(words, of: source, at: "\(path).values")
    if case .choices = source.kind { column.holdsSeveral = true }
    guard column.otherwise == nil, let allowed = source.kind.allowed else { return }
    let missing = allowed.filter { column.values?[$0.text] == nil && words[$0.code] == nil }
    guard !missing.isEmpty else { return }
    note(.uncovered(column: source.name, words: missing.map(\.code)), at: "\(path).values")
  }

  /// Returns what the words of our cells become. A word may be named by its code or as it stands in
  /// the cell.
  private mutating func values(
    _ words: TOMLTable, of column: ExportColumn, at path: String
  ) -> [String: String] {
    var values: [String: String] = [:]
    for word in words.keys {
      let choice = column.kind.allowed?.first { $0.code == word || $0.text == word }
      if column.kind.allowed != nil, choice == nil, !word.isEmpty {
        let allowed = (column.kind.allowed ?? []).map { "\($0.code) (\($0.text))" }
        note(
          .unknownWord(word, column: column.name, allowed: allowed), at: "\(path).\(word)")
      }
      guard let text = words[word]?.string else {
        note(.badValue(key: word, allowed: ExchangeWords.anyText), at: "\(path).\(word)")
        continue
      }
      values[choice?.text ?? word] = text
    }
    return values
  }
}
