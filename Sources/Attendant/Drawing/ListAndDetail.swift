import TerminalUI

/// Where list and detail stand: side by side where there is room, else one below the other, and
/// the detail alone while it is being read.
struct ListAndDetail {
  let list: Rect?
  let detail: Rect?

  /// - Parameter rows: How many rows the list has; a short one leaves the detail more room.
  init(_ rect: Rect, isReading: Bool, rows: Int) {
    var area = rect
    if area.columns >= 110 {
      detail = area.takeRight(area.columns * 2 / 5, gap: 2)
      list = area
    } else if isReading {
      list = nil
      detail = area.inset(columns: 1)
    } else {
      let least = min(12, area.rows * 2 / 5)
      let spare = area.rows - 1 - max(4, rows + 2)
      detail = area.takeBottom(max(least, spare), gap: 1).inset(columns: 1)
      list = area
    }
  }
}
