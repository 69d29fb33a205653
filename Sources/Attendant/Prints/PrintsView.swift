import OddJobMarket
import TerminalUI

/// The list of what was printed lately, with what became of each.
struct PrintsView {
  let screen: AttendantScreen
  let dialog: PrintsDialog
  private var language: Language { screen.language }

  func draw(in rect: Rect, _ frame: inout Frame<AttendantMessage>) {
    frame.canvas.fill(rect, Style(.ground))
    let columns = [
      TableColumn(Words.time(language), minimumWidth: 5, maximumWidth: 5),
      TableColumn(Words.printKind(language), minimumWidth: 8, maximumWidth: 10),
      TableColumn(Words.printNumber(language), minimumWidth: 13, maximumWidth: 20),
      TableColumn(Words.printCopy(language), minimumWidth: 4, maximumWidth: 6),
      TableColumn(Words.state(language), minimumWidth: 11, maximumWidth: 12),
      TableColumn(Words.seat(language), minimumWidth: 7, maximumWidth: 9, priority: 2),
    ]
    let title = screen.state.setting.hasPrinter ? Words.printsTitle : Words.noPrinter
    let pane = ListPane(
      title: title(language), list: dialog.list, pane: .picker,
      emptyText: (dialog.isLoaded ? Words.nothingPrinted : Words.loading)(language),
      columns: columns)
    var area = rect.pageArea
    let foot = area.takeBottom(1)
    pane.draw(in: area, &frame) { record, column in cell(record, column) }
    // Why stands below the list, where there is room for all of it.
    if let trouble = dialog.list.selected?.trouble {
      frame.line(trouble.wording(language), in: foot.inset(columns: 1), role: .warning)
    }
  }

  private func cell(_ record: PrintRecord, _ column: Int) -> TableCell {
    switch column {
    case 0: TableCell(screen.calendar.clockText(of: record.plannedAt), .groundMuted)
    case 1: TableCell(record.kind.wording(language))
    case 2: TableCell(record.number, isBold: true)
    case 3: TableCell(String(record.copy))
    case 4: TableCell(record.state.wording(language), record.state.role)
    default: TableCell(Words.seatName(record.seat)(language), .groundMuted)
    }
  }
}

extension PrintState {
  fileprivate var role: Role {
    switch self {
    case .planned, .sent: .info
    case .printed: .good
    case .unknown: .warning
    case .failed: .alarm
    }
  }
}
