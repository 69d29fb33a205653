extension Frame {
  /// Draws a question over everything; only its answers can be touched or typed from then on.
  ///
  /// To be drawn last. The question itself is a part of the seat's state: drawing waits for
  /// nothing. Answers that do not fit side by side stand one below the other.
  package mutating func question(
    _ title: String, _ text: String = "", choices: [Choice<Message>]
  ) {
    targets.removeAll()
    cursor = nil
    let columns = max(0, min(bounds.columns - 4, 64))
    let inside = max(1, columns - 6)
    let height = metrics.targetRows
    let least = max(metrics.targetColumns, widestChoice(choices) + 2)
    let sideBySide = max(1, min(choices.count, (inside + 2) / (least + 2)))
    let buttonLines = choices.isEmpty ? 0 : (choices.count + sideBySide - 1) / sideBySide
    let buttonRows = buttonLines * (height + 1) - 1
    let textRows = text.isEmpty ? 0 : TextLayout.wrap(text, width: inside).count + 1
    let wanted = 2 + 2 + textRows + max(0, buttonRows) + 1
    let rect = bounds.centered(rows: wanted, columns: columns)
    canvas.fill(rect, Style(.modal))
    canvas.box(rect, style: Style(.modalBorder))
    var area = rect.inset(rows: 1, columns: 3)
    let answers = area.takeBottom(min(area.rows, max(0, buttonRows)))
    line(title, in: area.takeTop(1, gap: 1), role: .modal, isBold: true)
    paragraph(text, in: area, role: .modal)
    for (index, choice) in choices.enumerated() {
      let lineIndex = index / sideBySide
      let inLine = min(sideBySide, choices.count - lineIndex * sideBySide)
      let row = Rect(
        row: answers.row + lineIndex * (height + 1), column: answers.column, rows: height,
        columns: answers.columns)
      let place = row.split(columns: inLine, gap: 2)[index % sideBySide]
      button(
        choice.label, in: place.intersection(answers), key: choice.key, style: choice.style,
        whyDisabled: choice.whyDisabled, message: choice.message)
    }
    isSealed = true
  }

  private func widestChoice(_ choices: [Choice<Message>]) -> Int {
    choices.map { choice in
      let hint = showsKeyHints ? choice.key.map { TextLayout.displayWidth($0.label) + 1 } ?? 0 : 0
      return TextLayout.displayWidth(choice.label) + hint
    }.max() ?? 0
  }
}
