import OddJobMarket
import TerminalUI

/// Draws a form: its fields on the left, what helps with the focused one beside or below them.
struct FormView<Form: DraftForm> {
  let screen: AttendantScreen
  let form: Form
  let title: Wording
  private var language: Language { screen.language }
  private var facts: FormFacts { screen.state.freshFacts }

  private static var labelColumns: Int { 14 }
  /// What is left free behind the values for the usual words of a problem.
  private static var markColumns: Int { 24 }
  /// The least columns of a value beside a long sentence.
  private static var valueColumns: Int { 12 }
  /// What is left free behind something taken, to type another name.
  private static var nextColumns: Int { 8 }
  /// From so many columns on, what helps stands beside the fields.
  static var wideColumns: Int { 96 }

  func draw(in rect: Rect, _ frame: inout Frame<AttendantMessage>) {
    var area = rect
    let problems = form.problems(facts)
    let shown = form.shown
    let focus = shown.firstIndex(of: form.entry.focus) ?? 0
    let heading = area.takeTop(1).inset(columns: 1)
    frame.line(title(language), in: heading, role: .ground, isBold: true)
    let isWide = area.columns >= Self.wideColumns
    let aside = isWide ? area.takeRight(38, gap: 2) : area.takeBottom(6)
    let first = TableScroll.first(0, room: area.rows, count: shown.count, selection: focus)
    for (offset, field) in shown.dropFirst(first).prefix(area.rows).enumerated() {
      let row = Rect(
        row: area.row + offset, column: area.column, rows: 1, columns: area.columns)
      drawField(field, problem: problems[field], in: row.inset(columns: 1), &frame)
      frame.addTarget(
        Target(
          label: field.label(language), rect: row, message: .fieldTapped(first + offset),
          kind: .row))
    }
    let last = min(shown.count, first + area.rows)
    frame.line(
      Words.range(first + 1, last, shown.count), in: heading, role: .groundMuted,
      alignment: .right)
    drawAside(problem: problems[form.entry.focus], in: aside, isWide: isWide, &frame)
  }

  private func drawField(
    _ field: Form.Field, problem: Wording?, in rect: Rect,
    _ frame: inout Frame<AttendantMessage>
  ) {
    var area = rect
    let isFocused = field == form.entry.focus
    frame.line(
      (isFocused ? "▶" : " ") + field.label(language), in: area.takeLeft(Self.labelColumns),
      role: isFocused ? .info : .groundMuted, isBold: isFocused)
    // Where there is no room for words, a sign says that the part beside or below has them.
    let isNarrow = area.columns < 46
    // What is long may take the whole line; it gives way only where something is said of it.
    let usual = max(area.columns / 2, area.columns - Self.markColumns - 1)
    let mark = mark(of: field, problem)
    let content = contentColumns(of: field, isFocused: isFocused)
    let isWide = isNarrow || (mark == nil && content >= usual)
    var columns = isWide ? area.columns - 3 : usual
    // A sentence that needs more room gets what the value leaves.
    if let mark, !isNarrow {
      let words = TextLayout.displayWidth(mark.text)
      let least = max(Self.valueColumns, content + 1)
      if columns + 1 + words > area.columns, least + 1 + words <= area.columns {
        columns = area.columns - words - 1
      }
    }
    let value = area.takeLeft(columns, gap: 1)
    drawValue(field, isFocused: isFocused, in: value, &frame)
    guard let mark else { return }
    let isFitting = TextLayout.displayWidth(mark.text) <= area.columns
    frame.line(isFitting ? mark.text : mark.tone.sign, in: area, role: mark.tone.role)
  }

  /// Returns the columns in which a field shows whole what it holds, or its hint.
  private func contentColumns(of field: Form.Field, isFocused: Bool) -> Int {
    if let taken = form.taken(field, facts) {
      return TextLayout.displayWidth(taken) + 3 + (isFocused ? Self.nextColumns : 0)
    }
    if case .choice(let options) = field.entry {
      return TextLayout.displayWidth(options[form.entry.choice(field)](language)) + 4
    }
    let typed = form.entry.text(field)
    return TextLayout.displayWidth(typed.isEmpty ? placeholder(field) : typed)
  }

  /// What is said beside a field, with its sign.
  private func mark(of field: Form.Field, _ problem: Wording?) -> (text: String, tone: Tone)? {
    if let problem, form.entry.showsProblem(of: field) {
      return ("\(Tone.alarm.sign) \(problem(language))", .alarm)
    }
    guard let finding = findings(of: field).first else { return nil }
    let tone = finding.severity == .warning ? Tone.warning : .alarm
    return ("\(tone.sign) “\(finding.words)”", tone)
  }

  private func drawValue(
    _ field: Form.Field, isFocused: Bool, in rect: Rect, _ frame: inout Frame<AttendantMessage>
  ) {
    let line = form.entry.lines[field] ?? TextLine()
    let findings = findings(of: field)
    switch field.entry {
    case .choice(let options):
      let text = options[form.entry.choice(field)](language)
      frame.line(
        isFocused ? "◀ \(text) ▶" : text, in: rect, role: isFocused ? .fieldFocused : .ground,
        isBold: isFocused)
    case .text(_, let isSecret):
      LineField(
        line: line, isFocused: isFocused, placeholder: placeholder(field), isSecret: isSecret,
        found: FoundWords(findings, in: line.text)
      ).draw(in: rect, &frame)
    case .pick:
      guard let taken = form.taken(field, facts) else {
        LineField(line: line, isFocused: isFocused, placeholder: placeholder(field))
          .draw(in: rect, &frame)
        return
      }
      var area = rect
      let text = "\(Tone.good.sign) \(taken) "
      let room = isFocused ? area.columns - Self.nextColumns : area.columns
      let width = min(room, TextLayout.displayWidth(text))
      drawTaken(text, FoundWords(findings, in: text), isFocused, in: area.takeLeft(width), &frame)
      guard isFocused else { return }
      // Where several may be taken, the line for the next one follows.
      LineField(line: form.staysAfterPick ? line : TextLine(), isFocused: true)
        .draw(in: area, &frame)
    }
  }

  private func drawTaken(
    _ text: String, _ found: FoundWords, _ isFocused: Bool, in rect: Rect,
    _ frame: inout Frame<AttendantMessage>
  ) {
    let style = Style(isFocused ? .good : .ground)
    frame.line(text, in: rect, role: style.role)
    guard found != FoundWords(), TextLayout.displayWidth(text) <= rect.columns else { return }
    frame.canvas.write(
      found.runs(text, style), row: rect.row, column: rect.column, width: rect.columns)
  }

  private func placeholder(_ field: Form.Field) -> String {
    if let usual = form.placeholder(field, facts) { return usual(language) }
    return switch field {
    case let field as DraftField: field.placeholder?(language) ?? ""
    case let field as RegistrationField: field.placeholder?(language) ?? ""
    default: ""
    }
  }

  private func findings(of field: Form.Field) -> [Finding] {
    form.findings(of: field)
  }

  private func drawAside(
    problem: Wording?, in rect: Rect, isWide: Bool, _ frame: inout Frame<AttendantMessage>
  ) {
    var area = rect
    if isWide {
      frame.canvas.verticalLine(
        row: area.row, column: area.column, rows: area.rows, style: Style(.border))
      _ = area.takeLeft(2)
    } else {
      frame.canvas.horizontalLine(
        row: area.row, column: area.column, columns: area.columns, style: Style(.border))
      _ = area.takeTop(1)
      area = area.inset(columns: 1)
    }
    let options = form.options(facts)
    if !options.isEmpty {
      drawOptions(options, in: area, &frame)
      return
    }
    drawAdvice(problem: problem, isWide: isWide, in: area, &frame)
  }

  private func drawOptions(
    _ options: [PickOption], in rect: Rect, _ frame: inout Frame<AttendantMessage>
  ) {
    let selection = form.entry.suggestion
    let first = TableScroll.first(
      0, room: rect.rows, count: options.count, selection: selection)
    for (offset, option) in options.dropFirst(first).prefix(rect.rows).enumerated() {
      let isSelected = first + offset == selection
      let row = Rect(
        row: rect.row + offset, column: rect.column, rows: 1, columns: rect.columns)
      if isSelected { frame.canvas.fill(row, Style(.selection)) }
      let title = "\(isSelected ? "▶" : " ") \(option.title)"
      let full = "\(title)  \(option.detail)"
      let isFitting = TextLayout.displayWidth(full) <= row.columns
      frame.line(
        isFitting ? full : title, in: row, role: isSelected ? .selection : .ground)
      frame.addTarget(
        Target(
          label: option.title, rect: row, message: .suggestionTapped(first + offset), kind: .row))
    }
  }

  private func drawAdvice(
    problem: Wording?, isWide: Bool, in rect: Rect, _ frame: inout Frame<AttendantMessage>
  ) {
    var pane = TextPane()
    if let advice = idAdvice {
      pane.add("\(advice.tone.sign) \(advice.wording(language))", advice.tone.role)
    } else if let problem, form.entry.showsProblem(of: form.entry.focus) {
      pane.add("\(Tone.alarm.sign) \(problem(language))", .alarm)
    } else if case .choice(let options) = form.entry.focus.entry {
      let list = options.enumerated().map { "\($0.offset + 1) \($0.element(language))" }
      pane.add(list.joined(separator: "  "), .groundMuted)
    }
    if !form.findings.isEmpty {
      if form.areFindingsOld { pane.add(Words.findingsOld(language), .warning) }
      let own = findings(of: form.entry.focus)
      for finding in own { pane.add(finding, language) }
      for finding in form.findings where !own.contains(finding) { pane.add(finding, language) }
    }
    addStillToFill(isWide: isWide, to: &pane)
    pane.draw(in: rect, ground: .groundMuted, &frame)
  }

  /// The fields that can't stay as they are, or that all is there: below each other where there is
  /// room for it, else in a line if nothing else is said.
  private func addStillToFill(isWide: Bool, to pane: inout TextPane) {
    guard isWide || pane.isEmpty else { return }
    let problems = form.problems(facts)
    let open = form.shown.filter { problems[$0] != nil }
    guard !open.isEmpty || form.findings.isEmpty else { return }
    if !pane.isEmpty { pane.add("") }
    guard !open.isEmpty else {
      pane.add("\(Tone.good.sign) \(Words.allFilled(language))", .good)
      return
    }
    pane.add(Words.stillToFill(open.count)(language), .info)
    let names = open.map { $0.label(language) }
    if isWide {
      for name in names { pane.add("  \(name)") }
    } else {
      pane.add(names.joined(separator: " · "))
    }
  }

  /// The check of an ID number while it is being typed: as soon as its 18 characters are there.
  private var idAdvice: StatusNote? {
    let focus = form.entry.focus
    guard focus as? RegistrationField == .idNumber || focus as? FloorField == .personID else {
      return nil
    }
    let text = form.entry.text(form.entry.focus)
    guard text.count == 18 else { return StatusNote(Words.idLength(text.count)) }
    let problem = form.problems(facts)[form.entry.focus]
    return problem.map { StatusNote($0, .alarm) } ?? StatusNote(Words.idFine, .good)
  }
}
