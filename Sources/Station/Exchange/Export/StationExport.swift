package import OddJobMarket
package import Store

/// Writes what the station holds as a table that any spreadsheet opens, or in the columns of a
/// mapping file.
package struct StationExport {
  private let desk: Desk

  package init(desk: Desk) {
    self.desk = desk
  }

  package struct Options: Hashable, Sendable {
    /// Nil for all days; the day sheet is then today's.
    package var day: BusinessDay?
    /// Nil for what the mapping says, or UTF-8 where it says nothing.
    package var encoding: TextEncoding?
    package var disclosure: Disclosure
    package var mapping: ExportMapping?
    /// Nil for standard output.
    package var path: String?
    /// The one shift of a roll; nil for all.
    package var shift: ShiftID?

    package init(
      day: BusinessDay? = nil, encoding: TextEncoding? = nil, disclosure: Disclosure = .masked,
      mapping: ExportMapping? = nil, path: String? = nil, shift: ShiftID? = nil
    ) {
      self.day = day
      self.encoding = encoding
      self.disclosure = disclosure
      self.mapping = mapping
      self.path = path
      self.shift = shift
    }
  }

  /// How many rows are written between two words of progress.
  package static let rowsPerReport = 1_000

  /// Writes a table, and returns how many rows it has below its header.
  ///
  /// - Parameter progress: is told how many rows are written, now and then.
  /// - Throws: ``MappingProblem`` when the mapping is of another table; ``ExchangeError`` when it
  ///   can't be written or a row does not fit its mapping, and there is no file then; `StoreError`
  ///   when it can't be read.
  package func run(
    _ table: Table, options: Options, progress: (Int) -> Void = { _ in }
  ) throws -> Int {
    try options.mapping?.require(table)
    return try run(table, options, to: try ByteSink(path: options.path), progress)
  }

  /// Writes a table into a pipe, which is closed afterwards, and returns as the other does.
  ///
  /// - Parameters:
  ///   - pipe: one that does not wait.
  ///   - patience: how long the reader may keep it waiting.
  package func run(
    _ table: Table, options: Options, pipe: CInt, patience: Patience,
    progress: (Int) -> Void = { _ in }
  ) throws -> Int {
    let sink = ByteSink(pipe: pipe, patience: patience)
    try options.mapping?.require(table)
    return try run(table, options, to: sink, progress)
  }

  private func run(
    _ table: Table, _ options: Options, to sink: ByteSink, _ progress: (Int) -> Void
  ) throws -> Int {
    var writer = try CSVWriter(
      options.encoding ?? options.mapping?.encoding ?? .utf8, to: sink)
    let columns = table.columns
    try writer.write(options.mapping?.header ?? columns.map(\.name))
    var rows = 0
    try read(table, options: options) { cells in
      rows += 1
      if let mapping = options.mapping {
        try writer.write(try mapping.cells(of: cells, row: rows))
      } else {
        try writer.write(zip(columns, cells).map { Self.spreadsheetText($1, $0.kind) })
      }
      if rows % Self.rowsPerReport == 0 { progress(rows) }
    }
    try sink.finish()
    return rows
  }

  /// Eighteen digits are a number to a spreadsheet, and it keeps fifteen of them.
  private static func spreadsheetText(_ cell: String, _ kind: CellKind) -> String {
    kind == .digits && !cell.isEmpty && !cell.contains("*") ? "'" + cell : cell
  }

  /// Calls the body with the cells of every row, in the order of the table's columns.
  private func read(
    _ table: Table, options: Options, _ body: ([String]) throws -> Void
  ) throws {
    let (store, day, disclosure) = (desk.store, options.day, options.disclosure)
    let calendar = desk.settings.calendar
    func put<Row>(_ row: Row, _ fields: [ExportField<Row>]) throws {
      try body(fields.map { $0.text(row, calendar) })
    }
    switch table {
    case .daySheet:
      try store.exportDaySheet(
        of: day ?? calendar.businessDay(of: desk.now), disclosure
      ) { try put($0, ExportedDaySheetLine.fields) }
    case .postings:
      try store.exportShifts(on: day, disclosure) { try put($0, PostingColumn.fields) }
    case .people:
      try store.exportPeople(on: day, disclosure) { try put($0, ExportedPerson.fields) }
    case .placements:
      try store.exportPlacements(on: day, disclosure) { try put($0, ExportedPlacement.fields) }
    case .attendance:
      try store.exportPlacements(on: day, disclosure, as: "attendance") {
        try put($0, ExportedPlacement.attendance)
      }
    case .employers:
      try store.exportEmployers(on: day, disclosure) { try put($0, ExportedEmployer.fields) }
    case .services:
      try store.exportServices(on: day, disclosure) { try put($0, ExportedService.fields) }
    case .roll:
      try store.exportRolls(of: options.shift, on: day, disclosure) {
        try put($0, ExportedRollLine.fields)
      }
    }
  }
}
