import OddJobMarket
import TerminalUI

/// A titled list with its columns: the attendant's dense table.
struct ListPane<Item: Listed> {
  let title: String
  let list: ItemList<Item>
  let pane: AttendantPane
  var isFocused = true
  /// What stands there while the list is empty.
  let emptyText: String
  /// What stands there while it is narrowed to what there is none of.
  var emptyNarrowed = ""
  /// Where the list begins in a longer one, and how long that is.
  var offset = 0
  var total: Int?
  let columns: [TableColumn]

  func draw(
    in rect: Rect, _ frame: inout Frame<AttendantMessage>,
    cell: (Item, _ column: Int) -> TableCell
  ) {
    var area = rect
    let heading = area.takeTop(1)
    frame.line(
      title, in: heading.inset(columns: 1), role: isFocused ? .ground : .groundMuted,
      isBold: isFocused)
    guard !list.isEmpty else {
      frame.paragraph(
        list.all.isEmpty ? emptyText : emptyNarrowed, in: area.inset(columns: 1), role: .groundMuted
      )
      return
    }
    let scroll = list.anchor == 0 ? 0 : list.anchor - area.rows / 3
    let room = frame.table(
      columns, rowCount: list.count, in: area, selection: list.index, scroll: scroll,
      isFocused: isFocused,
      message: { .rowTapped(pane, $0) }, cell: { cell(list.items[$0], $1) })
    let first = TableScroll.first(scroll, room: room, count: list.count, selection: list.index)
    let last = min(list.count, first + room)
    let range = Words.range(offset + first + 1, offset + last, total ?? list.count)
    frame.line(range, in: heading.inset(columns: 1), role: .groundMuted, alignment: .right)
  }
}
