/// Measures and fits text in columns of the screen.
package enum TextLayout {
  /// Returns the columns a text takes on one line.
  package static func displayWidth(_ text: String) -> Int {
    CellWidth.table.withUnsafeBufferPointer { table in
      var columns = 0
      for scalar in text.unicodeScalars {
        let width = CellWidth.entry(scalar, table)
        if width != CellWidth.dropped { columns += Int(width) }
      }
      return columns
    }
  }

  /// Returns the text if it fits into so many columns, or its start and `…`, which takes one.
  package static func truncate(_ text: String, to columns: Int) -> String {
    if displayWidth(text) <= columns { return text }
    guard columns > 0 else { return "" }
    var kept = String.UnicodeScalarView()
    var used = 0
    for scalar in text.unicodeScalars {
      let width = CellWidth.columns(of: scalar)
      if used + width > columns - 1 { break }
      kept.append(scalar)
      used += width
    }
    return String(kept) + "…"
  }

  /// Returns the text cut or filled with spaces to exactly so many columns.
  package static func padded(
    _ text: String, to columns: Int, alignment: Alignment = .left
  ) -> String {
    let fitted = truncate(text, to: columns)
    let rest = max(0, columns - displayWidth(fitted))
    let before = alignment.offset(in: rest)
    return String(repeating: " ", count: before) + fitted
      + String(repeating: " ", count: rest - before)
  }
}

/// Where a text stands in a wider space.
package enum Alignment: Hashable, Sendable {
  case left, center, right

  /// Returns how many of the free columns come before the text.
  package func offset(in free: Int) -> Int {
    switch self {
    case .left: 0
    case .center: max(0, free) / 2
    case .right: max(0, free)
    }
  }
}
