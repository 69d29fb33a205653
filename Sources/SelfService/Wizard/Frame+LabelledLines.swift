import TerminalUI

/// One line of a list of what is known: what it is, and its value.
struct LabelledLine: Equatable {
  var label: String
  var value: String
}

extension Frame {
  /// Draws a card with a label and a value in each line, a line apart in large type where there is
  /// room.
  ///
  /// - Returns: What is left of the rectangle below.
  @discardableResult
  mutating func labelledLines(_ lines: [LabelledLine], in rect: Rect) -> Rect {
    let isAiry = metrics.isLargeType && 2 * lines.count + 1 <= rect.rows
    let pitch = isAiry ? 2 : 1
    let wanted = (lines.count - 1) * pitch + 3
    var area = rect
    let indent = (lines.map { TextLayout.displayWidth($0.label) }.max() ?? 0) + 2
    var inner = card(in: area.takeTop(min(area.rows, wanted), gap: 1))
    if inner.rows >= wanted { inner = inner.inset(rows: 1) }
    for line in lines {
      var place = inner.takeTop(1, gap: pitch - 1)
      self.line(line.label, in: place.takeLeft(indent), role: .cardMuted)
      self.line(line.value, in: place, role: .card)
    }
    return area
  }
}
