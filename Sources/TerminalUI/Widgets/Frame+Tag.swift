extension Frame {
  /// Draws a label with a space at each side and returns the columns it took; a label that does
  /// not fit into `width` columns is not drawn and takes 0.
  @discardableResult
  package mutating func tag(_ tag: Tag, row: Int, column: Int, width: Int = .max) -> Int {
    let columns = TextLayout.displayWidth(tag.text) + 2
    guard columns <= width else { return 0 }
    write(" \(tag.text) ", row: row, column: column, role: tag.tone.role, width: columns)
    return columns
  }

  /// Draws labels side by side, as many as fit into `width` columns, and returns how many did.
  @discardableResult
  package mutating func tags(_ tags: [Tag], row: Int, column: Int, width: Int) -> Int {
    var used = 0
    for (index, item) in tags.enumerated() {
      let taken = tag(item, row: row, column: column + used, width: width - used)
      if taken == 0 { return index }
      used += taken + 1
    }
    return tags.count
  }
}
