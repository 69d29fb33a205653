import TerminalUI

/// Where list and detail stand: side by side where there is room, else one below the other, and
/// the detail alone while it is being read.
struct ListAndDetail {
  let list: Rect?
  let detail: Rect?

  init(_ rect: Rect, isReading: Bool) {
    var area = rect
    if area.columns >= 110 {
      detail = area.takeRight(area.columns * 2 / 5, gap: 2)
      list = area
    } else if isReading {
      list = nil
      detail = area.inset(columns: 1)
    } else {
      detail = area.takeBottom(min(12, area.rows * 2 / 5), gap: 1).inset(columns: 1)
      list = area
    }
  }
}
