extension Frame {
  /// Draws the bar at the top: who we are on the left, where the person is in the middle, time and
  /// link on the right. What does not fit is left out, the least important first.
  package mutating func header(_ content: HeaderContent, in rect: Rect) {
    canvas.fill(rect, Style(.header))
    guard !rect.isEmpty else { return }
    let row = rect.row + rect.rows / 2
    let area = rect.inset(columns: min(2, rect.columns / 2))
    let right = headerRight(content, columns: area.columns)
    let rightWidth = right.reduce(0) { $0 + TextLayout.displayWidth($1.text) }
    var left = [TextRun(content.title, .header, isBold: true)]
    let titleWidth = TextLayout.displayWidth(content.title)
    let subtitle = content.subtitle.isEmpty ? "" : "  · \(content.subtitle)"
    let subtitleWidth = TextLayout.displayWidth(subtitle)
    let centreWidth = TextLayout.displayWidth(content.centre)
    let badgeWidth = content.badge.map { TextLayout.displayWidth($0) + 4 } ?? 0
    let fits = { (used: Int) in used + rightWidth + badgeWidth + 2 <= area.columns }
    // Where the person is outranks the name of the station.
    if !content.centre.isEmpty, !fits(titleWidth + centreWidth + 4) { left = [] }
    if !left.isEmpty, fits(titleWidth + subtitleWidth + (centreWidth > 0 ? centreWidth + 4 : 0)) {
      left.append(TextRun(subtitle, .headerMuted))
    }
    if let badge = content.badge {
      left.append(TextRun(left.isEmpty ? "" : "  ", .header))
      left.append(TextRun(" \(badge) ", .badge, isBold: true))
    }
    let room = max(0, area.columns - rightWidth - 1)
    let used = canvas.write(left, row: row, column: area.column, width: room)
    canvas.write(right, row: row, column: area.right - rightWidth, width: rightWidth)
    guard !content.centre.isEmpty else { return }
    let first = area.column + (used == 0 ? 0 : used + 2)
    let last = area.right - rightWidth - (rightWidth == 0 ? 0 : 2)
    let middle = rect.column + (rect.columns - centreWidth) / 2
    let column = max(first, min(middle, last - centreWidth))
    canvas.write(
      TextLayout.truncate(content.centre, to: max(0, last - column)), row: row, column: column,
      style: Style(.header, isBold: true))
  }

  private func headerRight(_ content: HeaderContent, columns: Int) -> [TextRun] {
    let role: Role =
      switch content.statusTone {
      case .info: .header
      case .good: .headerGood
      case .warning, .alarm: .headerWarning
      }
    var runs: [TextRun] = []
    if !content.time.isEmpty { runs.append(TextRun(content.time, role)) }
    if !content.status.isEmpty {
      runs.append(TextRun((runs.isEmpty ? "" : "   ") + content.status, role))
    }
    let width = runs.reduce(0) { $0 + TextLayout.displayWidth($1.text) }
    if width > columns / 2, runs.count > 1 { runs.removeFirst() }
    return runs
  }
}
