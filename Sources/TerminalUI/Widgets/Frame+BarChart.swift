extension Frame {
  /// Draws bars in eighths of a row from the bottom up, with the labels in the last row.
  ///
  /// Series after the first are hatched where there are no colours.
  package mutating func barChart(_ chart: BarChart, in rect: Rect) {
    guard rect.rows >= 2, !chart.groups.isEmpty, !chart.roles.isEmpty else { return }
    let most = chart.groups.flatMap(\.values).max() ?? 0
    let height = rect.rows - 1
    let places = rect.split(columns: chart.groups.count, gap: 1)
    for (group, place) in zip(chart.groups, places) {
      write(
        group.label, row: rect.bottom - 1, column: place.column, role: .groundMuted,
        width: place.columns)
      let wide = max(1, min(2, place.columns / chart.roles.count))
      for (series, value) in group.values.prefix(chart.roles.count).enumerated() {
        let eighths = most > 0 ? max(0, value) * height * 8 / most : 0
        let column = place.column + series * wide
        guard column + wide <= place.right else { break }
        let bar = Rect(row: rect.row, column: column, rows: height, columns: wide)
        drawBar(eighths: eighths, in: bar, role: chart.roles[series], isHatched: series > 0)
      }
    }
  }

  private mutating func drawBar(eighths: Int, in rect: Rect, role: Role, isHatched: Bool) {
    let steps: [Unicode.Scalar] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇"]
    let full: Unicode.Scalar = isHatched && theme == .monochrome ? "▒" : "█"
    let rows = min(rect.rows, eighths / 8)
    canvas.fill(
      Rect(row: rect.bottom - rows, column: rect.column, rows: rows, columns: rect.columns),
      Style(role), with: full)
    let rest = eighths % 8
    guard rest > 0, rows < rect.rows else { return }
    canvas.fill(
      Rect(row: rect.bottom - rows - 1, column: rect.column, rows: 1, columns: rect.columns),
      Style(role), with: steps[rest - 1])
  }
}
