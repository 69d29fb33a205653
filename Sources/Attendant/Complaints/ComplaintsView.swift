import OddJobMarket
import TerminalUI

/// The list of complaints, and below it the one that was opened.
struct ComplaintsView {
  let screen: AttendantScreen
  let dialog: ComplaintsDialog
  private var language: Language { screen.language }

  func draw(in rect: Rect, _ frame: inout Frame<AttendantMessage>) {
    frame.canvas.fill(rect, Style(.ground))
    var area = rect.pageArea
    let text = text
    let rows = min(area.rows / 2, text.lineCount(columns: area.columns - 2))
    text.draw(in: area.takeBottom(rows, gap: 1).inset(columns: 1), ground: .groundMuted, &frame)
    let columns = [
      TableColumn(Words.time(language), minimumWidth: 11, maximumWidth: 11),
      TableColumn(Words.printNumber(language), minimumWidth: 13, maximumWidth: 15),
      TableColumn(Words.complaintMatter(language), minimumWidth: 14, maximumWidth: 16),
      TableColumn(Words.state(language), minimumWidth: 9, maximumWidth: 9),
      TableColumn(Words.complaintAnswer(language), minimumWidth: 8, maximumWidth: 9, priority: 1),
      TableColumn(
        Words.complaintCourse(language), minimumWidth: 32, maximumWidth: 34, priority: 2),
    ]
    let pane = ListPane(
      title: Words.complaintsTitle(language), list: dialog.list, pane: .picker,
      emptyText: (dialog.isLoaded ? Words.noComplaints : Words.loading)(language),
      columns: columns)
    pane.draw(in: area, &frame) { complaint, column in cell(complaint, column) }
  }

  private func cell(_ complaint: ComplaintSummary, _ column: Int) -> TableCell {
    switch column {
    case 0: TableCell(moment(complaint.takenAt), .groundMuted)
    case 1: TableCell(complaint.number)
    case 2: TableCell(complaint.matter.wording(language), isBold: true)
    case 3: TableCell(complaint.state.wording(language), complaint.state.role)
    case 4:
      TableCell(
        Words.complaintAnswer(of: complaint)(language), complaint.wantsCall ? .info : .groundMuted)
    default: TableCell(complaint.course.wording(language), .groundMuted)
    }
  }

  /// What was opened, or how it is.
  private var text: TextPane {
    var pane = TextPane()
    guard let record = dialog.shown else {
      if !dialog.list.isEmpty { pane.add(Words.openComplaintHint(language), .groundMuted) }
      return pane
    }
    let who =
      record.personName.map { [$0, record.personPhone ?? ""].joined(separator: " ") }
      ?? Words.nameless(language)
    pane.add("\(Words.complaintBy(language))  \(who)", .ground, isBold: true)
    let against =
      record.work.map { "\($0.employerName) · \($0.title) · \($0.day.date.text)" }
      ?? Words.unlistedWork(language)
    pane.add("\(Words.complaintAgainst(language))  \(against)", .ground)
    if let amount = record.amount {
      pane.add("\(Words.complaintAmount(language))  ¥\(amount.yuanText)", .ground)
    }
    pane.add(
      "\(Words.complaintCourse(language))  \(record.summary.course.wording(language))", .ground)
    for step in record.steps {
      pane.add(
        "\(moment(step.at)) \(step.state.wording(language)) \(step.attendantName)：\(step.note)",
        .groundMuted)
    }
    return pane
  }

  private func moment(_ instant: Instant) -> String {
    let date = screen.calendar.civilDate(of: instant).text.dropFirst(5)
    return "\(date) \(screen.calendar.clockText(of: instant))"
  }
}

extension ComplaintState {
  fileprivate var role: Role {
    switch self {
    case .open: .warning
    case .passedOn: .info
    case .answered: .good
    }
  }
}
