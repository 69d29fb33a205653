import OddJobMarket
import TerminalUI

/// Where the station stands towards its county, and below it what the county did not take or asks
/// for.
struct SyncView {
  let screen: AttendantScreen
  let work: Workspace
  private var language: Language { screen.language }
  private var sync: SyncState { work.sync }
  private var hasSucceeded: Bool { sync.standing?.summary.lastSuccess != nil }

  init(screen: AttendantScreen, work: Workspace) {
    self.screen = screen
    self.work = work
  }

  func draw(in rect: Rect, _ frame: inout Frame<AttendantMessage>) {
    var area = rect
    if area.rows > 14 { _ = area.takeTop(1) }
    guard let standing = sync.standing else {
      frame.line(Words.loading(language), in: area.inset(columns: 1), role: .groundMuted)
      return
    }
    guard standing.isSetUp else {
      drawAlone(in: area.inset(columns: 1), &frame)
      return
    }
    drawStanding(standing, in: &area, &frame)
    if area.rows >= 8, let matter = sync.list.selected {
      let detail = detail(of: matter)
      let rows = min(area.rows / 2, detail.lineCount(columns: area.columns - 2))
      detail.draw(in: area.takeBottom(rows, gap: 1).inset(columns: 1), &frame)
    }
    drawMatters(in: area, &frame)
  }

  private func drawAlone(in rect: Rect, _ frame: inout Frame<AttendantMessage>) {
    var area = rect
    let used = frame.paragraph(Words.standsAlone(language), in: area, isBold: true)
    _ = area.takeTop(used, gap: 1)
    frame.paragraph(Words.standsAloneHow(language), in: area, role: .groundMuted)
  }

  // MARK: Where it stands

  private func drawStanding(
    _ standing: CountyStanding, in area: inout Rect, _ frame: inout Frame<AttendantMessage>
  ) {
    let summary = standing.summary
    let now = screen.state.now
    if let fault = summary.clockFault { drawClock(fault, in: &area, &frame) }
    let age = summary.oldestWaiting.map { Words.age(minutes: $0.minutes(until: now)) }
    frame.line(
      Words.queued(
        summary.queueLength, oldest: age, hasSucceeded: summary.lastSuccess != nil)(language),
      in: area.takeTop(1).inset(columns: 1), role: .ground, isBold: true)
    let times = [
      Words.lastSuccess(summary.lastSuccess.map { timeText($0) })(language),
      Words.nextSync(standing.next.map { timeText($0) })(language),
    ]
    frame.line(
      times.joined(separator: " · "), in: area.takeTop(1).inset(columns: 1), role: .groundMuted)
    if let step = sync.step {
      let bar = area.takeTop(1).inset(columns: 1)
      frame.progressBar(
        done: step.done, of: max(step.total, 1), text: step.wording(language), in: bar)
      frame.line(
        Words.syncHint(language), in: area.takeTop(1).inset(columns: 1), role: .groundMuted)
    }
    if sync.step == nil || sync.step?.phase == .waiting, let failure = summary.lastFailure {
      drawFailure(failure, in: &area, &frame)
    }
    _ = area.takeTop(area.rows > 10 ? 1 : 0)
  }

  /// Before anything else: every time that stands below comes from that clock.
  private func drawClock(
    _ fault: ClockFault, in area: inout Rect, _ frame: inout Frame<AttendantMessage>
  ) {
    var pane = TextPane()
    let text = Words.clockFault(fault, own: dated(fault.own), county: dated(fault.county))
    pane.add("\(Tone.alarm.sign) \(text(language))", .alarm, isBold: true)
    pane.add(Words.clockRemedy(language))
    drawAlarm(pane, in: &area, &frame)
  }

  private func drawFailure(
    _ failure: SyncSummary.Failure, in area: inout Rect, _ frame: inout Frame<AttendantMessage>
  ) {
    var pane = TextPane()
    let text = Words.failed(timeText(failure.at), failure.reason)(language)
    pane.add("\(Tone.alarm.sign) \(text)", .alarm)
    if !failure.detail.isEmpty {
      pane.add(Words.failureDetail(failure.detail)(language), .groundMuted)
    }
    drawAlarm(pane, in: &area, &frame)
  }

  private func drawAlarm(
    _ pane: TextPane, in area: inout Rect, _ frame: inout Frame<AttendantMessage>
  ) {
    let rows = min(max(2, area.rows / 3), pane.lineCount(columns: area.columns - 2))
    pane.draw(in: area.takeTop(rows).inset(columns: 1), ground: .groundMuted, &frame)
  }

  /// With the year: a dead clock shows 1970.
  private func dated(_ instant: Instant) -> String {
    let calendar = screen.calendar
    return "\(calendar.civilDate(of: instant).text) \(calendar.clockText(of: instant))"
  }

  /// The clock of today, the date too of any other day.
  private func timeText(_ instant: Instant) -> String {
    let calendar = screen.calendar
    let clock = calendar.clockText(of: instant)
    let date = calendar.civilDate(of: instant)
    guard date != calendar.civilDate(of: screen.state.now) else { return clock }
    return "\(date.text.dropFirst(5)) \(clock)"
  }

  // MARK: What waits for an attendant

  private func drawMatters(in rect: Rect, _ frame: inout Frame<AttendantMessage>) {
    let columns = [
      TableColumn("", minimumWidth: 1, maximumWidth: 1),
      TableColumn(Words.matterKind(language), minimumWidth: 10, maximumWidth: 10),
      TableColumn(Words.matterAbout(language), minimumWidth: 14, maximumWidth: 16),
      TableColumn(Words.person(language), minimumWidth: 8, maximumWidth: 14),
      TableColumn(Words.proposedWork(language), minimumWidth: 14, maximumWidth: 34, priority: 1),
      TableColumn(Words.matterTime(language), minimumWidth: 11, maximumWidth: 11, priority: 2),
    ]
    let pane = ListPane(
      title: Words.listTitle(Words.mattersTitle(sync.list.count), sync.list.names)(language),
      list: sync.list, pane: .matters,
      emptyText: Words.noMatters(hasSucceeded: hasSucceeded)(language),
      emptyNarrowed: Words.nothingSuch(language), columns: columns)
    pane.draw(in: rect, &frame) { matter, column in cell(matter, column) }
  }

  private func cell(_ matter: SyncMatter, _ column: Int) -> TableCell {
    let tone = Self.tone(of: matter)
    switch column {
    case 0: return TableCell(tone.sign, tone.role)
    case 1: return TableCell(Words.kind(matter)(language), tone.role)
    case 2: return TableCell(Words.about(matter)(language))
    case 3: return TableCell(matter.personName ?? "", isBold: true)
    case 4: return TableCell(matter.title ?? "")
    default: return TableCell(timeText(matter.at), .groundMuted)
    }
  }

  private static func tone(of matter: SyncMatter) -> Tone {
    switch matter {
    case .task: .warning
    case .rejected: .alarm
    case .quarantined, .skipped: .info
    }
  }

  /// Why, what to do, and what one needs for it: where else somebody is confirmed and when, or the number
  /// that the county asks for on the telephone.
  private func detail(of matter: SyncMatter) -> TextPane {
    var pane = TextPane()
    pane.add(
      "\(Words.about(matter)(language))：\(Words.reason(matter)(language))",
      Self.tone(of: matter).role)
    pane.add("\(Words.whatToDo(language))：\(Words.remedy(matter)(language))", isBold: true)
    let facts = matter.facts.filter { !$0.value.isEmpty }
      .map { "\($0.label(language))：\($0.value)" }
    if !facts.isEmpty { pane.add(facts.joined(separator: " · "), .groundMuted) }
    return pane
  }
}
