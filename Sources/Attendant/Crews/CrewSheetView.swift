import OddJobMarket
import TerminalUI

/// Draws an open sheet of people over the views.
struct CrewSheetView {
  let screen: AttendantScreen
  let dialog: CrewsDialog
  var language: Language { screen.language }

  init(screen: AttendantScreen, dialog: CrewsDialog) {
    self.screen = screen
    self.dialog = dialog
  }

  func draw(in rect: Rect, _ frame: inout Frame<AttendantMessage>) {
    frame.canvas.fill(rect, Style(.ground))
    let area = rect.pageArea
    switch dialog {
    case .gathering(let gathering): draw(gathering, in: area, &frame)
    case .consent(let sheet): draw(sheet, in: area, &frame)
    case .group(let sheet): draw(sheet, in: area, &frame)
    case .departure(let call): draw(call, in: area, &frame)
    case .roll(let form): RollView(screen: screen, form: form).draw(in: area, &frame)
    }
  }

  private func draw(
    _ gathering: Gathering, in rect: Rect, _ frame: inout Frame<AttendantMessage>
  ) {
    var area = rect
    frame.line(
      Words.title(of: gathering.purpose)(language),
      in: area.takeTop(1, gap: area.rows > 20 ? 1 : 0),
      role: .info, isBold: true)
    SearchLine(
      screen: screen, line: gathering.search, isFocused: true, hint: Words.gatherHint(language)
    ).draw(in: area.takeTop(1), &frame)
    let names = gathering.picked.map(\.name).joined(separator: Words.listMark(language))
    let picked = Words.picked(gathering.picked.count, names)(language)
    let lines = TextLayout.wrap(picked, width: area.columns).count
    let foot = area.takeBottom(min(max(2, lines), area.rows / 3), gap: 1)
    frame.paragraph(picked, in: foot, role: gathering.picked.isEmpty ? .groundMuted : .good)
    let pane = ListPane(
      title: Words.candidates(language), list: gathering.list, pane: .sheet,
      emptyText: Words.nobodyFound(language), columns: PersonColumns.all(language))
    pane.draw(in: area, &frame) { candidate, column in
      switch candidate {
      case .person(let person): PersonColumns.cell(person, column, screen)
      case .crew(let crew): crewCell(crew, column)
      }
    }
  }

  private func crewCell(_ crew: CrewSummary, _ column: Int) -> TableCell {
    switch column {
    case 0: TableCell(crew.name, .info, isBold: true)
    case 1: TableCell(Words.crewOf(crew.members.count)(language), .info)
    case 4: TableCell(crew.leader?.township ?? "", .groundMuted)
    default: TableCell("")
    }
  }

  private func draw(
    _ sheet: ConsentSheet, in rect: Rect, _ frame: inout Frame<AttendantMessage>
  ) {
    var area = rect
    frame.line(
      Words.consentTitle(language), in: area.takeTop(1), role: .info, isBold: true)
    let used = frame.paragraph(Words.consentText(language), in: area, role: .groundMuted)
    _ = area.takeTop(used, gap: 1)
    let columns = [
      TableColumn(Words.consents(language), minimumWidth: 8, maximumWidth: 8),
      TableColumn(Words.person(language), minimumWidth: 10, maximumWidth: 24),
      TableColumn("", minimumWidth: 6, maximumWidth: 8),
      TableColumn(Words.township(language), minimumWidth: 8, maximumWidth: 20),
      TableColumn(Words.time(language), minimumWidth: 5, maximumWidth: 5),
    ]
    let pane = ListPane(
      title: Words.consentsTitle(sheet.memberships.count, sheet.list.count)(language),
      list: sheet.list, pane: .sheet, emptyText: "", columns: columns)
    pane.draw(in: area, &frame) { person, column in
      let consent = sheet.consents[person.person]
      return switch column {
      case 0: mark(consent != nil)
      case 1: TableCell(person.name, isBold: true)
      case 2: TableCell(sheet.leader == person.person ? Words.leads(language) : "", .info)
      case 3: TableCell(person.township)
      default: TableCell(consent.map { screen.calendar.clockText(of: $0) } ?? "", .groundMuted)
      }
    }
  }

  private func mark(_ isSet: Bool) -> TableCell {
    isSet ? TableCell("[✓]", .good, isBold: true) : TableCell("[ ]", .warning)
  }

  private func draw(
    _ sheet: GroupSheet, in rect: Rect, _ frame: inout Frame<AttendantMessage>
  ) {
    var area = rect
    frame.line(
      Words.groupTitle(sheet.title)(language), in: area.takeTop(1), role: .info, isBold: true)
    if let outcome = sheet.outcome {
      let text = Words.groupPlaces(outcome)(language)
      let used = frame.paragraph(
        text, in: area, role: outcome.missingPlaces > 0 ? .warning : .good, isBold: true)
      _ = area.takeTop(used, gap: 1)
    } else {
      _ = area.takeTop(1, gap: 1)
    }
    let foot = area.takeBottom(2, gap: 1)
    if let person = sheet.list.selected?.person, let refusal = sheet.line(of: person)?.refusal {
      frame.paragraph(refusal.wording(language), in: foot, role: .warning)
    } else if sheet.refused > 0 {
      frame.paragraph(Words.notEverybodyCanGo(sheet.refused)(language), in: foot, role: .warning)
    }
    let columns = [
      TableColumn(Words.goesAlong(language), minimumWidth: 8, maximumWidth: 8),
      TableColumn(Words.person(language), minimumWidth: 10, maximumWidth: 24),
      TableColumn(Words.outlook(language), minimumWidth: 20, maximumWidth: 30),
      TableColumn(Words.township(language), minimumWidth: 8, maximumWidth: 20, priority: 1),
    ]
    let pane = ListPane(
      title: Words.groupCount(sheet.people.count)(language), list: sheet.list, pane: .sheet,
      emptyText: "", columns: columns)
    pane.draw(in: area, &frame) { person, column in
      switch column {
      case 0: mark(!sheet.leftOut.contains(person.person))
      case 1: TableCell(person.name, isBold: true)
      case 2: outlook(sheet, person)
      default: TableCell(person.township)
      }
    }
  }

  private func outlook(_ sheet: GroupSheet, _ person: Picked) -> TableCell {
    if sheet.leftOut.contains(person.person) {
      return TableCell(Words.staysOut(language), .groundMuted)
    }
    guard let line = sheet.line(of: person.person) else { return TableCell("") }
    if let refusal = line.refusal {
      return TableCell("✗ \(Words.short(refusal)(language))", .alarm)
    }
    return TableCell("✓ \(Words.groupOutlook(line.state)(language))", .good)
  }

  private func draw(
    _ call: DepartureCall, in rect: Rect, _ frame: inout Frame<AttendantMessage>
  ) {
    var area = rect
    let card = call.sheet.card
    let start = screen.calendar.clockText(of: card.window.start)
    frame.line(
      Words.departureTitle(card.title, start)(language), in: area.takeTop(1), role: .info,
      isBold: true)
    drawMeetingPoint(call.sheet.meetingPoint, in: &area, &frame)
    let columns = [
      TableColumn(Words.isHere(language), minimumWidth: 8, maximumWidth: 8),
      TableColumn(Words.person(language), minimumWidth: 10, maximumWidth: 24),
      TableColumn(Words.state(language), minimumWidth: 12, maximumWidth: 22),
      TableColumn(Words.township(language), minimumWidth: 8, maximumWidth: 20),
    ]
    let pane = ListPane(
      title: Words.departureCount(call.present, missing: call.missing)(language),
      list: call.list, pane: .sheet, emptyText: "", columns: columns)
    pane.draw(in: area, &frame) { application, column in
      switch column {
      case 0:
        application.state == .departed
          ? TableCell("✓", .groundMuted) : mark(call.here.contains(application.application))
      case 1: TableCell(application.name, isBold: true)
      case 2: TableCell(application.state.wording(language), application.state.role)
      default: TableCell(application.township)
      }
    }
  }

  private func drawMeetingPoint(
    _ point: MeetingPoint?, in area: inout Rect, _ frame: inout Frame<AttendantMessage>
  ) {
    guard let point else {
      frame.line(Words.noMeetingPoint(language), in: area.takeTop(1, gap: 1), role: .groundMuted)
      return
    }
    let facts: [(Wording, String)] = [
      (Words.plate, point.vehiclePlate ?? "—"), (Words.meetingPlace, point.place),
      (Words.leavesAt, point.departure.map { screen.calendar.clockText(of: $0) } ?? "—"),
      (Words.leaderPhone, point.leaderPhone ?? "—"),
    ]
    for (label, value) in facts {
      let row = area.takeTop(1)
      frame.canvas.write(
        [TextRun("\(label(language))  ", .groundMuted), TextRun(value, .warning, isBold: true)],
        row: row.row, column: row.column, width: row.columns)
    }
    _ = area.takeTop(1)
  }
}
