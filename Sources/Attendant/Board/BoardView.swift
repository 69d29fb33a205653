import OddJobMarket
import TerminalUI

/// The board of a day: figures, shifts, and the terms and people of the selected shift.
struct BoardView {
  let screen: AttendantScreen
  let work: Workspace
  private var board: BoardState { work.board }
  private var language: Language { screen.language }

  /// From so many columns and rows on the terms of the selected shift stand beside its people.
  private static let roomForTerms = Size(rows: 34, columns: 112)
  /// The line above them, and what `ShiftTerms` draws.
  private static let termsRows = 12

  init(screen: AttendantScreen, work: Workspace) {
    self.screen = screen
    self.work = work
  }

  func draw(in rect: Rect, _ frame: inout Frame<AttendantMessage>) {
    var area = rect
    if work.isReading {
      PostingDetailPane(screen: screen, opened: board.opened)
        .drawPage(in: area.inset(columns: 1), from: work.readLine, back: .enter, &frame)
      return
    }
    drawTotals(in: &area, &frame)
    if work.isSearching || !board.filter.text.isEmpty {
      SearchLine(
        screen: screen, line: board.filter, isFocused: work.isSearching,
        hint: Words.boardFilterHint(language)
      ).draw(in: area.takeTop(1), &frame)
    }
    let isWide =
      area.columns >= Self.roomForTerms.columns && area.rows >= Self.roomForTerms.rows
    // The people get what they need up to half of the room, and the shifts the rest.
    let gap = area.rows > 16 ? 1 : 0
    let hasTermsLine = !isWide && area.rows >= 15
    let hasRemarks = board.applications.items.contains {
      !ApplicationRemarks($0, screen).lines.isEmpty
    }
    let lines = board.applications.count + (hasRemarks ? 4 : 3)
    let people = min(
      max(isWide ? Self.termsRows : 6, lines) + (hasTermsLine ? 1 : 0), area.rows / 2)
    let wanted = max(4, board.shifts.count + 2)
    let shifts = area.takeTop(min(wanted, area.rows - people - gap), gap: gap)
    drawShifts(in: shifts, &frame)
    drawSelected(in: area, isWide: isWide, hasTermsLine: hasTermsLine, &frame)
  }

  private func drawTerms(in rect: Rect, _ frame: inout Frame<AttendantMessage>) {
    var area = rect
    let line = area.takeLeft(1, gap: 1)
    frame.canvas.verticalLine(
      row: line.row, column: line.column, rows: line.rows, style: Style(.border))
    guard let card = board.shifts.selected else { return }
    ShiftTerms(card: card, screen: screen).draw(in: area, &frame)
  }

  private func drawTotals(in area: inout Rect, _ frame: inout Frame<AttendantMessage>) {
    let totals = board.totals
    let figures: [(Wording, Int, Role)] = [
      (Words.openPostings, totals.openPostings, .info),
      (Words.placesLeft, totals.placesLeft, .warning),
      (Words.signedIn, totals.signedIn, .info),
      (Words.confirmedCount, totals.confirmed, .good),
      (Words.arrivedCount, totals.arrived, .good),
      (Words.noShowCount, totals.noShow, .alarm),
    ]
    guard area.rows >= 26, area.columns >= 76 else {
      drawFigureLine(figures, in: &area, &frame)
      return
    }
    for (figure, box) in zip(
      figures, area.takeTop(4, gap: 1).inset(columns: 1).split(columns: 6, gap: 2))
    {
      frame.canvas.box(box, style: Style(.border))
      let inside = box.inset(rows: 1, columns: 2)
      frame.line(figure.0(language), in: inside, role: .groundMuted)
      frame.line(String(figure.1), in: inside, row: 1, role: figure.2, isBold: true)
    }
  }

  /// The figures in as few lines as hold them all.
  private func drawFigureLine(
    _ figures: [(Wording, Int, Role)], in area: inout Rect,
    _ frame: inout Frame<AttendantMessage>
  ) {
    var line = area.takeTop(1).inset(columns: 1)
    var column = line.column
    for figure in figures {
      let width = TextLayout.displayWidth(figure.0(language)) + 1 + String(figure.1).count
      if column + width > line.right {
        line = area.takeTop(1).inset(columns: 1)
        column = line.column
      }
      frame.canvas.write(
        [
          TextRun(figure.0(language) + " ", .groundMuted),
          TextRun(String(figure.1), figure.2, isBold: true),
        ], row: line.row, column: column, width: width)
      column += width + 2
    }
  }

  private func drawShifts(in rect: Rect, _ frame: inout Frame<AttendantMessage>) {
    // What the work is called is what one goes by: other columns go before it is cut.
    let title = rect.columns < 70 ? 16 : 26
    // Whether an employer is verified stands at the end of its name.
    let employer = rect.columns < 118 ? 20 : 26
    let state = PostingColumns.stateColumns(language)
    let columns = [
      TableColumn(Words.start(language), minimumWidth: 5, maximumWidth: 5),
      TableColumn(Words.posting(language), minimumWidth: title, maximumWidth: 30),
      TableColumn(Words.employer(language), minimumWidth: employer, maximumWidth: 26, priority: 4),
      TableColumn(Words.pay(language), minimumWidth: 11, maximumWidth: 14),
      TableColumn(
        Words.places(language), minimumWidth: PlacesBar.columns,
        maximumWidth: PlacesBar.columns, priority: 3),
      TableColumn(Words.placeCount(language), minimumWidth: 5, maximumWidth: 7),
      TableColumn(Words.state(language), minimumWidth: state, maximumWidth: 12),
      TableColumn(Words.hiring(language), minimumWidth: 10, maximumWidth: 10, priority: 5),
    ]
    let pane = ListPane(
      title: heading, list: board.shifts, pane: .shifts, isFocused: board.pane == .shifts,
      emptyText: emptyText(language), columns: columns)
    pane.draw(in: rect, &frame) { card, column in cell(card, column) }
  }

  private var heading: String {
    let isToday = board.day == screen.state.today
    let title = Words.boardTitle(board.day.date.text, isToday: isToday, board.order)(language)
    guard board.narrowing != .all else { return title }
    return "\(title) · \(Words.narrowed(board.narrowing)(language))"
  }

  private var emptyText: Wording {
    guard board.isLoaded else { return Words.loading }
    if board.cards.isEmpty { return Words.noShifts }
    // Only narrowing by words can have been meant for a name.
    guard !board.filter.text.isEmpty, board.narrowing == .all else { return Words.nothingLeft }
    return Words.noneByText(employers: AttendantCommand.openEmployers.keyLabel)
  }

  private func cell(_ card: PostingCard, _ column: Int) -> TableCell {
    let taken = card.places.confirmed + card.places.held
    let status = CardStatus(card, at: screen.state.now)
    switch column {
    case 0: return TableCell(screen.calendar.clockText(of: card.window.start))
    case 1: return TableCell(card.title, isBold: true)
    case 2:
      return TableCell(
        Words.employerOnly(card)(language), ending: Words.unverifiedMark(card)(language),
        .groundMuted)
    case 3: return TableCell(card.pay.text(language), .money)
    case 4:
      return TableCell(PlacesBar.text(taken: taken, of: card.places.places), status.role)
    case 5: return TableCell("\(taken)/\(card.places.places)", status.role)
    case 6: return TableCell(status.wording(language), status.role)
    default: return TableCell(card.hiringMode.shortWording(language), .groundMuted)
    }
  }

  private func drawSelected(
    in rect: Rect, isWide: Bool, hasTermsLine: Bool, _ frame: inout Frame<AttendantMessage>
  ) {
    guard let card = board.shifts.selected else { return }
    var area = rect
    frame.canvas.horizontalLine(
      row: area.row, column: area.column, columns: area.columns, style: Style(.border))
    let line = area.takeTop(1)
    frame.line(
      " \(card.title) · \(Words.employerName(card)(language)) · \(card.siteName) ",
      in: line.inset(columns: 1), role: .groundMuted)
    if isWide { drawTerms(in: area.takeRight(34, gap: 1), &frame) }
    if hasTermsLine {
      ShiftTerms(card: card, screen: screen)
        .drawLine(in: area.takeTop(1).inset(columns: 1), &frame)
    }
    drawApplications(of: card, in: area, &frame)
  }

  private func drawApplications(
    of card: PostingCard, in rect: Rect, _ frame: inout Frame<AttendantMessage>
  ) {
    var area = rect
    let columns = [
      TableColumn(Words.person(language), minimumWidth: 10, maximumWidth: 20),
      TableColumn(Words.state(language), minimumWidth: 12, maximumWidth: 22),
      TableColumn(Words.township(language), minimumWidth: 8, maximumWidth: 16),
      TableColumn(Words.waiting(language), minimumWidth: 7, maximumWidth: 8),
      TableColumn(Words.verification(language), minimumWidth: 8, maximumWidth: 13),
      TableColumn(Words.remarks(language), minimumWidth: 8, maximumWidth: 8, priority: 1),
      TableColumn(Words.document(language), minimumWidth: 21, maximumWidth: 22, priority: 4),
    ]
    // What stands beside the selected one's state is said in full; a list has no room for it.
    if let selected = board.applications.selected {
      let remarks = ApplicationRemarks(selected, screen).lines
      let line = area.takeBottom(remarks.isEmpty || area.rows < 5 ? 0 : 1)
      if line.rows > 0 {
        frame.line("▸ \(remarks)", in: line.inset(columns: 1), role: .info)
      }
    }
    let hasCome = board.applicationsOf == card.shift
    let pane = ListPane(
      title: Words.listTitle(
        Words.applicationsTitle(board.applications.all.count), board.applications.names)(language),
      list: board.applications, pane: .applications, isFocused: board.pane == .applications,
      emptyText: (hasCome ? Words.noApplications : Words.loading)(language),
      emptyNarrowed: Words.nothingSuch(language), columns: columns)
    pane.draw(in: area, &frame) { application, column in cell(application, column) }
  }

  private func cell(_ application: BoardApplication, _ column: Int) -> TableCell {
    switch column {
    case 0: return TableCell(application.name, isBold: true)
    case 1:
      return TableCell(
        ApplicationRemarks(application, screen).state, application.state.role)
    case 2: return TableCell(application.township)
    case 3: return TableCell(Words.waited(application.waiting)(language), .groundMuted)
    case 4: return application.verification.cell(language)
    case 5: return TableCell(ApplicationRemarks(application, screen).sign, .info)
    default:
      guard case .verified(let document) = application.verification else { return TableCell("") }
      return TableCell(document.wording(language), .groundMuted)
    }
  }
}
