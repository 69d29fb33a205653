import OddJobMarket
import TerminalUI

/// Draws the open dialog over the views.
struct DialogView {
  let screen: AttendantScreen
  let dialog: AttendantDialog
  /// The first line shown of a long sheet.
  let line: Int
  private var language: Language { screen.language }

  func draw(in rect: Rect, _ frame: inout Frame<AttendantMessage>) {
    switch dialog {
    case .choice(let choice):
      var merge: MergeComparison?
      if case .merge(let records) = choice.purpose {
        merge = MergeComparison(screen: screen, merge: records)
      }
      let above = merge.map { $0.rows + 1 } ?? 0
      var area = box(choice.title(language), rows: above + choice.options.count, in: rect, &frame)
      merge?.draw(in: area.takeTop(above), &frame)
      for (index, option) in choice.options.enumerated() {
        let row = area.takeTop(1)
        let isSelected = index == choice.selected
        if isSelected { frame.canvas.fill(row, Style(.selection)) }
        frame.line(
          "\(isSelected ? "▶" : " ") \((index + 1) % 10)  \(option(language))", in: row,
          role: isSelected ? .selection : .modal, isBold: isSelected)
        frame.addTarget(
          Target(
            label: option(language), rect: row, key: Self.digitKey(index),
            message: .choiceTapped(index), kind: .row))
      }
    case .question(let question):
      _ = box(question.title(language), rows: 0, in: rect, &frame)
    case .entry(let entry): drawEntry(entry, in: rect, &frame)
    case .picker(let picker): drawPicker(picker, in: rect, &frame)
    case .palette(let palette):
      PaletteView(screen: screen, palette: palette).draw(in: rect, &frame)
    case .recent(let picker): drawRecent(picker, in: rect, &frame)
    case .candidates(let picker):
      CandidateView(screen: screen, picker: picker).draw(in: rect, &frame)
    case .shiftChoice(let choice):
      ShiftChoiceView(screen: screen, choice: choice).draw(in: rect, &frame)
    case .slip(let slip): drawSlip(slip, title: Words.slipTitle(language), in: rect, &frame)
    case .deal(let deal): drawDeal(deal, in: rect, &frame)
    case .phone(let name, let number):
      let area = box(Words.phoneOf(name)(language), rows: 1, in: rect, &frame)
      if number.isEmpty {
        frame.line(Words.noPhone(language), in: area, role: .modalMuted)
      } else {
        frame.line(number, in: area, role: .cardTitle, isBold: true)
      }
    case .complaints(let dialog):
      ComplaintsView(screen: screen, dialog: dialog).draw(in: rect, &frame)
    case .unmarked(let dialog):
      UnmarkedView(screen: screen, dialog: dialog).draw(in: rect, &frame)
    case .prints(let dialog): PrintsView(screen: screen, dialog: dialog).draw(in: rect, &frame)
    case .matter(let matter): drawMatter(matter, in: rect, &frame)
    case .crews(let dialog):
      CrewSheetView(screen: screen, dialog: dialog).draw(in: rect, &frame)
    }
  }

  /// The key of the answer at a place; there are no more answers than digits, and the tenth is 0.
  private static func digitKey(_ index: Int) -> Key? {
    index < 10 ? String((index + 1) % 10).first.map { .character($0) } : nil
  }

  private static func boxColumns(in rect: Rect) -> Int { min(rect.columns - 2, 72) }

  /// Draws the frame and its title, and returns the room inside.
  func box(
    _ title: String, rows: Int, in rect: Rect, _ frame: inout Frame<AttendantMessage>
  ) -> Rect {
    let columns = Self.boxColumns(in: rect)
    let lines = TextLayout.wrap(title, width: columns - 4)
    let outer = rect.centered(
      rows: min(rect.rows, rows + lines.count + (rows > 0 ? 3 : 2)), columns: columns)
    frame.canvas.fill(outer, Style(.modal))
    frame.canvas.box(outer, style: Style(.modalBorder))
    var area = outer.inset(rows: 1, columns: 2)
    let used = frame.paragraph(title, in: area, role: .modal, isBold: true)
    _ = area.takeTop(used, gap: rows > 0 ? 1 : 0)
    return area
  }

  private func drawEntry(
    _ entry: EntryDialog, in rect: Rect, _ frame: inout Frame<AttendantMessage>
  ) {
    let problem = entry.problem.map { "\(Tone.alarm.sign) \($0(language))" } ?? ""
    let room = TextLayout.wrap(problem, width: Self.boxColumns(in: rect) - 4).count
    let rows = problem.isEmpty ? 1 : 2 + room
    var area = box(entry.title(language), rows: rows, in: rect, &frame)
    var line = area.takeTop(1, gap: 1)
    frame.line("▶", in: line.takeLeft(1, gap: 1), role: .cardInfo)
    LineField(line: entry.line, isFocused: true, isSecret: entry.isSecret).draw(in: line, &frame)
    frame.paragraph(problem, in: area, role: .cardAlarm)
  }

  private func drawPicker(
    _ picker: PersonPicker, in rect: Rect, _ frame: inout Frame<AttendantMessage>
  ) {
    frame.canvas.fill(rect, Style(.ground))
    var area = rect.pageArea
    SearchLine(
      screen: screen, line: picker.search, isFocused: true, hint: Words.gatherHint(language)
    ).draw(in: area.takeTop(1), &frame)
    let pane = ListPane(
      title: Words.pickerTitle(picker)(language), list: picker.list, pane: .picker,
      emptyText: Words.nobodyFound(language), columns: PersonColumns.all(language))
    pane.draw(in: area, &frame) { person, column in PersonColumns.cell(person, column, screen) }
  }

  func drawSlip(
    _ slip: Slip, code: PersonalCode? = nil, title: String, in rect: Rect,
    _ frame: inout Frame<AttendantMessage>
  ) {
    let terms = TermsText(screen)
    var pane = TextPane()
    func add(_ label: Wording, _ value: String) {
      if !value.isEmpty { pane.add(labelled(label, value), .modal) }
    }
    if let code {
      pane.add(
        "\(Tone.warning.sign) \(Words.slipCode(language)) \(code.digits)", .cardTitle, isBold: true)
      pane.add(Words.slipCodeOnce(language), .modalMuted)
    }
    add(Words.slipNumber, slip.number)
    add(Words.slipWork, "\(slip.title)（\(slip.state.wording(language))）")
    add(Words.slipWorker, [slip.workerName, slip.workerPhone ?? ""].joined(separator: " "))
    add(Words.slipEmployer, slip.employerName)
    add(Words.slipContact, "\(slip.contactName) \(slip.contactPhone)")
    add(Words.slipPlace, "\(slip.site.name) \(slip.site.township)")
    add(Words.slipMeeting, slip.meetingPoint.map(terms.meeting) ?? "")
    add(Words.slipTime, timesText(slip))
    add(Words.slipPay, terms.pay(slip.pay))
    add(
      Words.slipBenefits,
      [
        slip.meals.wording(language), slip.ride.wording(language),
        slip.insurance.map(terms.insurance) ?? "",
      ]
      .filter { !$0.isEmpty }.joined(separator: " · "))
    add(Words.slipStation, slip.stationName)
    let area = box(
      title, rows: code == nil ? pane.lineCount(columns: Self.boxColumns(in: rect) - 4) : 15,
      in: rect, &frame)
    pane.draw(in: area, from: line, ground: .modalMuted, &frame)
  }

  /// The values of a slip stand below each other.
  func labelled(_ label: Wording, _ value: String) -> String {
    let columns =
      switch language {
      case .chinese: 8
      case .english: 12
      }
    let text = label(language)
    let free = max(2, columns - TextLayout.displayWidth(text))
    return text + String(repeating: " ", count: free) + value
  }

  func timesText(_ slip: Slip) -> String {
    let calendar = screen.calendar
    return "\(slip.day.date.text) \(calendar.clockText(of: slip.window.start))–"
      + calendar.clockText(of: slip.window.end)
  }
}
