import OddJobMarket
import TerminalUI

/// The crews of the station, with the members of the selected one.
struct CrewsView {
  let screen: AttendantScreen
  let crews: CrewsState
  private var language: Language { screen.language }

  /// From so much room on the record of the selected crew stands beside the lists.
  private static let columnsForRecord = 110
  private static let rowsForRecord = 20
  /// From so many rows below the members on it stands there.
  private static let rowsBelow = 14

  init(screen: AttendantScreen, crews: CrewsState) {
    self.screen = screen
    self.crews = crews
  }

  func draw(in rect: Rect, _ frame: inout Frame<AttendantMessage>) {
    var area = rect
    let crew = crews.list.selected
    let isWide = area.columns >= Self.columnsForRecord
    if let crew, isWide, area.rows >= Self.rowsForRecord {
      var record = area.takeRight(area.columns * 2 / 5, gap: 1)
      let line = record.takeLeft(1, gap: 1)
      frame.canvas.verticalLine(
        row: line.row, column: line.column, rows: line.rows, style: Style(.border))
      drawRecord(of: crew, in: record, &frame)
    }
    let upper = area.takeTop(min(max(5, crews.list.count + 2), area.rows / 2), gap: 1)
    drawList(in: upper, &frame)
    guard let crew else { return }
    frame.canvas.horizontalLine(
      row: area.row, column: area.column, columns: area.columns, style: Style(.border))
    _ = area.takeTop(1)
    let members = crew.members.count + 2
    guard !isWide, area.rows >= members + Self.rowsBelow else {
      drawMembers(of: crew, in: area, &frame)
      return
    }
    drawMembers(of: crew, in: area.takeTop(members, gap: 1), &frame)
    drawRecord(of: crew, in: area.inset(columns: 1), &frame)
  }

  private func drawRecord(
    of crew: CrewSummary, in rect: Rect, _ frame: inout Frame<AttendantMessage>
  ) {
    CrewRecordPane(
      screen: screen, crew: crew, member: crews.members.selected, record: crews.record
    ).draw(in: rect, &frame)
  }

  private func drawList(in rect: Rect, _ frame: inout Frame<AttendantMessage>) {
    let columns = [
      TableColumn(Words.crew(language), minimumWidth: 12, maximumWidth: 30),
      TableColumn(Words.leader(language), minimumWidth: 10, maximumWidth: 20),
      TableColumn(Words.members(language), minimumWidth: 7, maximumWidth: 8),
      TableColumn(Words.unverifiedMembers(language), minimumWidth: 11, priority: 1),
      TableColumn(Words.since(language), minimumWidth: 10, maximumWidth: 12, priority: 2),
    ]
    let pane = ListPane(
      title: Words.listTitle(Words.crewsTitle, crews.list.names)(language), list: crews.list,
      pane: .crews,
      isFocused: crews.pane == .crews,
      emptyText: (crews.isLoaded ? Words.noCrews : Words.loading)(language),
      emptyNarrowed: Words.nothingSuch(language), columns: columns)
    pane.draw(in: rect, &frame) { crew, column in
      switch column {
      case 0: return TableCell(crew.name, isBold: true)
      case 1: return TableCell(crew.leader?.name ?? "")
      case 2: return TableCell(String(crew.members.count))
      case 3:
        let count = crew.members.count { !$0.verification.isVerified }
        return TableCell(count == 0 ? "" : String(count), .warning)
      default: return TableCell(screen.calendar.civilDate(of: crew.since).text, .groundMuted)
      }
    }
  }

  private func drawMembers(
    of crew: CrewSummary, in rect: Rect, _ frame: inout Frame<AttendantMessage>
  ) {
    let columns = [
      TableColumn(Words.person(language), minimumWidth: 10, maximumWidth: 24),
      TableColumn("", minimumWidth: 6, maximumWidth: 8),
      TableColumn(Words.township(language), minimumWidth: 8, maximumWidth: 20),
      TableColumn(Words.verification(language), minimumWidth: 8, maximumWidth: 13),
      TableColumn(Words.consentedAt(language), minimumWidth: 16, maximumWidth: 18),
    ]
    let pane = ListPane(
      title: Words.membersTitle(crew.name, crew.members.count)(language), list: crews.members,
      pane: .members, isFocused: crews.pane == .members, emptyText: "", columns: columns)
    pane.draw(in: rect, &frame) { member, column in
      switch column {
      case 0: TableCell(member.name, isBold: true)
      case 1: TableCell(member.isLeader ? Words.leads(language) : "", .info)
      case 2: TableCell(member.township)
      case 3: member.verification.cell(language)
      default: TableCell(screen.dateAndTime(of: member.consentedAt), .groundMuted)
      }
    }
  }
}

extension AttendantScreen {
  /// 2026-09-12 07:42.
  func dateAndTime(of instant: Instant) -> String {
    "\(calendar.civilDate(of: instant).text) \(calendar.clockText(of: instant))"
  }
}
