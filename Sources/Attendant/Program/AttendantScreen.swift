import OddJobMarket
import TerminalUI

/// Draws the attendant's seat.
struct AttendantScreen {
  let state: AttendantState
  var language: Language { state.language }
  var calendar: StationCalendar { state.setting.calendar }

  /// The smallest window in which everything can be reached.
  static let smallest = Size(rows: 20, columns: 60)
  /// From so many columns on the views stand in a pane on the left.
  static let wideColumns = 100

  init(_ state: AttendantState) {
    self.state = state
  }

  func draw(into frame: inout Frame<AttendantMessage>) {
    frame.canvas.fill(frame.bounds, Style(.ground))
    var area = frame.bounds
    guard area.rows >= Self.smallest.rows, area.columns >= Self.smallest.columns else {
      frame.paragraph(Words.tooSmall(language), in: area, role: .warning)
      drawKeys(in: Rect(row: 0, column: 0, rows: 0, columns: 0), &frame)
      return
    }
    drawHeader(in: area.takeTop(1), &frame)
    let footer = area.takeBottom(1)
    let status = area.takeBottom(1)
    if let call = state.calls.waiting {
      let time = calendar.clockText(of: call.at)
      let text = Words.called(call, time, state.calls.waitingCount)(language)
      frame.messageBar(text, tone: .warning, in: area.takeTop(1))
    }
    guard let work = state.workspace else {
      drawUnlock(in: area, &frame)
      drawKeys(in: footer, &frame)
      return
    }
    if work.board.isDateInDoubt {
      let date = calendar.civilDate(of: state.now)
      let text = Words.dateInDoubt(date.text)(language)
      frame.messageBar(text, tone: .alarm, in: area.takeTop(1))
    }
    drawBody(work, in: area, &frame)
    drawStatus(work, in: status, &frame)
    drawKeys(in: footer, &frame)
  }

  private func drawBody(
    _ work: Workspace, in area: Rect, _ frame: inout Frame<AttendantMessage>
  ) {
    if let line = work.helpLine {
      HelpView(screen: self, line: line, work: work).draw(in: area, &frame)
      return
    }
    guard let dialog = work.dialog else {
      drawViews(work, in: area, &frame)
      return
    }
    // What lies behind a dialog is seen but can't be touched.
    var behind = frame.child(AttendantMessage.self)
    drawViews(work, in: area, &behind)
    frame.canvas = behind.canvas
    DialogView(screen: self, dialog: dialog, line: work.readLine).draw(in: area, &frame)
  }

  private func drawViews(
    _ work: Workspace, in area: Rect, _ frame: inout Frame<AttendantMessage>
  ) {
    var main = area
    if area.columns >= Self.wideColumns {
      let pane = main.takeLeft(16)
      drawSidePane(work, in: pane, &frame)
      let line = main.takeLeft(1, gap: 1)
      frame.canvas.verticalLine(
        row: line.row, column: line.column, rows: line.rows, style: Style(.border))
    } else {
      drawTabs(work, in: main.takeTop(1), &frame)
    }
    switch work.openForm {
    case .posting:
      if let form = state.postingDraft {
        FormView(screen: self, form: form, title: Words.newPostingTitle).draw(in: main, &frame)
      }
      return
    case .mending:
      if let form = state.mendingDraft {
        FormView(screen: self, form: form, title: form.mendingTitle).draw(in: main, &frame)
      }
      return
    case .registration:
      if let form = state.registrationDraft {
        FormView(screen: self, form: form, title: Words.registrationTitle).draw(in: main, &frame)
      }
      return
    case .completion:
      if let form = state.completionDraft {
        FormView(screen: self, form: form, title: Words.completionTitle(form.person))
          .draw(in: main, &frame)
      }
      return
    case .floor:
      if let form = state.floorDraft {
        FloorView(screen: self, form: form).draw(in: main, &frame)
      }
      return
    case nil: break
    }
    switch work.view {
    case .board: BoardView(screen: self, work: work).draw(in: main, &frame)
    case .postings: PostingListView(screen: self, work: work).draw(in: main, &frame)
    case .people: PeopleView(screen: self, work: work).draw(in: main, &frame)
    case .review: ReviewView(screen: self, work: work).draw(in: main, &frame)
    case .calls: CallsView(screen: self, work: work).draw(in: main, &frame)
    case .crews: CrewsView(screen: self, crews: work.crews).draw(in: main, &frame)
    case .employers: EmployersView(screen: self, work: work).draw(in: main, &frame)
    case .matching: DayMatchingView(screen: self, work: work).draw(in: main, &frame)
    case .sync: SyncView(screen: self, work: work).draw(in: main, &frame)
    }
  }
}
