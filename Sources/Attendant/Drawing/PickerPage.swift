import OddJobMarket
import TerminalUI

extension Rect {
  /// The area of a page that stands in a view's place, with a row of air where there is room.
  var pageArea: Rect { inset(rows: rows > 18 ? 1 : 0, columns: 1) }
}

extension Frame<AttendantMessage> {
  /// Draws the head of a page on which one of several is picked, and returns the area below it.
  mutating func pickerPage(_ title: String, hint: String, in rect: Rect) -> Rect {
    canvas.fill(rect, Style(.ground))
    var area = rect.pageArea
    line(title, in: area.takeTop(1), role: .ground, isBold: true)
    line(hint, in: area.takeTop(1), role: .groundMuted)
    return area
  }

  /// Says at the bottom what speaks for the selected one, in three rows at the most.
  mutating func reasons(_ text: String, role: Role, in area: inout Rect) {
    let text = "▸ " + text
    let rows = min(3, TextLayout.wrap(text, width: area.columns).count)
    paragraph(text, in: area.takeBottom(rows), role: role)
  }
}
