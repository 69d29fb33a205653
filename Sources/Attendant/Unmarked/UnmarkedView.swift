import OddJobMarket
import TerminalUI

/// The list of those whose arrival nobody has marked, the newest day first.
struct UnmarkedView {
  let screen: AttendantScreen
  let dialog: UnmarkedDialog
  private var language: Language { screen.language }

  func draw(in rect: Rect, _ frame: inout Frame<AttendantMessage>) {
    frame.canvas.fill(rect, Style(.ground))
    var area = rect.pageArea
    let foot = area.takeBottom(1)
    frame.line(Words.unmarkedFoot(language), in: foot.inset(columns: 1), role: .groundMuted)
    let columns = [
      TableColumn(Words.dayColumn(language), minimumWidth: 9, maximumWidth: 9),
      TableColumn(Words.hours(language), minimumWidth: 11, maximumWidth: 11),
      TableColumn(Words.person(language), minimumWidth: 10, maximumWidth: 20),
      TableColumn(Words.state(language), minimumWidth: 9, maximumWidth: 10),
      TableColumn(Words.posting(language), minimumWidth: 14, maximumWidth: 30),
      TableColumn(Words.employer(language), minimumWidth: 16, maximumWidth: 26, priority: 1),
    ]
    let pane = ListPane(
      title: Words.unmarkedTitle(language), list: dialog.list, pane: .picker,
      emptyText: (dialog.isLoaded ? Words.nothingUnmarked : Words.loading)(language),
      columns: columns)
    pane.draw(in: area, &frame) { placement, column in cell(placement, column) }
  }

  private func cell(_ placement: UnmarkedPlacement, _ column: Int) -> TableCell {
    let card = placement.card
    switch column {
    case 0:
      let day = Words.unmarkedDay(card.day, today: screen.state.today)
      return TableCell(day?(language) ?? String(card.day.date.text.dropFirst(5)), .groundMuted)
    case 1:
      let calendar = screen.calendar
      return TableCell(
        "\(calendar.clockText(of: card.window.start))–\(calendar.clockText(of: card.window.end))",
        .groundMuted)
    case 2: return TableCell(placement.name, isBold: true)
    case 3: return TableCell(placement.state.wording(language), .warning)
    case 4: return TableCell(card.title)
    default: return TableCell(Words.employerOnly(card)(language), .groundMuted)
    }
  }
}
