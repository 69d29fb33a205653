extension Metrics {
  /// The rows that so many lines take: in large type with a row of air between each two.
  package func rows(ofLines lines: Int) -> Int {
    isLargeType ? max(0, 2 * lines - 1) : lines
  }
}

extension Frame {
  /// Draws a card that needs `rows` rows; in large type its lines stand apart, from the top of the
  /// rectangle on, where that has room for it.
  ///
  /// The card is drawn as it always is and then pulled apart, with the targets on it, so that a new
  /// one has it by itself.
  package mutating func airy(
    rows: Int, in rect: Rect, draw: (_ frame: inout Frame<Message>, _ place: Rect) -> Void
  ) {
    let wanted = metrics.rows(ofLines: rows)
    guard metrics.isLargeType, rows > 1, wanted <= rect.rows else {
      draw(&self, rect)
      return
    }
    let place = Rect(row: rect.row, column: rect.column, rows: rows, columns: rect.columns)
    let first = targets.count
    draw(&self, place)
    canvas.spread(place, ground: .card)
    for index in first..<targets.count {
      guard let drawn = targets[index].rect, place.contains(drawn) else { continue }
      targets[index].rect = Rect(
        row: place.row + 2 * (drawn.row - place.row), column: drawn.column,
        rows: 2 * drawn.rows - 1, columns: drawn.columns)
    }
  }
}

extension TextLayout {
  /// Returns a text with a space between each two wide characters: letters set apart are easier to
  /// tell from each other.
  package static func letterspaced(_ text: String) -> String {
    var spaced = ""
    var wasWide = false
    for character in text {
      let isWide = displayWidth(String(character)) == 2
      if wasWide, isWide { spaced.append(" ") }
      spaced.append(character)
      wasWide = isWide
    }
    return spaced
  }
}
