import OddJobMarket
import TerminalUI

/// All postings, with the terms and findings of the selected one.
struct PostingListView {
  let screen: AttendantScreen
  let work: Workspace
  private var language: Language { screen.language }

  func draw(in rect: Rect, _ frame: inout Frame<AttendantMessage>) {
    var area = rect
    let postings = work.postings
    SearchLine(
      screen: screen, line: postings.search, isFocused: work.isSearching,
      hint: Words.postingsHint(language)
    ).draw(in: area.takeTop(1), &frame)
    let parts = ListAndDetail(area, isReading: work.isReading, rows: postings.list.count)
    if let rect = parts.list {
      let pane = ListPane(
        title: Words.listTitle(Words.postingsTitle, postings.look.names)(language),
        list: postings.list, pane: .postings,
        isFocused: !work.isReading,
        emptyText: emptyText(language),
        offset: postings.offset, total: postings.total, columns: PostingColumns.all(language))
      pane.draw(in: rect, &frame) { card, column in
        PostingColumns.cell(card, column, screen)
      }
    }
    if let rect = parts.detail {
      let pane = PostingDetailPane(screen: screen, opened: postings.opened)
      if parts.list == nil {
        pane.drawPage(in: rect, from: work.readLine, back: .tab, &frame)
      } else {
        pane.draw(in: rect, from: work.isReading ? work.readLine : 0, &frame)
      }
    }
  }
}

extension PostingListView {
  private var emptyText: Wording {
    guard work.postings.isLoaded else { return Words.loading }
    if work.postings.look.state != nil { return Words.nothingSuch }
    guard !work.postings.search.text.isEmpty else { return Words.noPostings }
    return Words.noneByText(employers: AttendantCommand.openEmployers.keyLabel)
  }
}

/// The columns of a list of postings.
enum PostingColumns {
  /// What the longest state takes.
  static func stateColumns(_ language: Language) -> Int {
    switch language {
    case .chinese: 6
    case .english: 9
    }
  }

  /// For a choice among what is over: who hires says more than how many came.
  static func recent(_ language: Language) -> [TableColumn] {
    var columns = all(language)
    columns[5].priority = 3
    columns[6].priority = 4
    return columns
  }

  static func all(_ language: Language) -> [TableColumn] {
    [
      TableColumn(Words.dayColumn(language), minimumWidth: 5, maximumWidth: 5),
      TableColumn(Words.start(language), minimumWidth: 5, maximumWidth: 5),
      TableColumn(Words.posting(language), minimumWidth: 24, maximumWidth: 30),
      TableColumn(Words.employer(language), minimumWidth: 18, maximumWidth: 26, priority: 2),
      TableColumn(Words.pay(language), minimumWidth: 11, maximumWidth: 14, priority: 1),
      TableColumn(Words.placeCount(language), minimumWidth: 5, maximumWidth: 7),
      TableColumn(
        Words.state(language), minimumWidth: stateColumns(language), maximumWidth: 12),
    ]
  }

  static func cell(_ card: PostingCard, _ column: Int, _ screen: AttendantScreen) -> TableCell {
    let taken = card.places.confirmed + card.places.held
    let status = CardStatus(card, at: screen.state.now)
    switch column {
    case 0: return TableCell(String(card.day.date.text.dropFirst(5)), .groundMuted)
    case 1: return TableCell(screen.calendar.clockText(of: card.window.start))
    case 2: return TableCell(card.title, isBold: true)
    case 3:
      return TableCell(
        Words.employerOnly(card)(screen.language),
        ending: Words.unverifiedMark(card)(screen.language),
        .groundMuted)
    case 4: return TableCell(card.pay.text(screen.language), .money)
    case 5: return TableCell("\(taken)/\(card.places.places)", status.role)
    default: return TableCell(status.wording(screen.language), status.role)
    }
  }
}
