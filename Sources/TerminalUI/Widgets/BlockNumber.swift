/// A number in digits of blocks, to be read from across the room: five rows high, or a multiple.
package struct BlockNumber: Hashable, Sendable {
  package let number: Int
  /// 1 for digits of five rows, 2 for ten.
  package let scale: Int

  /// The rows of digits of scale 1.
  package static let rows = 5
  /// The points of a digit, each two columns wide, since a cell is twice as high as it is wide.
  private static let points = 3

  /// Makes the number; a negative one is shown as 0.
  package init(_ number: Int, scale: Int = 1) {
    self.number = max(0, number)
    self.scale = max(1, scale)
  }

  package var rows: Int { Self.rows * scale }

  package var columns: Int {
    let digits = String(number).count
    return digits * Self.points * 2 * scale + (digits - 1) * gap
  }

  private var gap: Int { 2 * scale }

  /// Returns the runs of filled cells as places from the number's upper left corner.
  package var runs: [(row: Int, column: Int, columns: Int)] {
    String(number).compactMap(\.wholeNumberValue).enumerated().flatMap { place, digit in
      let left = place * (Self.points * 2 * scale + gap)
      return (0..<rows).flatMap { row -> [(row: Int, column: Int, columns: Int)] in
        let line = Self.font[digit][row / scale]
        return (0..<Self.points).filter { line >> (Self.points - 1 - $0) & 1 == 1 }.map {
          (row: row, column: left + $0 * 2 * scale, columns: 2 * scale)
        }
      }
    }
  }

  /// The digits 0 to 9, row by row, a bit a point.
  private static let font: [[Int]] = [
    [0b111, 0b101, 0b101, 0b101, 0b111], [0b010, 0b110, 0b010, 0b010, 0b111],
    [0b111, 0b001, 0b111, 0b100, 0b111], [0b111, 0b001, 0b111, 0b001, 0b111],
    [0b101, 0b101, 0b111, 0b001, 0b001], [0b111, 0b100, 0b111, 0b001, 0b111],
    [0b111, 0b100, 0b111, 0b101, 0b111], [0b111, 0b001, 0b001, 0b001, 0b001],
    [0b111, 0b101, 0b111, 0b101, 0b111], [0b111, 0b101, 0b111, 0b001, 0b111],
  ]
}

extension Frame {
  /// Draws a number in digits of blocks from the upper left corner of a rectangle, and returns
  /// whether it fitted; nothing is drawn where it does not.
  @discardableResult
  package mutating func blockNumber(_ number: BlockNumber, in rect: Rect, role: Role) -> Bool {
    guard number.rows <= rect.rows, number.columns <= rect.columns else { return false }
    for run in number.runs {
      canvas.write(
        String(repeating: "█", count: run.columns), row: rect.row + run.row,
        column: rect.column + run.column, style: Style(role), width: run.columns)
    }
    return true
  }
}
