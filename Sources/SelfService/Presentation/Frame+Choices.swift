import TerminalUI

/// One of up to six large things to choose from.
struct LargeChoice<Message: Equatable & Sendable> {
  var label: String
  var key: Key
  var isSelected = false
  var isPrimary = false
  var message: Message
}

extension Frame {
  /// Draws up to six choices as large buttons in two columns.
  mutating func largeChoices(_ choices: [LargeChoice<Message>], in area: Rect) {
    guard !choices.isEmpty else { return }
    let lines = (choices.count + 1) / 2
    let height = metrics.targetRows + (metrics.isLargeType ? 4 : 2)
    let rows = min(area.rows, max(lines, 3) * height + 2)
    let grid = Rect(row: area.row, column: area.column, rows: rows, columns: area.columns)
    let places = grid.split(rows: max(3, lines), gap: 1).flatMap { $0.split(columns: 2, gap: 2) }
    for (choice, place) in zip(choices, places) {
      button(
        choice.isSelected ? "✓ " + choice.label : choice.label, in: place, key: choice.key,
        style: choice.isSelected ? .secondary : .plain, message: choice.message)
    }
  }

  /// Draws up to six actions as buttons of the least height, in large type higher ones, in as few
  /// columns as they fit in.
  mutating func actionButtons(_ choices: [LargeChoice<Message>], in area: Rect) {
    guard !choices.isEmpty else { return }
    var height = metrics.targetRows
    let linesMax = max(1, (area.rows + 1) / (height + 1))
    let columns = max(2, (choices.count + linesMax - 1) / linesMax)
    let lines = (choices.count + columns - 1) / columns
    if metrics.isLargeType { height = max(height, min(height + 2, (area.rows + 1) / lines - 1)) }
    for (index, choice) in choices.enumerated() {
      let line = Rect(
        row: area.row + index / columns * (height + 1), column: area.column, rows: height,
        columns: area.columns)
      let place = line.split(columns: columns, gap: 2)[index % columns]
      button(
        choice.label, in: place, key: choice.key, style: choice.isPrimary ? .primary : .plain,
        message: choice.message)
    }
  }
}
