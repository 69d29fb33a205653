/// A rectangle of cells.
package struct Rect: Hashable, Sendable {
  package var row: Int
  package var column: Int
  package var rows: Int
  package var columns: Int

  /// Makes a rectangle; a negative extent counts as none.
  package init(row: Int, column: Int, rows: Int, columns: Int) {
    self.row = row
    self.column = column
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }

  /// Makes the rectangle of a whole screen.
  package init(_ size: Size) {
    self.init(row: 0, column: 0, rows: size.rows, columns: size.columns)
  }

  /// The first row below the rectangle.
  package var bottom: Int { row + rows }

  /// The first column right of the rectangle.
  package var right: Int { column + columns }

  /// Whether the rectangle holds no cell.
  package var isEmpty: Bool { rows == 0 || columns == 0 }

  /// The extent without the place.
  package var size: Size { Size(rows: rows, columns: columns) }

  /// Returns whether the cell at `position` is inside.
  package func contains(_ position: Position) -> Bool {
    position.row >= row && position.row < bottom
      && position.column >= column && position.column < right
  }

  /// Returns whether the other rectangle lies wholly inside.
  package func contains(_ other: Rect) -> Bool {
    other.row >= row && other.bottom <= bottom && other.column >= column && other.right <= right
  }

  /// Returns the rectangle that remains when so many rows and columns are left free on each side.
  package func inset(rows byRows: Int = 0, columns byColumns: Int = 0) -> Rect {
    Rect(
      row: row + byRows, column: column + byColumns,
      rows: rows - 2 * byRows, columns: columns - 2 * byColumns)
  }

  /// Returns the cells both rectangles share; empty when they share none.
  package func intersection(_ other: Rect) -> Rect {
    let top = max(row, other.row)
    let left = max(column, other.column)
    return Rect(
      row: top, column: left,
      rows: min(bottom, other.bottom) - top, columns: min(right, other.right) - left)
  }

  /// Returns a rectangle of that extent in the middle of this one, cut to fit.
  package func centered(rows wanted: Int, columns wide: Int) -> Rect {
    let fitRows = min(rows, wanted)
    let fitColumns = min(columns, wide)
    return Rect(
      row: row + (rows - fitRows) / 2, column: column + (columns - fitColumns) / 2,
      rows: fitRows, columns: fitColumns)
  }
}
