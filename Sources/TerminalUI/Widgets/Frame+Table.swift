extension Frame {
  /// Draws a table with a header line and returns how many lines of rows it has room for.
  ///
  /// Only the rows in view are asked for, so a table of a hundred thousand costs what it shows.
  /// `scroll` is the first row in view, brought into range and to the selection; `message` gives
  /// what touching a row sends.
  @discardableResult
  package mutating func table(
    _ columns: [TableColumn], rowCount: Int, in rect: Rect, selection: Int? = nil,
    scroll: Int = 0, isFocused: Bool = true, message: (Int) -> Message? = { _ in nil },
    cell: (_ row: Int, _ column: Int) -> TableCell
  ) -> Int {
    guard !rect.isEmpty else { return 0 }
    let area = rect.inset(columns: 1)
    let fitted = TableColumn.fit(columns, into: area.columns)
    canvas.fill(
      Rect(row: rect.row, column: rect.column, rows: 1, columns: rect.columns),
      Style(.tableHeader))
    tableLine(fitted, columns, row: rect.row, in: area) { index in
      (TableCell(columns[index].title), Style(.tableHeader))
    }
    let room = rect.rows - 1
    guard room > 0 else { return 0 }
    let first = TableScroll.first(
      scroll, room: room, count: rowCount, selection: selection)
    for index in first..<max(first, min(rowCount, first + room)) {
      let line = Rect(
        row: rect.row + 1 + index - first, column: rect.column, rows: 1, columns: rect.columns)
      let isSelected = index == selection
      if isSelected { canvas.fill(line, Style(isFocused ? .selection : .selectionMuted)) }
      tableLine(fitted, columns, row: line.row, in: area) { column in
        let content = cell(index, column)
        let role =
          isSelected ? TableScroll.selected(content.role, isFocused) : content.role
        return (content, Style(role, isBold: content.isBold))
      }
      if let message = message(index) {
        addTarget(Target(label: "", rect: line, message: message, kind: .row))
      }
    }
    return room
  }

  private mutating func tableLine(
    _ fitted: [(index: Int, width: Int)], _ columns: [TableColumn], row: Int, in area: Rect,
    content: (Int) -> (TableCell, Style)
  ) {
    var column = area.column
    for (index, width) in fitted {
      let (cell, style) = content(index)
      let shown = cell.shown(in: width)
      let free = width - TextLayout.displayWidth(shown)
      canvas.write(
        shown, row: row, column: column + columns[index].alignment.offset(in: free), style: style,
        width: area.right - column)
      column += width + 2
    }
  }
}

/// Which rows of a table are in view, and how they look when selected.
package enum TableScroll {
  /// Returns the first row in view: `wanted`, moved as little as shows the selection and leaves no
  /// empty lines at the end.
  package static func first(_ wanted: Int, room: Int, count: Int, selection: Int?) -> Int {
    guard room > 0, count > 0 else { return 0 }
    var first = wanted
    if let selection, selection >= 0, selection < count {
      first = min(first, selection)
      first = max(first, selection - room + 1)
    }
    return max(0, min(first, count - room))
  }

  static func selected(_ role: Role, _ isFocused: Bool) -> Role {
    guard isFocused else { return .selectionMuted }
    return switch role {
    case .money, .alarm, .groundMoney: .selectionMoney
    case .good, .groundGood: .selectionGood
    case .warning: .selectionWarning
    default: .selection
    }
  }
}
