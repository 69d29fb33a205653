package import TerminalUI

extension ScreenContext {
  /// The smallest screen that everything is laid out for.
  package static let sizeMin = Size(rows: 20, columns: 60)

  /// The rows of a screen from which the bar at the bottom is higher in large type.
  private static let tallFooterFrom = 30

  /// Whether the screen is too small for anything but a notice.
  package var isTooSmall: Bool { Self.isTooSmall(size) }

  /// Returns whether a screen of that size is.
  static func isTooSmall(_ size: Size) -> Bool {
    size.rows < sizeMin.rows || size.columns < sizeMin.columns
  }

  /// The rows of the bar at the top: three, and one where every row is needed.
  package var headerRows: Int { size.rows < 24 ? 1 : 3 }

  /// The bar at the bottom.
  package var footerArea: Rect {
    let taller = metrics.isLargeType && size.rows >= Self.tallFooterFrom ? 2 : 0
    let rows = min(metrics.targetRows + taller, size.rows)
    return Rect(row: size.rows - rows, column: 0, rows: rows, columns: size.columns)
  }

  /// What a screen draws on: between header and footer, with two clear columns at each side and a
  /// clear row above the footer, where short messages are shown.
  package var area: Rect {
    Rect(
      row: headerRows, column: 2, rows: footerArea.row - headerRows - 1,
      columns: size.columns - 4)
  }
}
