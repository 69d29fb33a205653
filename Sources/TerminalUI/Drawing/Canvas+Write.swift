extension Canvas {
  /// Writes a text into one row and returns the columns it used.
  ///
  /// What reaches beyond the canvas or beyond `width` columns is cut; a wide character cut in half
  /// becomes a space. Characters that would break cells are dropped.
  @discardableResult
  package mutating func write(
    _ text: String, row: Int, column: Int, style: Style, width: Int? = nil
  ) -> Int {
    guard row >= 0, row < size.rows else { return 0 }
    let end = min(size.columns, width.map { column + max(0, $0) } ?? size.columns)
    let first = max(0, column)
    guard first < end, !text.isEmpty else { return 0 }
    let start = row * size.columns
    let used = CellWidth.table.withUnsafeBufferPointer { table in
      writeScalars(of: text, from: column, first: first, end: end, start: start, style, table)
    }
    return max(0, used - first)
  }

  /// Writes pieces of text of different styles one after the other and returns the columns used.
  @discardableResult
  package mutating func write(
    _ runs: [TextRun], row: Int, column: Int, width: Int? = nil
  ) -> Int {
    var used = 0
    for run in runs {
      used += write(
        run.text, row: row, column: column + used, style: run.style,
        width: width.map { $0 - used })
    }
    return used
  }

  private mutating func writeScalars(
    of text: String, from column: Int, first: Int, end: Int, start: Int, _ style: Style,
    _ table: UnsafeBufferPointer<UInt8>
  ) -> Int {
    var at = column
    // The cell a combining mark would join.
    var last = -1
    // The left edge is mended before anything is written, the right one when its place is known.
    if cells[start + first].width == 0 { mendLeft(of: start + first) }
    for scalar in text.unicodeScalars {
      let width = CellWidth.entry(scalar, table)
      if width == CellWidth.dropped { continue }
      if width == 0 {
        if last >= 0 { attach(scalar, to: last) }
        continue
      }
      if at >= end { break }
      let next = at + Int(width)
      if at >= first, next <= end {
        last = start + at
        cells[last] = Cell(glyph: scalar.value, style: style, width: width)
        if width == 2 { cells[last + 1] = Cell(glyph: 0, style: style, width: 0) }
      } else {
        last = -1
        // An edge has cut a wide character: its visible half is a space.
        if next > first { cells[start + max(first, at)] = Cell(style: style) }
      }
      at = next
    }
    let used = min(at, end)
    if used > first, used < size.columns, cells[start + used].width == 0 {
      mendRight(at: start + used)
    }
    return used
  }

  private mutating func mendLeft(of index: Int) {
    // A right half never stands in the first column.
    cells[index - 1].glyph = 0x20
    cells[index - 1].width = 1
    cells[index].glyph = 0x20
    cells[index].width = 1
  }

  private mutating func mendRight(at index: Int) {
    cells[index].glyph = 0x20
    cells[index].width = 1
  }

  private mutating func attach(_ mark: Unicode.Scalar, to index: Int) {
    var grapheme = string(at: index)
    guard grapheme.unicodeScalars.count <= CleanText.combiningMarksMax else { return }
    grapheme.unicodeScalars.append(mark)
    if let known = graphemes.firstIndex(where: {
      $0.unicodeScalars.elementsEqual(grapheme.unicodeScalars)
    }) {
      cells[index].glyph = Cell.graphemeBit | UInt32(known)
    } else {
      graphemes.append(grapheme)
      cells[index].glyph = Cell.graphemeBit | UInt32(graphemes.count - 1)
    }
  }
}

/// A piece of text in one style.
package struct TextRun: Hashable, Sendable {
  package var text: String
  package var style: Style

  package init(_ text: String, _ style: Style) {
    self.text = text
    self.style = style
  }

  /// Makes a piece of text in a role.
  package init(_ text: String, _ role: Role, isBold: Bool = false) {
    self.init(text, Style(role, isBold: isBold))
  }
}
