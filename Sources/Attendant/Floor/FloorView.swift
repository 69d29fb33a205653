import OddJobMarket
import TerminalUI

/// Draws a floor deal: its fields, and below them the people it is made with.
struct FloorView {
  let screen: AttendantScreen
  let form: FloorForm
  private var language: Language { screen.language }

  init(screen: AttendantScreen, form: FloorForm) {
    self.screen = screen
    self.form = form
  }

  func draw(in rect: Rect, _ frame: inout Frame<AttendantMessage>) {
    var area = rect
    let wanted = min(max(1, form.lines.count) + 2, max(3, area.rows / 3))
    // The people follow the fields at once where there is room for both.
    let fields = max(14, form.shown.count + 2)
    let fieldRows = area.columns >= FormView<FloorForm>.wideColumns ? fields : fields + 6
    let top = area.takeTop(min(fieldRows, area.rows - wanted))
    FormView(screen: screen, form: form, title: Words.floorTitle).draw(in: top, &frame)
    drawPeople(in: area, &frame)
  }

  private func drawPeople(in rect: Rect, _ frame: inout Frame<AttendantMessage>) {
    var area = rect
    frame.canvas.horizontalLine(
      row: area.row, column: area.column, columns: area.columns, style: Style(.border))
    _ = area.takeTop(1)
    area = area.inset(columns: 1)
    frame.line(
      "\(Words.floorPeople(language)) \(form.lines.count)", in: area.takeTop(1), role: .ground,
      isBold: true)
    if form.lines.isEmpty {
      frame.line(Words.floorNobody(language), in: area, role: .groundMuted)
    }
    // The last ones are those that were just entered.
    let first = max(0, form.lines.count - area.rows)
    for (offset, line) in form.lines.dropFirst(first).enumerated() {
      draw(line, number: first + offset + 1, in: area, row: offset, &frame)
    }
  }

  private func draw(
    _ line: FloorLine, number: Int, in rect: Rect, row: Int,
    _ frame: inout Frame<AttendantMessage>
  ) {
    var runs = [
      TextRun("\(number) ", .groundMuted), TextRun(line.name, .ground, isBold: true),
      TextRun("  \(line.idNumberTail)  ", .groundMuted),
      TextRun(state(of: line)(language), line.isVerified ? .good : .warning),
    ]
    if let objection = line.objection {
      runs.append(TextRun("  \(Tone.alarm.sign) \(objection(language))", .alarm))
    }
    frame.canvas.write(
      runs, row: rect.row + row, column: rect.column, width: rect.columns)
  }

  private func state(of line: FloorLine) -> Wording {
    if line.isDocumentSeen { return Words.documentMark }
    switch line.who {
    case .new: return Words.newMark
    case .known:
      return line.isVerified ? Verification.verified(.identityCard).wording : Words.selfDeclared
    }
  }
}
