extension Frame {
  /// Draws the ground of a card and returns the rectangle for what stands on it.
  ///
  /// A selected card has a bar of colour on its left. With a message the whole card is a target;
  /// a button drawn on it afterwards is the inner one and wins.
  @discardableResult
  package mutating func card(
    in rect: Rect, label: String = "", isSelected: Bool = false, accent: Accent = .orange,
    key: Key? = nil, help: String? = nil, spoken: String? = nil, message: Message? = nil
  ) -> Rect {
    canvas.fill(rect, Style(.card))
    if isSelected {
      let bar = Rect(row: rect.row, column: rect.column, rows: rect.rows, columns: 1)
      // Without colour the bar is a row of blocks, which is still a bar.
      if theme == .monochrome {
        canvas.fill(bar, Style(.card), with: "▌")
      } else {
        canvas.fill(bar, Style(accent.barRole))
      }
    }
    if let message {
      addTarget(
        Target(
          label: label, rect: rect, key: key, message: message, kind: .card, help: help,
          spoken: spoken))
    }
    let indent = rect.columns >= 60 ? 3 : 2
    return Rect(
      row: rect.row, column: rect.column + indent, rows: rect.rows,
      columns: rect.columns - indent - 2)
  }
}
