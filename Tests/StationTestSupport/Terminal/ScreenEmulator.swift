/// The screen of a terminal of the xterm kind: takes the bytes that a program writes and says what a
/// person would read.
///
/// Understands what curses sends for `xterm`, `xterm-256color`, `vt100` and `vt220`; what it does
/// not understand it counts in `unknownSequences` and leaves out.
package struct ScreenEmulator: Sendable {
  package private(set) var rows: Int
  package private(set) var columns: Int
  /// The private modes that are on now, by number: 25 cursor, 1000 to 1006 mouse, 1049 other
  /// screen, 2004 pastes in brackets.
  package internal(set) var modes: Set<Int> = [7, 25]
  /// The private modes that were ever switched on.
  package internal(set) var modesEverOn: Set<Int> = []
  /// The most colours that were asked for so far: 0, 8 or 256.
  package internal(set) var coloursSeen = 0
  /// Sequences that mean nothing here; empty for a program that curses drives.
  package internal(set) var unknownSequences: [String] = []
  package internal(set) var cursor = ScreenPlace(row: 0, column: 0)

  var pen = ScreenPen()
  var grid: [[ScreenCell]]
  var otherGrid: [[ScreenCell]]
  var saved = ScreenPlace(row: 0, column: 0)
  /// The character in the last column was written and the next one goes to the next line.
  var isWrapPending = false
  var top = 0
  var bottom: Int
  var lastGlyph: Unicode.Scalar = " "
  var usesGraphics = [false, false]
  var shift = 0
  var parser = SequenceParser()

  package init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
    bottom = rows - 1
    grid = Self.blankGrid(rows, columns)
    otherGrid = grid
  }

  /// Takes in what the program wrote.
  package mutating func feed(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      guard let item = parser.take(byte) else { continue }
      perform(item)
    }
  }

  /// Gives the screen another size, as a window does: cut or filled with blanks at right and below.
  package mutating func resize(rows: Int, columns: Int) {
    grid = Self.fitted(grid, rows, columns)
    otherGrid = Self.fitted(otherGrid, rows, columns)
    self.rows = rows
    self.columns = columns
    (top, bottom) = (0, rows - 1)
    cursor = ScreenPlace(row: min(cursor.row, rows - 1), column: min(cursor.column, columns - 1))
    isWrapPending = false
  }

  static func blankGrid(_ rows: Int, _ columns: Int) -> [[ScreenCell]] {
    Array(repeating: Array(repeating: ScreenCell(), count: columns), count: rows)
  }

  private static func fitted(
    _ grid: [[ScreenCell]], _ rows: Int, _ columns: Int
  ) -> [[ScreenCell]] {
    var fitted = blankGrid(rows, columns)
    for row in 0..<min(rows, grid.count) {
      for column in 0..<min(columns, grid[row].count) { fitted[row][column] = grid[row][column] }
    }
    return fitted
  }
}
