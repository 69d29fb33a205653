import OddJobMarket
import TerminalUI

/// Draws a roll that is being entered: people down, what is said of them across.
struct RollView {
  let screen: AttendantScreen
  let form: RollForm
  private var language: Language { screen.language }

  init(screen: AttendantScreen, form: RollForm) {
    self.screen = screen
    self.form = form
  }

  func draw(in rect: Rect, _ frame: inout Frame<AttendantMessage>) {
    var area = rect
    let card = form.sheet.card
    let times =
      "\(screen.calendar.clockText(of: card.window.start))–"
      + screen.calendar.clockText(of: card.window.end)
    frame.line(
      Words.rollTitle(card.title, "\(card.day.date.text) \(times)")(language),
      in: area.takeTop(1), role: .info, isBold: true)
    let foot = area.takeBottom(2, gap: 1)
    frame.paragraph(hint(language), in: foot, role: hintRole)
    let unit = card.pay.unit
    let titles: [(RollForm.Column, String)] = [
      (.arrived, Words.rollArrived(language)), (.hours, Words.rollHours(language)),
      (.units, Words.rollUnits(unit)(language)), (.paid, Words.rollPaid(language)),
    ]
    var columns = [
      TableColumn(Words.person(language), minimumWidth: 10, maximumWidth: 20),
      TableColumn(Words.rollKnown(language), minimumWidth: 16, maximumWidth: 24),
    ]
    columns += titles.map { column, title in
      TableColumn(
        (column == form.column ? "▸" : "") + title, minimumWidth: column == .arrived ? 12 : 9,
        maximumWidth: 16,
        // Where not all fit side by side, the one that is typed into stays.
        priority: column == form.column ? 0 : column.rawValue + 1)
    }
    let rows = form.entries.count
    let room = frame.table(
      columns, rowCount: rows, in: area, selection: form.row,
      message: { .rowTapped(.sheet, $0) },
      cell: { cell(form.entries[$0], $1, isCurrent: $0 == form.row) })
    guard room < rows else { return }
    frame.line("\(form.row + 1)/\(rows)", in: rect, role: .groundMuted, alignment: .right)
  }

  private var hint: Wording {
    if let entry = form.current, entry.result?.isTaken == false { return Words.rollContradicted }
    if form.isWritten { return Words.rollWrittenHint }
    return switch form.column {
    case .arrived: Words.rollArrivedHint
    case .hours, .units: Words.rollNumberHint
    case .paid: Words.rollPaidHint
    }
  }

  private var hintRole: Role { form.isWritten ? .warning : .groundMuted }

  private func cell(_ entry: RollEntry, _ column: Int, isCurrent: Bool) -> TableCell {
    switch column {
    case 0: return TableCell(entry.row.name, isBold: true)
    case 1: return known(entry)
    default: break
    }
    guard let place = RollForm.Column(rawValue: column - 2) else { return TableCell("") }
    let content = text(of: entry, place)
    guard isCurrent, place == form.column, !form.isWritten else { return content }
    return TableCell("[\(content.text)_]", content.role, isBold: true)
  }

  private func text(of entry: RollEntry, _ column: RollForm.Column) -> TableCell {
    switch column {
    case .arrived:
      guard let arrived = entry.arrived else { return TableCell("") }
      let cause = entry.cause.map { Words.rollCause($0)(language) } ?? ""
      return arrived
        ? TableCell(Words.rollCame(language), .good) : TableCell(cause, .alarm)
    case .hours: return TableCell(entry.hours, entry.isReadable ? .ground : .alarm)
    case .units: return TableCell(entry.units, entry.isReadable ? .ground : .alarm)
    case .paid:
      return TableCell(
        entry.paid?.wording(language) ?? "", entry.paid == .received ? .good : .warning)
    }
  }

  /// What the station knows already, and whether the roll says otherwise.
  private func known(_ entry: RollEntry) -> TableCell {
    let state = entry.result?.state ?? entry.row.state
    let isDone = entry.result?.isTaken == true
    let mark = entry.result?.isTaken == false ? "✗ " : (isDone ? "✓ " : "")
    let source =
      entry.row.isMarkedByStronger && entry.row.state != .noShow
      ? entry.row.attendance.map { Words.word(of: $0.source)(language) } ?? "" : ""
    return TableCell(mark + state.wording(language) + source, state.role)
  }
}
