extension Frame {
  /// Writes a text into one row and returns the columns it used.
  @discardableResult
  package mutating func write(
    _ text: String, row: Int, column: Int, role: Role = .ground, isBold: Bool = false,
    width: Int? = nil
  ) -> Int {
    canvas.write(text, row: row, column: column, style: Style(role, isBold: isBold), width: width)
  }

  /// Writes a text into a row of a rectangle, shortened with `…` where it does not fit.
  package mutating func line(
    _ text: String, in rect: Rect, row offset: Int = 0, role: Role, isBold: Bool = false,
    alignment: Alignment = .left
  ) {
    guard offset >= 0, offset < rect.rows else { return }
    let fitted = TextLayout.truncate(text, to: rect.columns)
    let free = rect.columns - TextLayout.displayWidth(fitted)
    canvas.write(
      fitted, row: rect.row + offset, column: rect.column + alignment.offset(in: free),
      style: Style(role, isBold: isBold), width: rect.columns)
  }

  /// Writes a text in as many lines as it needs and returns how many rows it used; the last line
  /// that fits ends in `…` when there is more.
  @discardableResult
  package mutating func paragraph(
    _ text: String, in rect: Rect, role: Role = .ground, isBold: Bool = false,
    alignment: Alignment = .left
  ) -> Int {
    let lines = TextLayout.wrap(text, width: rect.columns)
    for (offset, text) in lines.prefix(rect.rows).enumerated() {
      let isCut = offset == rect.rows - 1 && lines.count > rect.rows
      let shown = isCut ? TextLayout.truncate(text, to: rect.columns - 1) : text
      let ended = isCut && !shown.hasSuffix("…") ? shown + "…" : shown
      line(ended, in: rect, row: offset, role: role, isBold: isBold, alignment: alignment)
    }
    return min(lines.count, rect.rows)
  }
}
