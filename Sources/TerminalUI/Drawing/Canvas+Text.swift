extension Canvas {
  /// The rows as text, without spaces at their ends.
  package var text: [String] {
    (0..<size.rows).map { text(ofRow: $0) }
  }

  /// Returns one row as text, without spaces at its end.
  package func text(ofRow row: Int) -> String {
    var line = String.UnicodeScalarView()
    for column in 0..<size.columns where self[row, column].width > 0 {
      line.append(contentsOf: string(at: row * size.columns + column).unicodeScalars)
    }
    while line.last == " " { line.removeLast() }
    return String(line)
  }

  /// The stretches of cells of the same style, row by row.
  package var styleRuns: [StyleRun] {
    var runs: [StyleRun] = []
    for row in 0..<size.rows {
      var column = 0
      while column < size.columns {
        let style = self[row, column].style
        var end = column + 1
        while end < size.columns, self[row, end].style == style { end += 1 }
        runs.append(StyleRun(row: row, columns: column..<end, style: style))
        column = end
      }
    }
    return runs
  }

  /// Returns what the cell at an index of `cells` shows.
  package func string(at index: Int) -> String {
    let cell = cells[index]
    if cell.isGrapheme {
      let place = Int(cell.glyph & ~Cell.graphemeBit)
      return graphemes.indices.contains(place) ? graphemes[place] : " "
    }
    return Unicode.Scalar(cell.glyph).map { String(Character($0)) } ?? " "
  }
}

extension Canvas: Equatable {
  /// Whether both show the same, whatever order their graphemes came in.
  package static func == (left: Canvas, right: Canvas) -> Bool {
    guard left.size == right.size else { return false }
    if left.graphemes == right.graphemes { return left.cells == right.cells }
    return left.cells.indices.allSatisfy { index in
      let one = left.cells[index]
      let other = right.cells[index]
      return one.style == other.style && one.width == other.width
        && left.string(at: index) == right.string(at: index)
    }
  }
}

/// Cells of one row that look the same.
package struct StyleRun: Hashable, Sendable, CustomStringConvertible {
  package var row: Int
  package var columns: Range<Int>
  package var style: Style

  package init(row: Int, columns: Range<Int>, style: Style) {
    self.row = row
    self.columns = columns
    self.style = style
  }

  package var description: String {
    let marks =
      (style.isBold ? "*" : "") + (style.isUnderlined ? "_" : "") + (style.isReversed ? "~" : "")
    return "\(row):\(columns.lowerBound)-\(columns.upperBound - 1) \(style.role)\(marks)"
  }
}
