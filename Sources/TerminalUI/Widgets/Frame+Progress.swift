extension Frame {
  /// Draws how much of something is done, with a text in the middle.
  package mutating func progressBar(
    done: Int, of total: Int, text: String = "", in rect: Rect
  ) {
    guard !rect.isEmpty else { return }
    let share = total > 0 ? min(max(0, done), total) : 0
    let filled = total > 0 ? rect.columns * share / total : 0
    canvas.fill(rect, Style(.progressRest))
    line(
      text, in: rect, row: rect.rows / 2, role: .progressRest, alignment: .center)
    let part = Rect(row: rect.row, column: rect.column, rows: rect.rows, columns: filled)
    canvas.restyle(part) { $0.role = .progressDone }
  }

  /// Draws places as a row of squares, the taken ones filled, and returns the columns it used.
  ///
  /// Where there are more places than columns, one square stands for several; none is filled
  /// unless one is taken, and none is left empty unless one is free.
  @discardableResult
  package mutating func placesBar(
    taken: Int, of total: Int, row: Int, column: Int, width: Int, role: Role
  ) -> Int {
    write(
      PlacesBar.text(taken: taken, of: total, width: width), row: row, column: column, role: role,
      width: width)
  }
}

/// Places as a row of squares.
package enum PlacesBar {
  /// Returns the squares, at most `width` of them.
  package static func text(taken: Int, of total: Int, width: Int) -> String {
    let places = max(0, total)
    let full = min(max(0, taken), places)
    let squares = min(places, max(0, width))
    guard squares > 0 else { return "" }
    var filled = full * squares / places
    if full > 0 { filled = max(1, filled) }
    if full < places { filled = min(filled, squares - 1) }
    return String(repeating: "■", count: filled) + String(repeating: "□", count: squares - filled)
  }
}
