/// Where the postings are, by square cells: which of them may be within reach of a cell.
struct ReachGrid: ~Copyable {
  /// Cells on a side: finer ones let fewer postings through in vain and take longer to combine.
  let side: Int
  private let wordCount: Int
  private let minX: Int
  private let minY: Int
  private let cellMetres: Int
  /// For each row of cells, and each of its columns and the one behind the last, the postings in the
  /// row before that column: those between two columns are the difference of two such sets.
  private let prefixes: PlainArray<UInt64>

  private static let sideMax = 32

  init(_ postings: [CandidatePosting]) {
    var side = 4
    while side < Self.sideMax, side * side * 16 < postings.count { side += 4 }
    self.side = side
    wordCount = (postings.count + 63) / 64
    minX = postings.lazy.map { Int($0.x) }.min() ?? 0
    minY = postings.lazy.map { Int($0.y) }.min() ?? 0
    let maxX = postings.lazy.map { Int($0.x) }.max() ?? 0
    let maxY = postings.lazy.map { Int($0.y) }.max() ?? 0
    cellMetres = max(maxX - minX, maxY - minY) / side + 1
    prefixes = PlainArray(repeating: 0, count: side * (side + 1) * wordCount)
    for (number, posting) in postings.enumerated() {
      let column = (Int(posting.x) - minX) / cellMetres
      let row = (Int(posting.y) - minY) / cellMetres
      prefixes[(row * (side + 1) + column + 1) * wordCount + number >> 6] |=
        1 << UInt64(number & 63)
    }
    for row in 0..<side {
      for column in 1...side {
        let before = prefixes.base + (row * (side + 1) + column - 1) * wordCount
        for word in 0..<wordCount { before[wordCount + word] |= before[word] }
      }
    }
  }

  var cellCount: Int { side * side }

  /// The cell a person is in; whoever is beside the grid counts as at its edge, which is nearer to
  /// every posting than they are.
  func cell(x: Int32, y: Int32) -> Int {
    let column = min(max(0, Int(x) - minX) / cellMetres, side - 1)
    let row = min(max(0, Int(y) - minY) / cellMetres, side - 1)
    return row * side + column
  }

  /// Whether everything is within reach of everywhere on the grid.
  func coversAll(_ limit: Int32) -> Bool {
    let width = side * cellMetres
    return limit > 0 && 2 * width * width <= Int(limit) * Int(limit)
  }

  /// Adds to a mask every posting that somebody in the cell may reach within the limit, and some that
  /// are a little farther.
  func mark(from cell: Int, limit: Int32, in mask: UnsafeMutablePointer<UInt64>) {
    let limit = max(0, Int(limit))
    let (row, column) = (cell / side, cell % side)
    for otherRow in 0..<side {
      // Between the nearest edges of the two rows.
      let down = max(0, abs(otherRow - row) - 1) * cellMetres
      guard down <= limit else { continue }
      // The cells beyond these are too far even from edge to edge.
      let across = Int(Double(limit * limit - down * down).squareRoot()) / cellMetres + 1
      let first = max(0, column - across)
      let end = min(side, column + across + 1)
      let before = prefixes.base + (otherRow * (side + 1) + first) * wordCount
      let within = prefixes.base + (otherRow * (side + 1) + end) * wordCount
      for word in 0..<wordCount { mask[word] |= within[word] & ~before[word] }
    }
  }
}
