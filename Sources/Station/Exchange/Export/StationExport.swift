package import OddJobMarket
package import Store

/// Writes what the station holds as a table that any spreadsheet opens.
package struct StationExport {
  private let desk: Desk

  package init(desk: Desk) {
    self.desk = desk
  }

  /// What can be exported.
  package enum Table: String, CaseIterable, Sendable {
    case postings, people, placements, services, roll
  }

  package struct Options: Hashable, Sendable {
    /// Nil for all days.
    package var day: BusinessDay?
    package var encoding: TextEncoding
    package var disclosure: Disclosure
    /// Nil for standard output.
    package var path: String?
    /// The one shift of a roll; nil for all.
    package var shift: ShiftID?

    package init(
      day: BusinessDay? = nil, encoding: TextEncoding = .utf8, disclosure: Disclosure = .masked,
      path: String? = nil, shift: ShiftID? = nil
    ) {
      self.day = day
      self.encoding = encoding
      self.disclosure = disclosure
      self.path = path
      self.shift = shift
    }
  }

  /// Writes a table, and returns how many rows it has below its header.
  ///
  /// - Throws: ``ExchangeError`` when it can't be written, and there is no file then; `StoreError`
  ///   when it can't be read.
  package func run(_ table: Table, options: Options) throws -> Int {
    let sink = try ByteSink(path: options.path)
    var writer = try CSVWriter(options.encoding, to: sink)
    let calendar = desk.settings.calendar
    var rows = 0
    func put(_ cells: [String]) throws {
      try writer.write(cells)
      rows += 1
    }
    let (store, day, disclosure) = (desk.store, options.day, options.disclosure)
    switch table {
    case .postings:
      try writer.write(PostingColumn.allCases.map(\.rawValue))
      try store.exportShifts(on: day, disclosure) { shift in
        try put(PostingColumn.allCases.map { shift.text($0, calendar) })
      }
    case .people:
      try writer.write(ExportedPerson.header)
      try store.exportPeople(on: day, disclosure) { try put($0.cells(calendar)) }
    case .placements:
      try writer.write(ExportedPlacement.header)
      try store.exportPlacements(on: day, disclosure) { try put($0.cells(calendar)) }
    case .services:
      try writer.write(ExportedService.header)
      try store.exportServices(on: day, disclosure) { try put($0.cells(calendar)) }
    case .roll:
      try writer.write(ExportedRollLine.header)
      try store.exportRolls(of: options.shift, on: day, disclosure) {
        try put($0.cells(calendar))
      }
    }
    try sink.finish()
    return rows
  }
}
