import OddJobMarket
import TerminalUI

extension Metrics {
  /// The least rows that a card of work takes.
  var workCardRows: Int { max(isLargeType ? LargeWork.rowsMin : 4, targetRows + 1) }
}

extension Frame {
  /// Draws what a card of work says inside the rectangle of its text.
  ///
  /// - Parameter reserved: Columns at the right that stay free below the first row, for a button.
  mutating func work(_ text: WorkText, in inner: Rect, reserved: Int = 0) {
    guard !metrics.isLargeType || inner.rows < LargeWork.rowsMin else {
      largeWork(text, in: inner, reserved: reserved)
      return
    }
    let payWidth = min(inner.columns / 2, TextLayout.displayWidth(text.pay))
    let payColumn = inner.right - payWidth
    let low = Rect(
      row: inner.row, column: inner.column, rows: inner.rows, columns: inner.columns - reserved)
    let isWide = inner.columns >= 76
    let second = inner.column + (isWide ? min(36, inner.columns * 3 / 8) : inner.columns)
    let titleEnd = isWide ? second - 2 : payColumn - 2
    line(
      text.title, in: span(low, 0, from: inner.column, to: titleEnd), role: .cardTitle, isBold: true
    )
    line(
      text.pay, in: span(low, 0, from: payColumn, to: inner.right), role: .cardMoney, isBold: true)
    if isWide {
      line(text.employer, in: span(low, 0, from: second, to: payColumn - 2), role: .cardMuted)
      let leftWidth = TextLayout.displayWidth(text.placesLeft)
      line(text.span, in: span(low, 1, from: inner.column, to: second - 2), role: .card)
      line(
        text.distance, in: span(low, 1, from: second, to: low.right - leftWidth - 2), role: .card)
      line(
        text.placesLeft, in: span(low, 1, from: low.right - leftWidth, to: low.right),
        role: text.placesRole)
      tags(text.tags, row: inner.row + 2, column: inner.column, width: low.columns)
    } else {
      line(text.span + "  " + text.placesLeft, in: low, row: 1, role: .card)
      line(text.distance + "  " + text.employer, in: low, row: 2, role: .cardMuted)
      tags(text.tags, row: inner.row + 3, column: inner.column, width: low.columns)
    }
  }

  /// Draws the least that tells one card of work from another, in three rows.
  mutating func smallWork(_ text: WorkText, in inner: Rect) {
    let rows = inner.inset(rows: max(0, (inner.rows - 3) / 2))
    let payWidth = min(inner.columns / 2, TextLayout.displayWidth(text.pay))
    let leftWidth = TextLayout.displayWidth(text.placesLeft)
    line(
      text.title, in: span(rows, 0, from: inner.column, to: inner.right - payWidth - 1),
      role: .cardTitle, isBold: true)
    line(
      text.pay, in: span(rows, 0, from: inner.right - payWidth, to: inner.right),
      role: .cardMoney, isBold: true)
    line(
      text.span, in: span(rows, 1, from: inner.column, to: inner.right - leftWidth - 1),
      role: .card)
    line(
      text.placesLeft, in: span(rows, 1, from: inner.right - leftWidth, to: inner.right),
      role: text.placesRole)
    line(text.distance + "  " + text.employer, in: rows, row: 2, role: .cardMuted)
  }

  private func span(_ rect: Rect, _ row: Int, from start: Int, to end: Int) -> Rect {
    Rect(row: rect.row + row, column: start, rows: 1, columns: end - start)
  }
}
