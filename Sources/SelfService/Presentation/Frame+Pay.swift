import OddJobMarket
import TerminalUI

extension Frame {
  /// Draws the pay of work on the right, its figure in digits of blocks, and takes its room; a rate
  /// with a part of a yuan, or by the piece with its estimate, stands there in words.
  ///
  /// - Parameter room: The columns that are to be left; where large digits leave fewer they are small,
  ///   and where those do there are words.
  mutating func blockPay(
    of text: WorkText, _ size: BlockNumber.Size, in inner: inout Rect, leaving room: Int = 0
  ) {
    let pay = text.card.pay
    let unit = BoardWords.unit(pay.unit)(text.context.language)
    let unitColumns = TextLayout.displayWidth(unit)
    let numbers = (size == .small ? [.small] : [size, .small]).map {
      BlockNumber(pay.amount.fen / 100, $0)
    }
    let fitting = numbers.first {
      $0.rows <= inner.rows && $0.columns + unitColumns + 3 + room <= inner.columns
    }
    guard !pay.unit.isPieceRate, pay.amount.fen % 100 == 0, pay.amount.fen < 1_000_000,
      let number = fitting
    else {
      var top = Rect(row: inner.row, column: inner.column, rows: 1, columns: inner.columns)
      let width = min(inner.columns / 2, TextLayout.displayWidth(text.pay))
      line(text.pay, in: top.takeRight(width), role: .cardMoney, isBold: true)
      inner.columns -= width + 2
      return
    }
    var place = inner.takeRight(number.columns + 1 + unitColumns, gap: 2)
    line(
      unit, in: place.takeRight(unitColumns), row: number.rows - 1, role: .cardMoney, isBold: true)
    blockNumber(number, in: place, role: .cardMoney)
  }
}
