import OddJobMarket
import TerminalUI

/// Who waits by number, and beside them the calls for help, newest first.
struct CallsView {
  let screen: AttendantScreen
  let work: Workspace
  private var language: Language { screen.language }
  private var lines: TurnLines { TurnLines(turns: work.turns, language: language) }

  init(screen: AttendantScreen, work: Workspace) {
    self.screen = screen
    self.work = work
  }

  func draw(in rect: Rect, _ frame: inout Frame<AttendantMessage>) {
    var area = rect
    if area.columns >= 110 {
      drawHelp(in: area.takeRight(36, gap: 2), &frame)
    } else {
      let wanted = max(3, screen.state.calls.list.count + 2)
      drawHelp(in: area.takeBottom(min(wanted, area.rows / 3), gap: 1), &frame)
    }
    if area.rows >= 9, let person = work.calling.list.selected {
      let most = area.rows >= 20 ? 4 : area.rows >= 12 ? 2 : 0
      let more = lines.rows(about: person.jobSeeker, columns: area.columns - 2, most: most)
      drawPerson(person, in: area.takeBottom(2 + more, gap: 1).inset(columns: 1), &frame)
    }
    if area.rows >= 8, work.turns.rule != nil {
      lines.drawRule(in: area.takeTop(1).inset(columns: 1), &frame)
    }
    drawQueue(in: area, &frame)
  }

  private func drawQueue(in rect: Rect, _ frame: inout Frame<AttendantMessage>) {
    let calling = work.calling
    let columns = [
      TableColumn(Words.number(language), minimumWidth: 4, maximumWidth: 4, alignment: .right),
      TableColumn(Words.turn(language), minimumWidth: 5, maximumWidth: 5, alignment: .right),
      TableColumn(Words.person(language), minimumWidth: 10, maximumWidth: 20),
      TableColumn(Words.state(language), minimumWidth: 12, maximumWidth: 12),
      TableColumn(Words.signedInAt(language), minimumWidth: 5, maximumWidth: 5),
      TableColumn(Words.waiting(language), minimumWidth: 7, maximumWidth: 8),
      TableColumn(Words.purpose(language), minimumWidth: 26, maximumWidth: 40, priority: 1),
    ]
    let empty = calling.isLoaded ? Words.nobodyInQueue : Words.loading
    let pane = ListPane(
      title: Words.listTitle(Words.queueTitle(calling.waitingCount), calling.list.names)(language),
      list: calling.list, pane: .queue, isFocused: calling.pane == .queue,
      emptyText: empty(language), emptyNarrowed: Words.nothingSuch(language), columns: columns)
    pane.draw(in: rect, &frame) { person, column in cell(person, column) }
  }

  private func cell(_ person: QueuedPerson, _ column: Int) -> TableCell {
    switch column {
    case 0: return TableCell(String(person.number), isBold: true)
    case 1:
      guard let turn = work.turns[person.jobSeeker] else { return TableCell("") }
      let role: Role = turn.moved == nil ? .info : .warning
      return TableCell(Words.turnInList(turn)(language), role)
    case 2: return TableCell(person.name, isBold: true)
    case 3:
      // Who has not got the number does not come when it is called: their name is.
      if !person.isGivenOut, person.state == .waiting {
        return TableCell(Words.notGivenOut(language), .warning)
      }
      return TableCell(person.state.wording(language), person.state.role)
    case 4: return TableCell(screen.calendar.clockText(of: person.signedInAt), .groundMuted)
    case 5:
      guard person.state != .came else { return TableCell("") }
      let minutes = Minutes(person.signedInAt.minutes(until: screen.state.now))
      return TableCell(Words.waited(minutes)(language), .groundMuted)
    default: return TableCell(Words.purpose(person, screen.state.setting.trades)(language))
    }
  }

  private func drawPerson(
    _ person: QueuedPerson, in rect: Rect, _ frame: inout Frame<AttendantMessage>
  ) {
    let line = Words.numberLine(
      person, freeUntil: screen.calendar.clockText(of: person.freeUntil),
      lastCall: person.calledAt.map { screen.calendar.clockText(of: $0) })
    frame.line(line(language), in: rect, role: .ground, isBold: true)
    frame.line(
      Words.purposeInFull(person, screen.state.setting.trades)(language), in: rect, row: 1,
      role: .groundMuted)
    var more = rect
    _ = more.takeTop(2)
    lines.drawExplanation(of: person.jobSeeker, in: more, &frame)
  }

  private func drawHelp(in rect: Rect, _ frame: inout Frame<AttendantMessage>) {
    let columns = [
      TableColumn(Words.time(language), minimumWidth: 5, maximumWidth: 5),
      TableColumn(Words.seat(language), minimumWidth: 6, maximumWidth: 8),
      TableColumn(Words.callDoing(language), minimumWidth: 8),
      TableColumn(Words.answered(language), minimumWidth: 5, maximumWidth: 8),
    ]
    let pane = ListPane(
      title: Words.listTitle(Words.callsTitle, screen.state.calls.list.names)(language),
      list: screen.state.calls.list, pane: .calls, isFocused: work.calling.pane == .help,
      emptyText: Words.noCalls(language), emptyNarrowed: Words.nothingSuch(language),
      columns: columns)
    pane.draw(in: rect, &frame) { call, column in
      switch column {
      case 0: TableCell(screen.calendar.clockText(of: call.at))
      case 1: TableCell(Words.seatName(call.seat)(language), isBold: true)
      case 2: TableCell(call.doing?(language) ?? "")
      default:
        TableCell(
          call.acknowledgedAt.map { screen.calendar.clockText(of: $0) } ?? "—",
          call.acknowledgedAt == nil ? .warning : .groundMuted)
      }
    }
  }
}

extension CallState {
  var role: Role {
    switch self {
    case .waiting: .info
    case .called, .recalled: .warning
    case .missed: .alarm
    case .came: .good
    }
  }
}
