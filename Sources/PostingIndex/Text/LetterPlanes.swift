/// First letters as bit planes over text positions: the letters lie in a grid of five rows and six
/// columns, a position has the bit of its row and of its column.
///
/// Twelve planes instead of twenty-six keep the memory. A character of several readings sets all its
/// rows and columns, so the crossing can say yes too often, never no too often; letters that common
/// characters share (长 c z, 单 d s c, 车 c j, 会 h k, 行 x h, 乐 l y, 调 d t) stand in one row or
/// column, where it cannot.
enum LetterPlanes {
  static let rows = 5
  static let columns = 6
  /// The plane of the characters whose rows and columns also cross at a letter they do not have.
  static let doubtful = rows + columns
  static let count = doubtful + 1

  private static let grid = Array("zcsdxjnqkthgbplmfwaeyoriuv".utf8)
  private static let cells: [Int] = (97...122).map { (letter: UInt8) in
    grid.firstIndex(of: letter) ?? 0
  }

  static func row(of letter: Int) -> Int { cells[letter] / columns }
  static func column(of letter: Int) -> Int { rows + cells[letter] % columns }

  /// The planes of a letter's row and column.
  struct Cell {
    let row: Int
    let column: Int
  }

  static func cell(of letter: Int) -> Cell {
    Cell(row: row(of: letter), column: column(of: letter))
  }

  static func mask(of readings: [Syllable]) -> UInt16 {
    let letters = Set(readings.map { Int($0.first) - 97 })
    let ofRows = letters.reduce(0) { $0 | 1 << UInt16(row(of: $1)) } as UInt16
    let ofColumns = letters.reduce(0) { $0 | 1 << UInt16(column(of: $1)) } as UInt16
    let crossings = ofRows.nonzeroBitCount * ofColumns.nonzeroBitCount
    return ofRows | ofColumns | (crossings > letters.count ? 1 << UInt16(doubtful) : 0)
  }
}
