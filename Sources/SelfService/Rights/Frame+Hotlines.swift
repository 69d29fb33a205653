import OddJobMarket
import TerminalUI

extension Frame {
  /// Draws numbers to call, one a row, as many as there is room for.
  mutating func hotlines(_ hotlines: [Hotline], none: String, in area: Rect) {
    guard !hotlines.isEmpty else {
      line(none, in: area, role: .groundMuted)
      return
    }
    for (offset, hotline) in hotlines.prefix(area.rows).enumerated() {
      let row = area.row + offset
      let used = write(hotline.number, row: row, column: area.column, role: .alarm, isBold: true)
      let rest = Rect(
        row: row, column: area.column + max(8, used + 2), rows: 1,
        columns: area.columns - max(8, used + 2))
      line(hotline.purpose, in: rest, role: .ground)
    }
  }
}
