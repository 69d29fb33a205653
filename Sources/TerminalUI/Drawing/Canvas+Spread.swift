extension Canvas {
  /// Draws the rows of a rectangle apart, a row of air between each two, downwards from its top; what
  /// lay in the rows below is drawn over.
  ///
  /// The air is of the ground, and where the same ground or the same edge goes on from one row to the
  /// next it goes through the air as well.
  package mutating func spread(_ rect: Rect, ground: Role) {
    let area = rect.intersection(bounds)
    guard area.rows > 1, area.row + 2 * area.rows - 1 <= size.rows else { return }
    for row in (0..<area.rows).reversed() {
      copy(area, row: area.row + row, to: area.row + 2 * row)
    }
    for row in 0..<(area.rows - 1) { air(area, below: area.row + 2 * row, Style(ground)) }
  }

  private mutating func copy(_ area: Rect, row: Int, to target: Int) {
    guard row != target else { return }
    for column in area.column..<area.right {
      cells[target * size.columns + column] = self[row, column]
    }
  }

  private mutating func air(_ area: Rect, below row: Int, _ ground: Style) {
    for column in area.column..<area.right {
      let above = self[row, column]
      let below = self[row + 2, column]
      let goesOn = above.style.role == below.style.role
      let edge = goesOn ? Self.edge(above.glyph, below.glyph) : nil
      cells[(row + 1) * size.columns + column] = Cell(
        glyph: edge ?? 0x20, style: goesOn ? Style(above.style.role) : ground)
    }
  }

  /// Returns what stands between two parts of an upright line or bar.
  private static func edge(_ above: UInt32, _ below: UInt32) -> UInt32? {
    if downward.contains(above), upward.contains(below) { return upright }
    return above == below && above == bar ? bar : nil
  }

  private static let upright = glyph("│")
  private static let bar = glyph("▌")
  /// What a line goes on from downwards, and upwards.
  private static let downward = Set(["│", "┌", "┐", "╭", "╮"].map(glyph))
  private static let upward = Set(["│", "└", "┘", "╰", "╯"].map(glyph))

  private static func glyph(_ scalar: Unicode.Scalar) -> UInt32 { scalar.value }
}
