extension Frame {
  /// Draws a field from the top of the rectangle and returns the rows it used.
  ///
  /// The end of a text too long for the field is shown, because that is where one writes. With a
  /// message, a touch on the field sends it.
  @discardableResult
  package mutating func textField(
    _ content: TextFieldContent, in rect: Rect, key: Key? = nil, message: Message? = nil
  ) -> Int {
    var area = rect
    if !content.label.isEmpty {
      line(content.label, in: area.takeTop(1), role: .groundMuted)
    }
    let box = area.takeTop(min(3, area.rows))
    if let message {
      addTarget(
        Target(label: content.label, rect: box, key: key, message: message, kind: .button))
    }
    let role: Role = content.isFocused ? .fieldFocused : .field
    canvas.fill(box, Style(role))
    if box.rows == 3 {
      canvas.box(
        box, style: Style(content.isFocused ? .fieldBorderFocused : .fieldBorder), isRounded: true)
    }
    let inner = Rect(
      row: box.row + box.rows / 2, column: box.column + 2, rows: 1, columns: box.columns - 4)
    fieldText(content, in: inner, role: role)
    if let error = content.error {
      line("\(Tone.alarm.sign) \(error)", in: area.takeTop(1), role: .alarm)
    }
    return min(rect.rows, content.rows)
  }

  private mutating func fieldText(_ content: TextFieldContent, in rect: Rect, role: Role) {
    guard !rect.isEmpty else { return }
    if content.text.isEmpty, content.preedit.isEmpty {
      line(content.placeholder, in: rect, role: .fieldPlaceholder)
      if content.isFocused { cursor = Position(row: rect.row, column: rect.column) }
      return
    }
    let text =
      content.isSecret ? String(repeating: "●", count: content.text.count) : content.text
    let preeditWidth = min(rect.columns - 1, TextLayout.displayWidth(content.preedit))
    // One column stays free for the cursor.
    let shown = TextLayout.tail(text, columns: rect.columns - 1 - preeditWidth)
    let used = canvas.write(
      [
        TextRun(shown, Style(role, isBold: true)),
        TextRun(
          TextLayout.tail(content.preedit, columns: preeditWidth),
          Style(.fieldPreedit, isUnderlined: true)),
      ], row: rect.row, column: rect.column, width: rect.columns)
    if content.isFocused { cursor = Position(row: rect.row, column: rect.column + used) }
  }
}

extension TextLayout {
  /// Returns the end of a text, as much as fits into so many columns.
  package static func tail(_ text: String, columns: Int) -> String {
    var rest = displayWidth(text)
    if rest <= columns { return text }
    var start = text.startIndex
    while rest > columns, start < text.endIndex {
      rest -= displayWidth(String(text[start]))
      start = text.index(after: start)
    }
    return String(text[start...])
  }
}
