import OddJobMarket
import TerminalUI

/// The line in which a list is searched.
struct SearchLine {
  let screen: AttendantScreen
  let line: TextLine
  let isFocused: Bool
  var hint = ""

  func draw(in rect: Rect, _ frame: inout Frame<AttendantMessage>) {
    let label = " / \(Words.search(screen.language)) "
    let used = frame.write(label, row: rect.row, column: rect.column, role: .groundMuted)
    var area = rect
    _ = area.takeLeft(used)
    LineField(line: line, isFocused: isFocused, placeholder: hint).draw(in: area, &frame)
  }
}

/// A line of text with its cursor, without a frame.
struct LineField {
  let line: TextLine
  let isFocused: Bool
  var placeholder = ""
  var isSecret = false
  /// The words that the gate objects to.
  var found = FoundWords()

  func draw(in rect: Rect, _ frame: inout Frame<AttendantMessage>) {
    guard !rect.isEmpty else { return }
    frame.canvas.fill(rect, Style(isFocused ? .fieldFocused : .field))
    let style = Style(isFocused ? .fieldFocused : .field, isBold: true)
    let shown = isSecret ? String(repeating: "●", count: line.text.count) : line.text
    if shown.isEmpty { frame.line(placeholder, in: rect, role: .fieldPlaceholder) }
    // The part before the cursor is shown up to its end; one column stays free for the cursor.
    let before = TextLayout.tail(
      String(shown.prefix(line.caret)), columns: max(0, rect.columns - 1))
    let used = frame.canvas.write(
      found.runs(before, from: line.caret - before.count, style), row: rect.row,
      column: rect.column, width: rect.columns)
    frame.canvas.write(
      found.runs(String(shown.dropFirst(line.caret)), from: line.caret, style), row: rect.row,
      column: rect.column + used, width: rect.columns - used)
    guard isFocused else { return }
    frame.cursor = Position(row: rect.row, column: min(rect.right - 1, rect.column + used))
  }
}
