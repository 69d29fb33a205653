/// One column of a table.
package struct TableColumn: Hashable, Sendable {
  package var title: String
  /// The least columns of the screen it is of use with.
  package var minimumWidth: Int
  /// The most it makes use of; none where it takes what there is.
  package var maximumWidth: Int?
  /// 0 is never left out; of the others the highest goes first where room is short.
  package var priority: Int
  package var alignment: Alignment

  package init(
    _ title: String, minimumWidth: Int, maximumWidth: Int? = nil, priority: Int = 0,
    alignment: Alignment = .left
  ) {
    self.title = title
    self.minimumWidth = minimumWidth
    self.maximumWidth = maximumWidth
    self.priority = priority
    self.alignment = alignment
  }

  /// Returns the columns that fit side by side with two columns between, as index and width.
  package static func fit(_ columns: [TableColumn], into width: Int) -> [(index: Int, width: Int)] {
    var kept = Array(columns.indices)
    func least() -> Int {
      kept.reduce(0) { $0 + columns[$1].minimumWidth } + 2 * max(0, kept.count - 1)
    }
    while least() > width {
      let droppable = kept.filter { columns[$0].priority > 0 }
      guard let worst = droppable.max(by: { columns[$0].priority <= columns[$1].priority }) else {
        break
      }
      kept.removeAll { $0 == worst }
    }
    var widths = kept.map { columns[$0].minimumWidth }
    var free = width - least()
    // What is left goes round one by one, so that no column is favoured by its place.
    while free > 0 {
      var hasGiven = false
      for (place, index) in kept.enumerated() where free > 0 {
        if let most = columns[index].maximumWidth, widths[place] >= most { continue }
        widths[place] += 1
        free -= 1
        hasGiven = true
      }
      if !hasGiven { break }
    }
    return zip(kept, widths).map { (index: $0, width: $1) }
  }
}

/// One field of a table.
package struct TableCell: Hashable, Sendable {
  package var text: String
  /// What stands behind the text and is kept where the text is cut.
  package var ending: String
  package var role: Role
  package var isBold: Bool

  package init(
    _ text: String, ending: String = "", _ role: Role = .ground, isBold: Bool = false
  ) {
    self.text = text
    self.ending = ending
    self.role = role
    self.isBold = isBold
  }

  /// Returns the text and its ending in at most so many columns.
  func shown(in columns: Int) -> String {
    guard !ending.isEmpty else { return TextLayout.truncate(text, to: columns) }
    let room = columns - TextLayout.displayWidth(ending)
    guard room > 0 else { return TextLayout.truncate(text + ending, to: columns) }
    return TextLayout.truncate(text, to: room) + ending
  }
}
