/// A grid of cells to draw on: a value that can be compared, printed and kept in a test.
///
/// A wide character owns two cells. Writing over one half of it blanks the other, so that no half
/// character ever reaches a terminal.
package struct Canvas: Sendable {
  package let size: Size
  package internal(set) var cells: [Cell]
  /// Graphemes of more than one code point, which do not fit into a cell.
  package internal(set) var graphemes: [String] = []

  /// Makes a canvas full of spaces.
  package init(size: Size, style: Style = Style()) {
    self.size = Size(rows: max(0, size.rows), columns: max(0, size.columns))
    cells = Array(
      repeating: Cell(style: style), count: self.size.rows * self.size.columns)
  }

  /// The rectangle of the whole canvas.
  package var bounds: Rect { Rect(size) }

  /// The cell at a position that must be on the canvas.
  package subscript(_ row: Int, _ column: Int) -> Cell { cells[row * size.columns + column] }

  /// Fills a rectangle with spaces; what lies outside the canvas is left out.
  package mutating func fill(_ rect: Rect, _ style: Style) {
    fill(rect, style, with: " ")
  }

  /// Fills a rectangle with one character of one column.
  package mutating func fill(_ rect: Rect, _ style: Style, with scalar: Unicode.Scalar) {
    let area = rect.intersection(bounds)
    guard !area.isEmpty else { return }
    let cell = Cell(glyph: scalar.value, style: style)
    for row in area.row..<area.bottom {
      let start = row * size.columns
      mendEdges(from: start + area.column, to: start + area.right, row: row)
      for index in (start + area.column)..<(start + area.right) { cells[index] = cell }
    }
  }

  /// Gives the cells of a rectangle another style and leaves the text.
  package mutating func restyle(_ rect: Rect, _ change: (inout Style) -> Void) {
    let area = rect.intersection(bounds)
    guard !area.isEmpty else { return }
    for row in area.row..<area.bottom {
      for index in (row * size.columns + area.column)..<(row * size.columns + area.right) {
        change(&cells[index].style)
      }
    }
  }

  /// Blanks the outer halves of the wide characters that `from..<to` of a row would cut.
  mutating func mendEdges(from: Int, to: Int, row: Int) {
    let start = row * size.columns
    if from > start, cells[from].width == 0 { blank(from - 1) }
    if to < start + size.columns, cells[to].width == 0 { blank(to) }
  }

  private mutating func blank(_ index: Int) {
    cells[index].glyph = 0x20
    cells[index].width = 1
  }
}
