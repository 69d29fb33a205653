import CQrencode

/// A text as squares that a camera reads.
package struct QRCode: Hashable, Sendable {
  /// How many squares a side has.
  package let side: Int
  /// Row by row, whether a square is dark.
  package let squares: [Bool]

  /// The clear squares that are drawn around it; what it stands on must be as light and adds to them.
  package static let margin = 2

  /// Makes the smallest code of a text in UTF-8; nil for an empty text, or one too long for any.
  package init?(_ text: String) {
    guard !text.isEmpty,
      let code = text.withCString({ QRcode_encodeString($0, 0, QR_ECLEVEL_L, QR_MODE_8, 1) })
    else { return nil }
    defer { QRcode_free(code) }
    let side = Int(code.pointee.width)
    guard let data = code.pointee.data else { return nil }
    self.side = side
    squares = (0..<side * side).map { data[$0] & 1 == 1 }
  }

  /// Whether a square is dark; those outside are light.
  package func isDark(row: Int, column: Int) -> Bool {
    guard (0..<side).contains(row), (0..<side).contains(column) else { return false }
    return squares[row * side + column]
  }

  /// The rows of cells it takes with its margin, two squares in each.
  package var rows: Int { (side + 2 * Self.margin + 1) / 2 }
  package var columns: Int { side + 2 * Self.margin }

  /// The code in half blocks, dark ink on a light ground, with its margin.
  package var lines: [String] {
    (0..<rows).map { row in
      String(
        (0..<columns).map { column -> Character in
          let (line, place) = (row * 2 - Self.margin, column - Self.margin)
          let upper = isDark(row: line, column: place)
          let lower = isDark(row: line + 1, column: place)
          return upper ? (lower ? "█" : "▀") : (lower ? "▄" : " ")
        })
    }
  }

  /// Returns the code of the first of the texts that fits so many rows and columns of cells.
  package static func fitting(_ texts: [String], rows: Int, columns: Int) -> QRCode? {
    texts.lazy.compactMap { QRCode($0) }.first { $0.rows <= rows && $0.columns <= columns }
  }
}
