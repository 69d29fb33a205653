import CTerminal
package import TerminalUI

extension CursesTerminal {
  /// What curses holds in one cell, for tests.
  package struct Shown: Hashable, Sendable {
    package var text: String
    package var pair: Int
    package var isBold: Bool
    package var isUnderlined: Bool
    package var isReversed: Bool
  }

  /// Returns what curses holds in a cell; none outside the screen. A right half has no text.
  package func shown(at position: Position) -> Shown? {
    guard let handle else { return nil }
    var pair: CInt = 0
    var isBold = false
    var isUnderlined = false
    var isReversed = false
    var glyphs = [UInt32](repeating: 0, count: 8)
    let count = cterminal_read_cell(
      handle, CInt(position.row), CInt(position.column), &glyphs, CInt(glyphs.count), &pair,
      &isBold, &isUnderlined, &isReversed)
    guard count >= 0 else { return nil }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: glyphs.prefix(Int(count)).compactMap { Unicode.Scalar($0) })
    return Shown(
      text: String(text), pair: Int(pair), isBold: isBold, isUnderlined: isUnderlined,
      isReversed: isReversed)
  }

  /// Returns the rows that curses holds, without spaces at their ends.
  package func shownText() -> [String] {
    (0..<size.rows).map { row in
      let cells = (0..<size.columns).compactMap { column in
        shown(at: Position(row: row, column: column))?.text
      }
      var line = String.UnicodeScalarView(cells.joined().unicodeScalars)
      while line.last == " " { line.removeLast() }
      return String(line)
    }
  }
}
