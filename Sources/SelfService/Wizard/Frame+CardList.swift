import OddJobMarket
import TerminalUI

extension Frame {
  /// Draws as many equal cards as fit, and, where there are more, two buttons below that turn the
  /// page; pages go round.
  ///
  /// - Parameters:
  ///   - height: The rows a card needs; spare rows are shared out, up to two more each.
  ///   - draw: Draws the card of an item; `slot` counts from 0 on the page, for its key.
  ///   - slotsMax: The most cards at a time, for cards with several choices each.
  mutating func cardList<Item>(
    _ items: [Item], height: Int, in rect: Rect, page: Int, words: PageWords,
    slotsMax: Int = 6, turn: (Int) -> Message,
    draw: (_ frame: inout Frame<Message>, _ item: Item, _ slot: Int, _ place: Rect) -> Void
  ) {
    guard !items.isEmpty, !rect.isEmpty else { return }
    var area = rect
    let wanted = metrics.rows(ofLines: height)
    let most = metrics.isLargeType ? min(slotsMax, Self.largeCardsMax) : slotsMax
    var room = min(most, max(1, (area.rows + 1) / (wanted + 1)))
    if room < items.count {
      let bar = area.takeBottom(metrics.targetRows, gap: 1)
      room = min(most, max(1, (area.rows + 1) / (wanted + 1)))
      let pages = (items.count + room - 1) / room
      pageBar(in: bar, page: GridShape.wrapped(page, count: pages), of: pages, words, turn)
    }
    let pages = (items.count + room - 1) / room
    let pager = Pager(
      pageSize: room, count: items.count, page: GridShape.wrapped(page, count: pages))
    let spare = (area.rows - room * (wanted + 1) + 1) / room
    let tall = wanted + (metrics.isLargeType ? 0 : max(0, min(2, spare)))
    for (slot, index) in pager.range.enumerated() {
      let place = Rect(
        row: area.row + slot * (tall + 1), column: area.column, rows: min(tall, area.rows),
        columns: area.columns)
      airy(rows: height, in: place) { frame, place in draw(&frame, items[index], slot, place) }
    }
  }

  /// The most cards at a time in large type.
  static var largeCardsMax: Int { 3 }

  private mutating func pageBar(
    in rect: Rect, page: Int, of pages: Int, _ words: PageWords, _ turn: (Int) -> Message
  ) {
    var bar = rect
    let columns = max(metrics.targetColumns, min(20, rect.columns / 3))
    button(
      words.previous, in: bar.takeLeft(columns, gap: 1), key: .pageUp, message: turn(-1))
    button(words.next, in: bar.takeRight(columns, gap: 1), key: .pageDown, message: turn(1))
    line(
      words.place(page + 1, pages), in: bar, row: bar.rows / 2, role: .groundMuted,
      alignment: .center)
  }
}

/// The words of the bar that turns pages.
struct PageWords {
  var previous: String
  var next: String
  var place: (_ page: Int, _ pages: Int) -> String
}

extension PageWords {
  /// Makes the words in the language of the context.
  init(_ context: ScreenContext) {
    let language = context.language
    previous = WizardWords.previousPage(language)
    next = WizardWords.nextPage(language)
    place = { WizardWords.page($0, of: $1)(language) }
  }
}
