/// How a county wants an exported table: its columns, their order and names, and what stands in
/// them.
package struct ExportMapping: Hashable, Sendable {
  /// The file it was read from.
  package let file: String
  package let table: StationExport.Table
  /// Nil where the file leaves it open.
  package let encoding: TextEncoding?
  let columns: [MappedColumn]

  /// The names of the columns, in their order.
  package var header: [String] { columns.map(\.name) }

  /// - Throws: ``MappingProblem`` when it is for another table.
  package func require(_ asked: StationExport.Table) throws(MappingProblem) {
    guard table == asked else {
      throw MappingProblem(file: file, kind: .otherTable(table, asked: asked))
    }
  }

  /// Returns the cells of a row of ours in the mapping's columns.
  ///
  /// - Parameter number: counts the rows below the header, from 1.
  /// - Throws: ``ExchangeError`` when a required cell is empty or a value has none that stands for
  ///   it.
  func cells(of row: [String], row number: Int) throws(ExchangeError) -> [String] {
    var cells: [String] = []
    for column in columns {
      do {
        cells.append(try column.cell(of: row))
      } catch {
        throw ExchangeError(error, column: column.name, row: number)
      }
    }
    return cells
  }
}
