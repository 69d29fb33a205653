import OddJobMarket
import TerminalUI

/// The employers found, with everything on record of the selected one.
struct EmployersView {
  let screen: AttendantScreen
  let work: Workspace
  private var language: Language { screen.language }
  private var employers: EmployersState { work.employers }

  func draw(in rect: Rect, _ frame: inout Frame<AttendantMessage>) {
    var area = rect
    SearchLine(
      screen: screen, line: employers.search, isFocused: work.isSearching,
      hint: Words.employersHint(language)
    ).draw(in: area.takeTop(1), &frame)
    let parts = EmployerParts(area, isReading: work.isReading)
    if let rect = parts.list {
      let pane = ListPane(
        title: Words.listTitle(Words.employersTitle, employers.list.names)(language),
        list: employers.list, pane: .employers,
        isFocused: !work.isReading,
        emptyText: (employers.isLoaded ? Words.noEmployers : Words.loading)(language),
        emptyNarrowed: Words.nothingSuch(language),
        columns: EmployerColumns.all(language))
      pane.draw(in: rect, &frame) { summary, column in
        EmployerColumns.cell(summary, column, language)
      }
    }
    if let rect = parts.detail, let summary = employers.list.selected {
      drawDetail(summary, in: rect, &frame)
    }
  }

  private func drawDetail(
    _ summary: EmployerSummary, in rect: Rect, _ frame: inout Frame<AttendantMessage>
  ) {
    var area = rect
    frame.canvas.horizontalLine(
      row: area.row, column: area.column, columns: area.columns, style: Style(.border))
    _ = area.takeTop(1)
    var pane = TextPane()
    addFacts(summary, to: &pane)
    let facts = area.takeTop(
      min(pane.lineCount(columns: area.columns), max(3, area.rows - 6)), gap: 1)
    pane.draw(in: facts, ground: .groundMuted, &frame)
    drawSections(summary, in: area.takeTop(1), &frame)
    let section = employers.section
    let list = ListPane(
      title: section.title(language), list: employers.rows, pane: .records,
      isFocused: work.isReading,
      emptyText: (employers.record == nil ? Words.loading : section.nothing)(language),
      columns: EmployerRecordColumns.all(section, language))
    list.draw(in: area, &frame) { row, column in
      EmployerRecordColumns.cell(row, column, language)
    }
  }

  private func addFacts(_ summary: EmployerSummary, to pane: inout TextPane) {
    let employer = summary.employer
    pane.add(
      "\(employer.name)  \(employer.kind.wording(language))  \(summary.maskedPhone)",
      isBold: true)
    if summary.isSuspended, let suspension = employer.suspension {
      pane.add(
        "\(Tone.alarm.sign) \(Words.suspendedUntil(suspension)(language))", .alarm)
    }
    for document in employer.kind.documents {
      let isSeen = employer.verification.hasSeen(document)
      let mark = employers.record?.seen.first { $0.document == document }
      let words = Words.documentSeen(document, isSeen: isSeen, mark, screen.calendar)
      let tone = isSeen ? Tone.good : .warning
      pane.add("\(tone.sign) \(words(language))", tone.role)
    }
    let agents = employers.record?.agents ?? []
    pane.add(
      Words.agents(language), agents.isEmpty ? Words.none(language) : agents.joined(separator: "、"))
  }

  /// The counts, each of which opens its records; the open one is marked by a sign too.
  private func drawSections(
    _ summary: EmployerSummary, in rect: Rect, _ frame: inout Frame<AttendantMessage>
  ) {
    var column = rect.column
    for section in EmployerSection.allCases {
      let isOpen = section == employers.section
      let count = section.count(summary.figures, employers.record)
      let text = "\(isOpen ? "▶" : " ")\(section.label(language)) \(count)"
      let role: Role =
        isOpen ? .ground : count > 0 && section != .postings ? .warning : .groundMuted
      column +=
        frame.canvas.write(
          [TextRun(text, role, isBold: isOpen)], row: rect.row, column: column,
          width: rect.right - column) + 1
    }
  }
}

/// Where list and records stand: side by side where there is room, else one below the other, and the
/// records alone while they have the keys.
struct EmployerParts {
  let list: Rect?
  let detail: Rect?

  init(_ rect: Rect, isReading: Bool) {
    var area = rect
    if area.columns >= 110 {
      detail = area.takeRight(area.columns / 2, gap: 2)
      list = area
    } else if isReading {
      list = nil
      detail = area.inset(columns: 1)
    } else {
      detail = area.takeBottom(max(9, area.rows * 3 / 5)).inset(columns: 1)
      list = area
    }
  }
}
