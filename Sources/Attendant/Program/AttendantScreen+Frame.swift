import OddJobMarket
import TerminalUI

extension AttendantScreen {
  func drawHeader(in rect: Rect, _ frame: inout Frame<AttendantMessage>) {
    frame.canvas.fill(rect, Style(.header))
    let area = rect.inset(columns: 1)
    let badge = TextRun(state.connection.wording(language), badgeRole)
    let time = TextRun(calendar.clockText(of: state.now), .header)
    var optional: [TextRun] = []
    if let attendant = state.workspace?.attendant {
      optional = [
        TextRun(attendant.name, .header), TextRun(Words.helpKeyShort(language), .headerMuted),
        TextRun(Words.lockKeyShort(language), .headerMuted),
      ]
    }
    let title = Words.header(state.setting)(language)
    let demonstration = state.setting.isDemonstration ? " \(Words.demonstration(language)) " : ""
    let left = TextLayout.displayWidth(title) + TextLayout.displayWidth(demonstration) + 4
    var right = optional + [badge, time]
    // The names of keys go first, they stand in the footer too; then the attendant's name.
    while right.count > 2, left + columns(of: right) > area.columns {
      right.remove(at: right.count - 3)
    }
    var column = area.right - columns(of: right)
    let room = column - area.column - 1 - TextLayout.displayWidth(demonstration)
    let shown = TextLayout.truncate(title, to: max(0, room - 1))
    let used = frame.write(
      shown, row: rect.row, column: area.column, role: .header, isBold: true)
    frame.write(
      demonstration, row: rect.row, column: area.column + used + 1, role: .badge, isBold: true)
    for run in right {
      frame.canvas.write([run], row: rect.row, column: column)
      column += TextLayout.displayWidth(run.text) + 2
    }
  }

  private var badgeRole: Role {
    switch state.connection {
    case .standalone: .headerMuted
    case .connected: .headerGood
    case .offline, .wrongClock: .headerWarning
    }
  }

  private func columns(of runs: [TextRun]) -> Int {
    runs.reduce(0) { $0 + TextLayout.displayWidth($1.text) } + 2 * max(0, runs.count - 1)
  }

  func drawSidePane(_ work: Workspace, in rect: Rect, _ frame: inout Frame<AttendantMessage>) {
    var area = rect
    _ = area.takeTop(1)
    // All of them apart, or none.
    let gap = area.rows >= 2 * AttendantView.allCases.count - 1 ? 1 : 0
    for view in AttendantView.allCases {
      let row = area.takeTop(1, gap: gap)
      let isOpen = view == work.view
      if isOpen { frame.canvas.fill(row, Style(.selection)) }
      frame.canvas.write(
        [
          TextRun(" \(view.command.keyLabel) ", isOpen ? .selection : .groundMuted),
          TextRun(view.title(language), isOpen ? .selection : .ground, isBold: isOpen),
          TextRun(mark(of: view, work), isOpen ? .selectionWarning : .warning),
        ], row: row.row, column: row.column, width: row.columns)
      addViewTarget(view, row, &frame)
    }
  }

  func drawTabs(_ work: Workspace, in rect: Rect, _ frame: inout Frame<AttendantMessage>) {
    var column = rect.column + 1
    let wanted = AttendantView.allCases.reduce(0) {
      $0 + 3 + TextLayout.displayWidth($1.title(language) + mark(of: $1, work))
    }
    let gap = wanted <= rect.columns ? 2 : 1
    for view in AttendantView.allCases {
      let isOpen = view == work.view
      let text = "\(view.command.keyLabel)\(view.title(language))"
      let used = frame.canvas.write(
        [
          TextRun(text, isOpen ? .selection : .groundMuted, isBold: isOpen),
          TextRun(mark(of: view, work), .warning),
        ], row: rect.row, column: column, width: rect.right - column)
      addViewTarget(view, Rect(row: rect.row, column: column, rows: 1, columns: used), &frame)
      column += used + gap
    }
  }

  private func addViewTarget(
    _ view: AttendantView, _ rect: Rect, _ frame: inout Frame<AttendantMessage>
  ) {
    guard AttendantContext.lists.contains(state.context) else { return }
    frame.addTarget(
      Target(
        label: view.title(language), rect: rect, message: .commandChosen(view.command),
        kind: .row))
  }

  /// How much waits in a view.
  private func mark(of view: AttendantView, _ work: Workspace) -> String {
    let count: Int
    switch view {
    case .review: count = work.board.totals.inReview
    case .calls: count = state.calls.waitingCount
    case .matching: count = work.dayMatching.list.all.count { $0.outcome == .open }
    case .sync: count = work.sync.waitingCount
    case .board: count = work.board.totals.unmarked.reduce(0) { $0 + $1.count }
    case .postings, .people, .crews, .employers: count = 0
    }
    return count == 0 ? "" : " \(count)"
  }

  func drawStatus(_ work: Workspace, in rect: Rect, _ frame: inout Frame<AttendantMessage>) {
    var area = rect.inset(columns: 1)
    let undo = KeyBinding.command(for: .character("u"), in: state.context)
    if let offer = state.undoOffer, undo == .undo {
      let text = Words.undoLeft(offer.secondsLeft(at: state.now))(language)
      let place = area.takeRight(TextLayout.displayWidth(text), gap: 1)
      frame.line(text, in: place, role: .warning)
    }
    guard let note = work.note ?? diskNote(work) ?? unmarkedNote(work) else { return }
    frame.line("\(note.tone.sign) \(note.wording(language))", in: area, role: note.tone.role)
  }

  /// While there is nothing else to say, every view says that the disk runs out of room.
  private func diskNote(_ work: Workspace) -> StatusNote? {
    switch work.board.totals.diskSpace {
    case .enough: nil
    case .low: StatusNote(Words.diskLow, .warning)
    case .full: StatusNote(Words.diskFull, .alarm)
    }
  }

  /// While there is nothing else to say, the board says whose arrival nobody has marked.
  private func unmarkedNote(_ work: Workspace) -> StatusNote? {
    guard work.view == .board, state.context == .board else { return nil }
    return Words.unmarkedHint(
      work.board.totals.unmarked, today: state.today, key: AttendantCommand.openUnmarked.keyLabel
    ).map { StatusNote($0, .warning) }
  }

  /// Draws the bar of keys and registers every key of the open context, named in the bar or not.
  func drawKeys(in rect: Rect, _ frame: inout Frame<AttendantMessage>) {
    let context = state.context
    let bindings = KeyBinding.bindings(in: context)
    frame.canvas.fill(rect, Style(.footer))
    let bar = KeyBar(screen: self, columns: rect.columns - 2)
    var column = rect.column + 1
    for entry in rect.isEmpty ? [] : bar.entries {
      frame.canvas.write(
        [
          TextRun(entry.key.label, entry.isPossible ? .footerKey : .footer),
          TextRun(entry.label, entry.isPossible ? .footerButton : .footer),
        ], row: rect.row, column: column)
      let place = Rect(row: rect.row, column: column, rows: 1, columns: entry.columns)
      addKeys(of: entry.binding, at: place, &frame)
      column += entry.columns + KeyBar.gap
    }
    let named = Set(frame.targets.compactMap(\.key))
    for binding in bindings where !binding.keys(in: context).allSatisfy(named.contains) {
      addKeys(of: binding, at: nil, &frame)
    }
  }

  /// Also what can't be done now is sent: the status line then says why.
  private func addKeys(
    of binding: KeyBinding, at rect: Rect?, _ frame: inout Frame<AttendantMessage>
  ) {
    for (index, key) in binding.keys(in: state.context).enumerated() {
      frame.addTarget(
        Target(
          label: binding.command.label(language), rect: index == 0 ? rect : nil, key: key,
          message: .commandChosen(binding.command), kind: rect == nil ? .keyOnly : .row,
          help: binding.command.help(language)))
    }
  }
}

extension AttendantCommand {
  /// The key that is shown for it.
  var keyLabel: String {
    KeyBinding.label(of: self)
  }
}
