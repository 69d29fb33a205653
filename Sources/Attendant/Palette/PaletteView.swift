import OddJobMarket
import TerminalUI

/// Draws the palette: the line, each command found, and why the highlighted one can't be done.
struct PaletteView {
  let screen: AttendantScreen
  let palette: Palette
  private var language: Language { screen.language }

  func draw(in rect: Rect, _ frame: inout Frame<AttendantMessage>) {
    frame.canvas.fill(rect, Style(.ground))
    var area = rect.pageArea
    drawLine(in: area.takeTop(1, gap: 1), &frame)
    let found = screen.state.found(by: palette)
    guard !found.isEmpty else {
      frame.paragraph(
        Words.noCommandFound(language), in: area.inset(columns: 1), role: .groundMuted)
      return
    }
    let index = min(palette.index, found.count - 1)
    let uses = found.map { screen.state.use(of: $0) }
    drawSelected(found[index], uses[index], in: area.takeBottom(2, gap: 1), &frame)
    frame.table(
      columns, rowCount: found.count, in: area, selection: index,
      message: { .rowTapped(.palette, $0) },
      cell: { row, column in cell(found[row], uses[row], column) })
  }

  /// What the highlighted command does, and where it leads or why it can't be done now.
  private func drawSelected(
    _ command: AttendantCommand, _ use: PaletteUse, in rect: Rect,
    _ frame: inout Frame<AttendantMessage>
  ) {
    let area = rect.inset(columns: 1)
    frame.line(command.help(language), in: area, role: .ground)
    switch use {
    case .here: break
    case .elsewhere(let view):
      frame.line(Words.leadsTo(view.title)(language), in: area, row: 1, role: .info)
    case .impossible(let obstacle):
      frame.line(
        "\(Tone.alarm.sign) \(obstacle(language))", in: area, row: 1, role: Tone.alarm.role)
    }
  }

  private func drawLine(in rect: Rect, _ frame: inout Frame<AttendantMessage>) {
    let label = " : \(Words.paletteTitle(language)) "
    let used = frame.write(label, row: rect.row, column: rect.column, role: .groundMuted)
    var area = rect
    _ = area.takeLeft(used)
    LineField(line: palette.line, isFocused: true, placeholder: Words.paletteHint(language))
      .draw(in: area, &frame)
  }

  private var columns: [TableColumn] {
    [
      TableColumn(Words.key(language), minimumWidth: 5, maximumWidth: 9),
      TableColumn(Words.command(language), minimumWidth: 13, maximumWidth: 14),
      TableColumn("", minimumWidth: 1, maximumWidth: 1),
      TableColumn(Words.whatItDoes(language), minimumWidth: 38, priority: 1),
    ]
  }

  private func cell(
    _ command: AttendantCommand, _ use: PaletteUse, _ column: Int
  ) -> TableCell {
    let isPossible = use == .here
    switch column {
    case 0: return TableCell(command.keyLabel, isPossible ? .warning : .groundMuted)
    case 1:
      let label = command.label(language).drop { $0 == " " }
      return TableCell(
        String(label), isPossible ? .ground : .groundMuted, isBold: isPossible)
    case 2:
      if case .elsewhere = use { return TableCell("→", .info) }
      return TableCell(isPossible ? "" : Tone.alarm.sign, .groundMuted)
    default: return TableCell(command.help(language), isPossible ? .ground : .groundMuted)
    }
  }
}
