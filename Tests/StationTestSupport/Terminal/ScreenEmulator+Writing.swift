extension ScreenEmulator {
  private static let graphics: [Unicode.Scalar: Unicode.Scalar] = [
    "j": "┘", "k": "┐", "l": "┌", "m": "└", "n": "┼", "q": "─", "t": "├", "u": "┤", "v": "┴",
    "w": "┬", "x": "│", "a": "▒", "~": "·", "`": "◆",
  ]

  mutating func write(_ scalar: Unicode.Scalar) {
    let glyph = usesGraphics[shift] ? Self.graphics[scalar] ?? scalar : scalar
    let width = GlyphWidth.of(glyph)
    guard width > 0 else { return combine(glyph) }
    lastGlyph = scalar
    if isWrapPending || cursor.column + width > columns {
      if modes.contains(7) {
        cursor.column = 0
        lineFeed()
      } else {
        cursor.column = columns - width
      }
      isWrapPending = false
    }
    put(String(glyph), width: width)
    if cursor.column + width >= columns {
      cursor.column = columns - 1
      isWrapPending = true
    } else {
      cursor.column += width
    }
  }

  private mutating func put(_ text: String, width: Int) {
    let (row, column) = (cursor.row, cursor.column)
    for place in column..<(column + width) { splitWide(row: row, column: place) }
    grid[row][column] = ScreenCell(text: text, width: width, pen: pen)
    if width == 2 { grid[row][column + 1] = ScreenCell(text: "", width: 0, pen: pen) }
  }

  /// A mark belongs to the character before it.
  private mutating func combine(_ mark: Unicode.Scalar) {
    var column = isWrapPending ? cursor.column : cursor.column - 1
    if column > 0, grid[cursor.row][column].width == 0 { column -= 1 }
    guard column >= 0 else { return }
    grid[cursor.row][column].text.unicodeScalars.append(mark)
  }

  /// Half of a wide character can't stay when the other half is overwritten.
  mutating func splitWide(row: Int, column: Int) {
    guard column < columns else { return }
    switch grid[row][column].width {
    case 0:
      grid[row][column] = ScreenCell()
      if column > 0 { grid[row][column - 1] = ScreenCell() }
    case 2:
      grid[row][column] = ScreenCell()
      if column + 1 < columns { grid[row][column + 1] = ScreenCell() }
    default: break
    }
  }

  mutating func erase(row: Int, from start: Int, to end: Int) {
    let (start, end) = (max(0, start), min(columns, end))
    guard start < end else { return }
    splitWide(row: row, column: start)
    splitWide(row: row, column: end - 1)
    for column in start..<end { grid[row][column] = ScreenCell() }
  }

  mutating func eraseDisplay(_ kind: Int) {
    switch kind {
    case 0:
      erase(row: cursor.row, from: cursor.column, to: columns)
      for row in (cursor.row + 1)..<max(rows, cursor.row + 1) {
        erase(row: row, from: 0, to: columns)
      }
    case 1:
      for row in 0..<cursor.row { erase(row: row, from: 0, to: columns) }
      erase(row: cursor.row, from: 0, to: cursor.column + 1)
    default: for row in 0..<rows { erase(row: row, from: 0, to: columns) }
    }
  }

  mutating func insertBlanks(_ count: Int) {
    splitWide(row: cursor.row, column: cursor.column)
    let count = min(count, columns - cursor.column)
    grid[cursor.row].insert(
      contentsOf: Array(repeating: ScreenCell(), count: count), at: cursor.column)
    grid[cursor.row].removeLast(count)
    mendEnd(row: cursor.row)
  }

  mutating func deleteCells(_ count: Int) {
    let count = min(count, columns - cursor.column)
    splitWide(row: cursor.row, column: cursor.column)
    splitWide(row: cursor.row, column: cursor.column + count - 1)
    grid[cursor.row].removeSubrange(cursor.column..<(cursor.column + count))
    grid[cursor.row] += Array(repeating: ScreenCell(), count: count)
  }

  private mutating func mendEnd(row: Int) {
    if grid[row][columns - 1].width == 2 { grid[row][columns - 1] = ScreenCell() }
  }

  /// Moves lines `from` to `bottom` up, or down for a negative count, and fills with blank ones.
  mutating func scroll(from start: Int, by count: Int) {
    guard (top...bottom).contains(start) else { return }
    let height = bottom - start + 1
    let blank = Array(repeating: ScreenCell(), count: columns)
    let moved = min(abs(count), height)
    let blanks = Array(repeating: blank, count: moved)
    let part = Array(grid[start...bottom])
    let isUp = count > 0
    let kept = isUp ? Array(part.dropFirst(moved)) : Array(part.dropLast(moved))
    grid.replaceSubrange(start...bottom, with: isUp ? kept + blanks : blanks + kept)
  }

  mutating func lineFeed() {
    if cursor.row == bottom {
      scroll(from: top, by: 1)
    } else if cursor.row < rows - 1 {
      cursor.row += 1
    }
  }

  mutating func reverseLineFeed() {
    if cursor.row == top {
      scroll(from: top, by: -1)
    } else if cursor.row > 0 {
      cursor.row -= 1
    }
  }
}
