import OddJobMarket
import TerminalUI

/// The people found, with everything this seat may show of the selected one.
struct PeopleView {
  let screen: AttendantScreen
  let work: Workspace
  private var language: Language { screen.language }

  func draw(in rect: Rect, _ frame: inout Frame<AttendantMessage>) {
    var area = rect
    let people = work.people
    SearchLine(
      screen: screen, line: people.search, isFocused: work.isSearching,
      hint: Words.peopleHint(language)
    ).draw(in: area.takeTop(1), &frame)
    if let first = people.merging {
      frame.messageBar(Words.mergingFirst(first)(language), tone: .warning, in: area.takeTop(1))
    }
    if let person = people.list.selected {
      if let rows = detailRows(area) {
        var detail = area.takeBottom(rows, gap: 1)
        frame.canvas.horizontalLine(
          row: detail.row, column: detail.column, columns: detail.columns, style: Style(.border))
        _ = detail.takeTop(1)
        drawDetail(person, in: detail.inset(columns: 1), &frame)
      }
      if work.isReading, let history = people.history, history.person == person.id {
        HistoryView(screen: screen, person: person, history: history).draw(in: area, &frame)
        return
      }
    }
    let pane = ListPane(
      title: Words.listTitle(Words.peopleTitle, people.list.names)(language), list: people.list,
      pane: .people,
      emptyText: (people.isLoaded ? Words.nobodyFound : Words.loading)(language),
      emptyNarrowed: Words.nothingSuch(language),
      columns: PersonColumns.all(language))
    pane.draw(in: area, &frame) { person, column in PersonColumns.cell(person, column, screen) }
  }

  /// What was asked for is shown on the smallest screen too; a history has the rest of the room.
  private func detailRows(_ area: Rect) -> Int? {
    let groups = work.people.groups == nil ? 0 : 2
    if area.rows >= 18, !work.isReading { return 6 + groups }
    return groups > 0 ? 7 : nil
  }

  private func drawDetail(
    _ person: PersonSummary, in rect: Rect, _ frame: inout Frame<AttendantMessage>
  ) {
    var pane = TextPane()
    pane.add(
      "\(person.name)  \(person.verification.text(language))"
        + (person.isSignedInToday ? "  \(Words.signedInToday(language))" : ""), isBold: true)
    pane.add(
      "\(Words.idTail(language)) \(person.idNumberTail)  "
        + "\(Words.phone(language)) \(person.maskedPhone)  "
        + "\(person.townshipText(language))  "
        + "\(Words.code(language)) \(Words.codeSet(person.hasPersonalCode)(language))")
    if !person.missing.isEmpty {
      pane.add("\(Tone.warning.sign) \(Words.missing(person.missing)(language))", .warning)
    }
    if let groups = work.people.groups?.revealed, groups.person == person.id {
      pane.add(Words.groups(groups)(language), .warning)
      pane.add(Words.groupsRecorded(language), .groundMuted)
    }
    // Where there is little room, what was asked for comes before what the list says too.
    if work.people.groups == nil || rect.rows > 6 {
      let trades = person.trades.map { screen.state.setting.trades.name(of: $0, language) }
      pane.add(Words.trades(language), trades.joined(separator: " "))
    }
    pane.draw(in: rect, &frame)
  }
}

/// The columns of a list of people.
enum PersonColumns {
  static func all(_ language: Language) -> [TableColumn] {
    [
      TableColumn(Words.person(language), minimumWidth: 10, maximumWidth: 16),
      TableColumn(Words.idTail(language), minimumWidth: 7, maximumWidth: 7),
      TableColumn(Words.phone(language), minimumWidth: 13, maximumWidth: 14, priority: 1),
      TableColumn(Words.verification(language), minimumWidth: 8, maximumWidth: 10),
      TableColumn(Words.township(language), minimumWidth: 8, maximumWidth: 16),
      TableColumn(Words.today(language), minimumWidth: 9, maximumWidth: 9, priority: 2),
      TableColumn(Words.trades(language), minimumWidth: 12, maximumWidth: 60, priority: 3),
    ]
  }

  static func cell(_ person: PersonSummary, _ column: Int, _ screen: AttendantScreen) -> TableCell {
    let language = screen.language
    switch column {
    case 0: return TableCell(person.name, isBold: true)
    case 1: return TableCell(person.idNumberTail)
    case 2: return TableCell(person.maskedPhone, .groundMuted)
    case 3: return person.verification.cell(language)
    case 4:
      return TableCell(
        person.township, person.isTownshipAssumed ? .warning : .ground)
    case 5:
      return TableCell(person.isSignedInToday ? Words.signedInToday(language) : "", .good)
    default:
      let trades = person.trades.map { screen.state.setting.trades.name(of: $0, language) }
      return TableCell(trades.joined(separator: " "), .groundMuted)
    }
  }
}
