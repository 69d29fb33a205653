import OddJobMarket
import TerminalUI

/// The measures of a card of work in large type.
enum LargeWork {
  /// Three lines with air between them.
  static let rowsMin = 5
  /// And a line of labels.
  static let rowsMax = 7
  /// The most cards at a time.
  static let cardsMax = 3
  /// The columns that the lines beside the pay are left.
  static let textColumns = 34
}

extension Frame {
  /// Draws a card of work in large type: what, when, where and whether there is room, a line each,
  /// and the pay in digits of blocks.
  mutating func largeWork(_ text: WorkText, in inner: Rect, reserved: Int) {
    var rest = inner
    let isTall = inner.rows >= LargeWork.rowsMax
    // Where a button stands below the pay, the pay's own row is the first.
    let fitsBeside = inner.columns - reserved >= LargeWork.textColumns + 18
    if fitsBeside {
      rest.columns -= reserved
      blockPay(of: text, .large, in: &rest, leaving: LargeWork.textColumns)
      line(text.title, in: rest, role: .cardTitle, isBold: true)
    } else {
      let pay = TextLayout.displayWidth(text.pay)
      var top = Rect(row: rest.row, column: rest.column, rows: 1, columns: rest.columns)
      line(text.pay, in: top.takeRight(min(pay, top.columns / 2), gap: 2), role: .cardMoney)
      line(text.title, in: top, role: .cardTitle)
      rest.columns -= reserved
    }
    line(text.span, in: rest, row: 2, role: .card)
    let left = TextLayout.displayWidth(text.placesLeft)
    let used = write(
      text.placesLeft, row: rest.row + 4, column: rest.column, role: text.placesRole,
      width: min(left, rest.columns))
    let far = Rect(
      row: rest.row + 4, column: rest.column + used + 2, rows: 1,
      columns: rest.columns - used - 2)
    line(text.distance, in: far, role: .card)
    if isTall { tags(text.tags, row: rest.row + 6, column: rest.column, width: rest.columns) }
  }
}
