import TerminalUI

extension Frame {
  /// Draws a field of several lines with its end in view, because that is where one writes; one of
  /// three rows or fewer is a field of one line.
  mutating func textBox(_ text: String, preedit: String, in rect: Rect) {
    guard rect.rows > 3, rect.columns > 6 else {
      textField(TextFieldContent(text: text, preedit: preedit, isFocused: true), in: rect)
      return
    }
    canvas.fill(rect, Style(.fieldFocused))
    canvas.box(rect, style: Style(.fieldBorderFocused), isRounded: true)
    let inner = Rect(
      row: rect.row + 1, column: rect.column + 2, rows: rect.rows - 2, columns: rect.columns - 4)
    // One column stays free for the cursor.
    let lines = Self.lines(text, preedit, columns: inner.columns - 1).suffix(inner.rows)
    for (row, line) in lines.enumerated() {
      let used = canvas.write(
        [
          TextRun(line.text, Style(.fieldFocused, isBold: true)),
          TextRun(line.preedit, Style(.fieldPreedit, isUnderlined: true)),
        ], row: inner.row + row, column: inner.column, width: inner.columns)
      cursor = Position(row: inner.row + row, column: inner.column + used)
    }
  }

  private static func lines(
    _ text: String, _ preedit: String, columns: Int
  ) -> [(text: String, preedit: String)] {
    var lines = [(text: "", preedit: "")]
    var used = 0
    func place(_ character: Character) {
      let width = TextLayout.displayWidth(String(character))
      if used + width > columns {
        lines.append((text: "", preedit: ""))
        used = 0
      }
      used += width
    }
    for character in text {
      place(character)
      lines[lines.count - 1].text.append(character)
    }
    for character in preedit {
      place(character)
      lines[lines.count - 1].preedit.append(character)
    }
    return lines
  }
}
