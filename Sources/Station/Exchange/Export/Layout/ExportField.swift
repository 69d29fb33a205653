import OddJobMarket

/// A column of an exported table, as the documentation describes it.
package struct ExportColumn: Hashable, Sendable {
  /// What the header says. The names are the file format: they never change, and new columns come
  /// behind the old ones.
  package let name: String
  package let kind: CellKind
  /// What a number counts; empty where there is nothing to count.
  package let unit: String
  /// Whether it is masked unless an attendant answers for more.
  package let isPersonal: Bool
}

/// A column with the way from a row to its cell.
struct ExportField<Row>: Sendable {
  let column: ExportColumn
  let text: @Sendable (Row, StationCalendar) -> String

  init(
    _ name: String, _ kind: CellKind = .text, unit: String = "", isPersonal: Bool = false,
    _ text: @escaping @Sendable (Row, StationCalendar) -> String
  ) {
    column = ExportColumn(
      name: name, kind: kind, unit: kind == .yuan ? "元" : unit, isPersonal: isPersonal)
    self.text = text
  }
}
