/// A number in digits of blocks, to be read from across the room.
package struct BlockNumber: Hashable, Sendable {
  package enum Size: Hashable, Sendable {
    /// Three rows high: beside a larger one.
    case small
    /// Five rows high.
    case large
    /// Ten rows high.
    case huge
  }

  package let number: Int
  package let size: Size

  /// Makes the number; a negative one is shown as 0.
  package init(_ number: Int, _ size: Size = .large) {
    self.number = max(0, number)
    self.size = size
  }

  package var rows: Int {
    switch size {
    case .small: 3
    case .large: 5
    case .huge: 10
    }
  }

  package var columns: Int {
    let digits = String(number).count
    return digits * 3 * pointColumns + (digits - 1) * gap
  }

  /// A digit is three points wide. A cell is twice as high as it is wide, so a point of a whole row
  /// takes two columns, and one of half a row takes one.
  private var pointColumns: Int {
    switch size {
    case .small: 1
    case .large: 2
    case .huge: 4
    }
  }

  private var gap: Int { pointColumns }

  /// Returns what is to be written where, counted from the number's upper left corner.
  package var pieces: [(row: Int, column: Int, text: String)] {
    String(number).compactMap(\.wholeNumberValue).enumerated().flatMap { place, digit in
      let left = place * (3 * pointColumns + gap)
      return (0..<rows).flatMap { row in
        (0..<3).compactMap { point in
          block(Self.font[digit], row, point).map {
            (
              row: row, column: left + point * pointColumns,
              text: String(repeating: $0, count: pointColumns)
            )
          }
        }
      }
    }
  }

  private func block(_ digit: [Int], _ row: Int, _ point: Int) -> Character? {
    func isSet(_ line: Int) -> Bool { line < 5 && digit[line] >> (2 - point) & 1 == 1 }
    switch size {
    case .large: return isSet(row) ? "█" : nil
    case .huge: return isSet(row / 2) ? "█" : nil
    case .small:
      let (upper, lower) = (isSet(2 * row), isSet(2 * row + 1))
      return upper ? (lower ? "█" : "▀") : (lower ? "▄" : nil)
    }
  }

  /// The digits 0 to 9, line by line, a bit a point.
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
    for piece in number.pieces {
      canvas.write(
        piece.text, row: rect.row + piece.row, column: rect.column + piece.column,
        style: Style(role))
    }
    return true
  }
}
