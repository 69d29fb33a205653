extension Rect {
  /// Cuts up to `count` rows off the top and returns them; `gap` more rows are dropped between.
  package mutating func takeTop(_ count: Int, gap: Int = 0) -> Rect {
    let taken = min(max(0, count), rows)
    let piece = Rect(row: row, column: column, rows: taken, columns: columns)
    let cut = min(rows, taken + gap)
    self = Rect(row: row + cut, column: column, rows: rows - cut, columns: columns)
    return piece
  }

  /// Cuts up to `count` rows off the bottom and returns them; `gap` more rows are dropped between.
  package mutating func takeBottom(_ count: Int, gap: Int = 0) -> Rect {
    let taken = min(max(0, count), rows)
    let piece = Rect(row: bottom - taken, column: column, rows: taken, columns: columns)
    rows = max(0, rows - taken - gap)
    return piece
  }

  /// Cuts up to `count` columns off the left and returns them; `gap` more are dropped between.
  package mutating func takeLeft(_ count: Int, gap: Int = 0) -> Rect {
    let taken = min(max(0, count), columns)
    let piece = Rect(row: row, column: column, rows: rows, columns: taken)
    let cut = min(columns, taken + gap)
    self = Rect(row: row, column: column + cut, rows: rows, columns: columns - cut)
    return piece
  }

  /// Cuts up to `count` columns off the right and returns them; `gap` more are dropped between.
  package mutating func takeRight(_ count: Int, gap: Int = 0) -> Rect {
    let taken = min(max(0, count), columns)
    let piece = Rect(row: row, column: right - taken, rows: rows, columns: taken)
    columns = max(0, columns - taken - gap)
    return piece
  }

  /// Returns `count` pieces side by side with `gap` columns between; the first ones take what
  /// does not divide evenly.
  package func split(columns count: Int, gap: Int = 0) -> [Rect] {
    Rect.shares(of: columns, count: count, gap: gap).map { offset, extent in
      Rect(row: row, column: column + offset, rows: rows, columns: extent)
    }
  }

  /// Returns `count` pieces one below the other with `gap` rows between; the first ones take what
  /// does not divide evenly.
  package func split(rows count: Int, gap: Int = 0) -> [Rect] {
    Rect.shares(of: rows, count: count, gap: gap).map { offset, extent in
      Rect(row: row + offset, column: column, rows: extent, columns: columns)
    }
  }

  private static func shares(of extent: Int, count: Int, gap: Int) -> [(offset: Int, extent: Int)] {
    guard count > 0 else { return [] }
    let room = max(0, extent - gap * (count - 1))
    let base = room / count
    let longer = room % count
    var offset = 0
    return (0..<count).map { index in
      let share = base + (index < longer ? 1 : 0)
      defer { offset += share + gap }
      return (offset, share)
    }
  }
}
