extension ScreenEmulator {
  /// The lines as a person reads them, without the blanks at their ends.
  package var lines: [String] {
    grid.map { row in
      let end = row.lastIndex { !$0.isBlank }.map { $0 + 1 } ?? 0
      return row[..<end].map(\.text).joined()
    }
  }

  /// All lines in one text.
  package var text: String { lines.joined(separator: "\n") }

  /// Whether the words stand on one line; blanks between letters, as in a wide title, don't count.
  package func shows(_ words: String) -> Bool { !places(of: words).isEmpty }

  /// Returns the cells in which the words begin, from the top and the left; blanks don't count.
  package func places(of words: String) -> [ScreenPlace] {
    spans(of: words).map(\.start)
  }

  /// Returns the cell in the middle of the words at one of the places where they stand.
  package func middle(of words: String, occurrence: Int = 0) -> ScreenPlace? {
    let spans = spans(of: words)
    guard spans.indices.contains(occurrence) else { return nil }
    let span = spans[occurrence]
    return ScreenPlace(row: span.start.row, column: (span.start.column + span.end) / 2)
  }

  /// Returns where a character stands with blank cells on both sides, as on the key of a pad.
  package func lonePlaces(of character: Character, blanks: Int = 3) -> [ScreenPlace] {
    places(of: String(character)).filter { place in
      let row = grid[place.row]
      let end = place.column + max(1, row[place.column].width)
      let before = max(0, place.column - blanks)..<place.column
      let after = min(end, columns)..<min(end + blanks, columns)
      return row[before].allSatisfy(\.isBlank) && row[after].allSatisfy(\.isBlank)
    }
  }

  /// Returns how the first letter of words is written; none where they are not on the screen.
  package func pen(of words: String) -> ScreenPen? {
    places(of: words).first.map { grid[$0.row][$0.column].pen }
  }

  private func spans(of words: String) -> [(start: ScreenPlace, end: Int)] {
    let wanted = words.filter { $0 != " " }.map(String.init)
    guard let first = wanted.first else { return [] }
    var found: [(start: ScreenPlace, end: Int)] = []
    for (number, row) in grid.enumerated() {
      let filled = row.indices.filter { !row[$0].isBlank && row[$0].width > 0 }
      for start in filled.indices where row[filled[start]].text == first {
        let place = filled[start...].prefix(wanted.count)
        guard place.count == wanted.count, let last = place.last,
          zip(place, wanted).allSatisfy({ row[$0].text == $1 })
        else { continue }
        found.append((ScreenPlace(row: number, column: filled[start]), last))
      }
    }
    return found
  }
}
