extension Canvas {
  /// Draws a frame of single lines along the inside of a rectangle of at least 2 by 2.
  package mutating func box(_ rect: Rect, style: Style, isRounded: Bool = false) {
    guard rect.rows >= 2, rect.columns >= 2 else { return }
    let corners: [Unicode.Scalar] = isRounded ? ["╭", "╮", "╰", "╯"] : ["┌", "┐", "└", "┘"]
    let top = rect.row
    let bottom = rect.bottom - 1
    let left = rect.column
    let right = rect.right - 1
    horizontalLine(row: top, column: left, columns: rect.columns, style: style)
    horizontalLine(row: bottom, column: left, columns: rect.columns, style: style)
    verticalLine(row: top, column: left, rows: rect.rows, style: style)
    verticalLine(row: top, column: right, rows: rect.rows, style: style)
    put(corners[0], row: top, column: left, style: style)
    put(corners[1], row: top, column: right, style: style)
    put(corners[2], row: bottom, column: left, style: style)
    put(corners[3], row: bottom, column: right, style: style)
  }

  /// Draws a horizontal line.
  package mutating func horizontalLine(row: Int, column: Int, columns: Int, style: Style) {
    fill(Rect(row: row, column: column, rows: 1, columns: columns), style, with: "─")
  }

  /// Draws a vertical line.
  package mutating func verticalLine(row: Int, column: Int, rows: Int, style: Style) {
    fill(Rect(row: row, column: column, rows: rows, columns: 1), style, with: "│")
  }

  /// Draws one character of one column.
  package mutating func put(_ scalar: Unicode.Scalar, row: Int, column: Int, style: Style) {
    fill(Rect(row: row, column: column, rows: 1, columns: 1), style, with: scalar)
  }
}
