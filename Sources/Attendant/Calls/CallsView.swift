import OddJobMarket
import TerminalUI

/// The calls for help, newest first.
struct CallsView {
  let screen: AttendantScreen

  func draw(in rect: Rect, _ frame: inout Frame<AttendantMessage>) {
    let language = screen.language
    let columns = [
      TableColumn(Words.time(language), minimumWidth: 5, maximumWidth: 5),
      TableColumn(Words.seat(language), minimumWidth: 12, maximumWidth: 30),
      TableColumn(Words.answered(language), minimumWidth: 8, maximumWidth: 10),
    ]
    let pane = ListPane(
      title: Words.callsTitle(language), list: screen.state.calls.list, pane: .calls,
      emptyText: Words.noCalls(language), columns: columns)
    pane.draw(in: rect, &frame) { call, column in
      switch column {
      case 0: TableCell(screen.calendar.clockText(of: call.at))
      case 1: TableCell(call.seat, isBold: true)
      default:
        TableCell(
          call.acknowledgedAt.map { screen.calendar.clockText(of: $0) } ?? "—",
          call.acknowledgedAt == nil ? .warning : .groundMuted)
      }
    }
  }
}
