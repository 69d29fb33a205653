import OddJobMarket
import TerminalUI

/// Draws the help screen over the whole body, in two columns where there is room.
struct HelpView {
  let screen: AttendantScreen
  let line: Int
  let work: Workspace

  func draw(in rect: Rect, _ frame: inout Frame<AttendantMessage>) {
    let language = screen.language
    var area = rect.inset(columns: 1)
    let heading = area.takeTop(1, gap: 1)
    frame.line(Words.helpTitle(language), in: heading, role: .ground, isBold: true)
    var behind = screen.state
    behind.workspace?.helpLine = nil
    let lines = HelpText.lines(from: behind.context)
    let columns = area.split(columns: area.columns >= 112 ? 2 : 1, gap: 4)
    let room = area.rows * columns.count
    let first = max(0, min(line, lines.count - room))
    for (offset, line) in lines.dropFirst(first).prefix(room).enumerated() {
      let column = columns[offset / area.rows]
      let row = column.row + offset % area.rows
      let place = Rect(row: row, column: column.column, rows: 1, columns: column.columns)
      draw(line, in: place, &frame)
    }
    let last = min(lines.count, first + room)
    frame.line(
      Words.range(first + 1, last, lines.count), in: heading, role: .groundMuted,
      alignment: .right)
  }

  private func draw(
    _ line: HelpText.Line, in rect: Rect, _ frame: inout Frame<AttendantMessage>
  ) {
    switch line {
    case .blank: break
    case .title(let wording):
      frame.line(wording(screen.language), in: rect, role: .info, isBold: true)
    case .key(let keys, let wording):
      var area = rect
      frame.line(keys, in: area.takeLeft(15), role: .warning)
      frame.line(wording(screen.language), in: area, role: .ground)
    }
  }
}
