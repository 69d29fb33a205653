import OddJobMarket
import TerminalUI

/// Who is put together with which shift, and below them those who are not, with the reason.
struct DayMatchingView {
  let screen: AttendantScreen
  let work: Workspace
  private var language: Language { screen.language }
  private var matching: DayMatchingState { work.dayMatching }
  private var lines: TurnLines { TurnLines(turns: work.turns, language: language) }

  /// The lines about the selected row.
  private static let detailRows = 4
  /// Rule, title, two lines that say that there is nothing, and a clear one.
  private static let emptyRows = 5

  init(screen: AttendantScreen, work: Workspace) {
    self.screen = screen
    self.work = work
  }

  func draw(in rect: Rect, _ frame: inout Frame<AttendantMessage>) {
    var area = rect
    if let percent = matching.percent { drawProgress(percent, in: &area, &frame) }
    guard let instant = matching.instant else {
      drawIdle(in: area.inset(rows: area.rows > 14 ? 1 : 0, columns: 1), &frame)
      return
    }
    // Where nothing is proposed, why not is all there is to read.
    if matching.list.all.isEmpty {
      drawProposals(instant, in: area.takeTop(Self.emptyRows), &frame)
      drawUnplaced(in: area, &frame)
      return
    }
    let wanted = max(3, matching.unplaced.count + 2)
    let most = matching.pane == .unplaced ? area.rows / 2 : area.rows / 3
    drawUnplaced(in: area.takeBottom(min(wanted, most), gap: 1), &frame)
    drawProposals(instant, in: area, &frame)
  }

  private func drawIdle(in rect: Rect, _ frame: inout Frame<AttendantMessage>) {
    var area = rect
    let texts: [(Wording, Role)] =
      [
        (Words.matchingIdle, .ground), (Words.matchingIdleRules, .groundMuted),
        (Words.matchingIdleFair, .groundMuted),
      ] + [work.turns.aims.map { (Words.matchingOrder($0), .groundMuted) }].compactMap(\.self)
    for (text, role) in texts {
      let used = frame.paragraph(text(language), in: area, role: role, isBold: role == .ground)
      _ = area.takeTop(used, gap: 1)
    }
  }

  private func drawProgress(
    _ percent: Int, in area: inout Rect, _ frame: inout Frame<AttendantMessage>
  ) {
    let bar = area.takeTop(1).inset(columns: 1)
    frame.progressBar(
      done: percent, of: 100, text: Words.matchingProgress(percent)(language), in: bar)
    frame.line(
      Words.matchingProgressHint(language),
      in: area.takeTop(1, gap: area.rows > 14 ? 1 : 0)
        .inset(columns: 1), role: .groundMuted)
  }

  // MARK: Proposals

  private func drawProposals(
    _ instant: Instant, in rect: Rect, _ frame: inout Frame<AttendantMessage>
  ) {
    var area = rect
    if area.rows >= 10, let row = matching.list.selected {
      let rows = Self.detailRows + (row.outcome.isRefused ? 1 : 0)
      let turn = lines.rows(
        about: row.match.jobSeeker, columns: area.columns - 2, most: area.rows >= 14 ? 2 : 0)
      var detail = area.takeBottom(rows + turn, gap: 1).inset(columns: 1)
      lines.drawExplanation(of: row.match.jobSeeker, in: detail.takeBottom(turn), &frame)
      drawDetail(row, in: detail, &frame)
    }
    if area.rows >= 9 || matching.list.all.isEmpty, work.turns.rule != nil {
      lines.drawRule(in: area.takeTop(1).inset(columns: 1), &frame)
    }
    let columns = [
      TableColumn("", minimumWidth: 1, maximumWidth: 1),
      TableColumn(Words.turn(language), minimumWidth: 5, maximumWidth: 5, alignment: .right),
      TableColumn(Words.person(language), minimumWidth: 12, maximumWidth: 13),
      TableColumn(Words.time(language), minimumWidth: 11, maximumWidth: 11, priority: 2),
      TableColumn(Words.proposedWork(language), minimumWidth: 20, maximumWidth: 34),
      TableColumn(Words.fit(language), minimumWidth: 4, maximumWidth: 4, priority: 3),
      TableColumn(Words.outcome(language), minimumWidth: 10, maximumWidth: 10),
      TableColumn(Words.reasons(language), minimumWidth: 20, maximumWidth: 34, priority: 4),
    ]
    let title = Words.proposalsTitle(
      matching.list.all.count, screen.calendar.clockText(of: instant),
      placesLeft: matching.placesLeft)
    let pane = ListPane(
      title: Words.listTitle(title, matching.list.names)(language), list: matching.list,
      pane: .proposals, isFocused: matching.pane == .proposals,
      emptyText: Words.noProposalsMade(language), emptyNarrowed: Words.nothingSuch(language),
      columns: columns)
    pane.draw(in: area, &frame) { row, column in cell(row, column) }
  }

  private func cell(_ row: ProposedRow, _ column: Int) -> TableCell {
    let match = row.match
    switch column {
    case 0: return TableCell(row.isMarked ? "✓" : "", .good, isBold: true)
    case 1: return turnCell(match.jobSeeker, match.turn)
    case 2: return TableCell(name(match), isBold: true)
    case 3: return TableCell(timeText(match.card))
    case 4: return TableCell(match.card.title)
    case 5: return TableCell(String(match.score), .groundMuted)
    case 6: return outcomeCell(row)
    default:
      if row.isAdjusted { return TableCell(Words.adjusted(language), .info) }
      return TableCell(match.reasons.first?.wording(language) ?? "")
    }
  }

  /// Whoever was moved by hand is marked.
  private func turnCell(_ person: JobSeekerID, _ turn: Int?) -> TableCell {
    guard let known = work.turns[person], known.moved != nil else {
      return TableCell(turn.map { String($0) } ?? "", .groundMuted)
    }
    return TableCell(Words.turnInList(known)(language), .warning)
  }

  /// Who is proposed for a second job of the day stands there twice.
  private func name(_ match: MatchedPerson) -> String {
    match.round == 0 ? match.name : Words.secondJob(match.name)(language)
  }

  private func outcomeCell(_ row: ProposedRow) -> TableCell {
    guard let word = Words.outcome(row.outcome) else {
      return TableCell(Words.modeInList(row.match.card.hiringMode)(language), .groundMuted)
    }
    switch row.outcome {
    case .open, .sent: return TableCell(word(language), .info)
    case .recommended: return TableCell("\(Tone.good.sign) \(word(language))", .good)
    case .refused: return TableCell("\(Tone.alarm.sign) \(word(language))", .alarm)
    }
  }

  private func timeText(_ card: PostingCard) -> String {
    let calendar = screen.calendar
    return "\(calendar.clockText(of: card.window.start))–"
      + calendar.clockText(of: card.window.end)
  }

  private func drawDetail(
    _ row: ProposedRow, in rect: Rect, _ frame: inout Frame<AttendantMessage>
  ) {
    let match = row.match
    let card = match.card
    var area = rect
    let pay = card.pay.text(language)
    frame.line(
      "\(name(match)) → \(card.title)  \(timeText(card))  \(pay)", in: area.takeTop(1),
      role: .ground, isBold: true)
    let reasons = match.reasons.map { Words.part($0)(language) }
    let why = Words.whyFits(match.score, reasons.joined(separator: " · "))(language)
    let used = min(2, TextLayout.wrap(why, width: area.columns).count)
    frame.paragraph(why, in: area.takeTop(used), role: .good)
    if case .refused(let refusal) = row.outcome {
      frame.paragraph(
        "\(Tone.alarm.sign) \(refusal.wording(language))", in: area, role: .alarm)
      return
    }
    var notes = [(Words.meaning(card.hiringMode)(language), Role.groundMuted)]
    if !match.verification.isVerified {
      notes.insert(
        ("\(Tone.warning.sign) \(match.verification.wording(language))", .warning), at: 0)
    }
    let line = area.takeTop(1)
    var column = line.column
    for (text, role) in notes where column < line.right {
      column +=
        frame.canvas.write(
          [TextRun(text, role)], row: line.row, column: column, width: line.right - column) + 2
    }
  }

  // MARK: Those without

  private func drawUnplaced(in rect: Rect, _ frame: inout Frame<AttendantMessage>) {
    var area = rect
    let isFocused = matching.pane == .unplaced
    if isFocused, area.rows >= 8, let person = matching.unplaced.selected {
      let turn = work.turns[person.jobSeeker].map { [$0.staffExplanation(language)] } ?? []
      let reasons = person.reasons.map { $0(language) }.joined(separator: "；")
      let text = (["\(person.name)：\(reasons)"] + turn).joined(separator: "  ")
      let rows = min(4, TextLayout.wrap(text, width: area.columns - 2).count)
      frame.paragraph(
        text, in: area.takeBottom(rows, gap: 1).inset(columns: 1), role: .warning)
    }
    let columns = [
      TableColumn(Words.turn(language), minimumWidth: 5, maximumWidth: 5, alignment: .right),
      TableColumn(Words.person(language), minimumWidth: 8, maximumWidth: 12),
      TableColumn(Words.why(language), minimumWidth: 16, maximumWidth: 60),
    ]
    let empty = matching.list.all.isEmpty ? Words.nobodyHere : Words.everyoneMatched
    let pane = ListPane(
      title: Words.unplacedTitle(matching.unplaced.all.count)(language), list: matching.unplaced,
      pane: .unplaced, isFocused: isFocused, emptyText: empty(language), columns: columns)
    pane.draw(in: area, &frame) { person, column in
      switch column {
      case 0: turnCell(person.jobSeeker, person.turn)
      case 1: TableCell(person.name, isBold: true)
      default: TableCell(person.reasons.first?(language) ?? "", .groundMuted)
      }
    }
  }
}
