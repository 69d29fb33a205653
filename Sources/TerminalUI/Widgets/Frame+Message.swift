extension Frame {
  /// Draws a message in a bar over the whole rectangle, in the middle row.
  package mutating func messageBar(_ text: String, tone: Tone, in rect: Rect) {
    guard !rect.isEmpty else { return }
    canvas.fill(rect, Style(tone.barRole))
    let area = rect.inset(columns: 1)
    let lines = TextLayout.wrap("\(tone.sign) \(text)", width: area.columns)
    let shown = min(lines.count, area.rows)
    let top = (area.rows - shown) / 2
    paragraph(
      "\(tone.sign) \(text)",
      in: Rect(row: area.row + top, column: area.column, rows: shown, columns: area.columns),
      role: tone.barRole, isBold: true)
  }

  /// Draws a short message over the screen, in the middle just above `bottom` rows.
  package mutating func toast(_ text: String, tone: Tone, aboveBottom bottom: Int = 3) {
    let widest = max(0, bounds.columns - 4)
    let wanted = TextLayout.displayWidth(text) + 8
    let columns = min(widest, wanted)
    let lines = TextLayout.wrap("\(tone.sign) \(text)", width: max(1, columns - 4)).count
    let rows = min(lines + 2, max(0, bounds.rows - bottom))
    let rect = Rect(
      row: max(0, bounds.rows - bottom - rows - 1), column: (bounds.columns - columns) / 2,
      rows: rows, columns: columns)
    messageBar(text, tone: tone, in: rect)
  }
}
