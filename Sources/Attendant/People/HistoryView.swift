import OddJobMarket
import TerminalUI

/// All that a person did and was offered, newest first, an entry of which is selected.
struct HistoryView {
  let screen: AttendantScreen
  let person: PersonSummary
  let history: HistoryState
  private var language: Language { screen.language }

  private struct Line {
    var text: String
    var role: Role
    var isBold = false
  }

  func draw(in rect: Rect, _ frame: inout Frame<AttendantMessage>) {
    var area = rect.inset(columns: 1)
    let heading = area.takeTop(1)
    let hint = Words.historyHint(language)
    var room = heading
    _ = room.takeRight(TextLayout.displayWidth(hint), gap: 2)
    frame.line(Words.historyOf(person)(language), in: room, role: .ground, isBold: true)
    frame.line(hint, in: heading, role: .groundMuted, alignment: .right)
    if let turn = history.turn, area.rows >= 8 {
      let used = frame.paragraph(
        Words.turnOf(turn)(language), in: area, role: turn.moved == nil ? .info : .warning)
      _ = area.takeTop(used)
    }
    guard history.isLoaded, !history.list.isEmpty else {
      let text = history.isLoaded ? Words.noHistory : Words.loading
      frame.paragraph(text(language), in: area, role: .groundMuted)
      return
    }
    let foot = area.takeBottom(1)
    let blocks = history.list.items.map { lines(of: $0.entry, width: area.columns) }
    let first = firstBlock(blocks, rows: area.rows)
    var last = first
    for (index, block) in blocks.enumerated().dropFirst(first) {
      guard !area.isEmpty else { break }
      draw(block, isSelected: index == history.list.index, in: &area, &frame)
      last = index
    }
    let range = Words.range(first + 1, last + 1, blocks.count)
    frame.line("\(range) ▲▼", in: foot, role: .groundMuted, alignment: .right)
  }

  private func draw(
    _ block: [Line], isSelected: Bool, in area: inout Rect,
    _ frame: inout Frame<AttendantMessage>
  ) {
    for line in block {
      guard !area.isEmpty else { return }
      let row = area.takeTop(1)
      if isSelected { frame.canvas.fill(row, Style(.selection)) }
      frame.line(
        line.text, in: row, role: isSelected ? .selection : line.role, isBold: line.isBold)
    }
  }

  /// The first entry shown: as early as leaves the selected one whole.
  private func firstBlock(_ blocks: [[Line]], rows: Int) -> Int {
    var first = history.list.index
    var used = blocks[first].count
    while first > 0, used + blocks[first - 1].count <= rows {
      first -= 1
      used += blocks[first].count
    }
    return first
  }

  private func lines(of entry: PersonHistory.Entry, width: Int) -> [Line] {
    let time = "\(dayText(entry.at)) \(screen.calendar.clockText(of: entry.at))"
    var lines: [Line] = []
    func add(_ text: String, _ role: Role, isBold: Bool = false) {
      lines += TextLayout.wrap(text, width: width).map {
        Line(text: $0, role: role, isBold: isBold)
      }
    }
    switch entry.fact {
    case .registered(let kind): add("\(time)  \(kind.wording(language))", .ground)
    case .signedIn(let number, let window):
      add("\(time)  \(Words.historySignIn(number)(language))  \(clock(window))", .ground)
    case .certificateSeen(let certificate, let name):
      let text = Words.historyCertificate(certificate, by: name)(language)
      add("\(time)  \(text)", .info)
    case .recommended(let title, let name, let isAccepted):
      add("\(time)  \(Words.historyRecommended(title, by: name)(language))", .info)
      add("   \(Words.answer(isAccepted)(language))", .groundMuted)
    case .verified(let document, let name):
      add("\(time)  \(Words.historyVerified(document, by: name)(language))", .good)
    case .merged(let name):
      add("\(time)  \(Words.historyMerged(by: name)(language))", .warning)
    case .applied(let work):
      let employer = work.employerName.isEmpty ? Words.household(language) : work.employerName
      add("\(time)  \(work.title)  \(employer)", .ground, isBold: true)
      let window = "\(work.day.date.text)  \(clock(work.window))"
      add("   \(window)  \(outcome(of: work))", role(of: work.state))
      if !work.note.isEmpty {
        let reason = NotChosenReason(rawValue: work.note)?.wording(language)
        add("   \(reason ?? work.note)", .groundMuted)
      }
      if let objection = work.objection {
        add(
          "   \(Tone.alarm.sign) \(objection.wording(language)) \(objection.remedy(language))",
          .alarm)
      }
      for step in work.steps { add("   \(text(of: step))", .groundMuted) }
    }
    return lines
  }

  private func outcome(of work: PersonHistory.Work) -> String {
    var parts = [work.state.wording(language)]
    if let cause = work.cause { parts.append(cause.wording(language)) }
    if work.steps.isEmpty, let source = work.arrivalSource {
      parts.append(Words.wordOf(source)(language))
    }
    return parts.joined(separator: " · ")
  }

  private func text(of step: PersonHistory.Step) -> String {
    let time = "\(dayText(step.at)) \(screen.calendar.clockText(of: step.at))"
    return [
      time, step.state.wording(language), step.role.map { Words.word(of: $0)(language) },
      step.cause?.wording(language),
    ].compactMap { $0 }.joined(separator: "  ")
  }

  private func role(of state: ApplicationState) -> Role {
    switch state {
    case .noShow, .disputed, .termsDiffer: .alarm
    case .settled, .finished, .arrived: .good
    default: .ground
    }
  }

  private func dayText(_ instant: Instant) -> String {
    screen.calendar.civilDate(of: instant).text
  }

  private func clock(_ window: TimeWindow) -> String {
    "\(screen.calendar.clockText(of: window.start))–\(screen.calendar.clockText(of: window.end))"
  }
}
