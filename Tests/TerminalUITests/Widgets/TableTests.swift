import TerminalUI
import Testing

@Suite("Table and pager")
struct TableTests {
  static let columns = [
    TableColumn("开工", minimumWidth: 5, maximumWidth: 5),
    TableColumn("岗位", minimumWidth: 12),
    TableColumn("用工主体", minimumWidth: 10, priority: 2),
    TableColumn("工资", minimumWidth: 9, maximumWidth: 9, priority: 1, alignment: .right),
  ]

  @Test(
    "columns of low priority are left out first, and the others fill the width",
    arguments: [(60, [0, 1, 2, 3]), (40, [0, 1, 3]), (25, [0, 1]), (5, [0, 1])])
  func fits(width: Int, kept: [Int]) {
    let fitted = TableColumn.fit(Self.columns, into: width)
    #expect(fitted.map(\.index) == kept)
    let used = fitted.reduce(0) { $0 + $1.width } + 2 * (fitted.count - 1)
    #expect(used == max(width, 19))
  }

  @Test("only the rows in view are asked for, around the selection")
  func asksForView() {
    var asked: Set<Int> = []
    let frame = drawn(rows: 6, columns: 60, theme: .dark) { frame in
      frame.table(
        Self.columns, rowCount: 100_000, in: frame.bounds, selection: 70_000, scroll: 3,
        message: { .number($0) }
      ) { row, column in
        asked.insert(row)
        return TableCell(column == 1 ? "活\(row)" : "x", .money)
      }
    }
    #expect(asked == Set(69_996...70_000))
    #expect(frame.canvas[5, 1].style.role == .selectionMoney)
    #expect(frame.target(at: Position(row: 5, column: 0))?.message == .number(70_000))
    #expect(frame.target(at: Position(row: 0, column: 0)) == nil)
  }

  @Test(
    "what stands at the end of a cell is kept whole, and the text before it gives way",
    arguments: [
      (14, "吴家班泥水队（未核实）", "吴…（未核实）"), (22, "吴家班泥水队（未核实）", "吴家班泥水队（未核实）"),
      (8, "吴家班泥水队（未核实）", "吴家班…"),
    ])
  func keepsEnding(width: Int, whole: String, shown: String) {
    let columns = [TableColumn("用工方", minimumWidth: width, maximumWidth: width)]
    func text(_ cell: TableCell) -> String {
      let frame = drawn(rows: 2, columns: width + 2, theme: .dark) { frame in
        frame.table(columns, rowCount: 1, in: frame.bounds) { _, _ in cell }
      }
      return frame.canvas.text(ofRow: 1)
    }
    #expect(text(TableCell("吴家班泥水队", ending: "（未核实）")) == " " + shown)
    // The control: without an ending the end of the text is what goes.
    #expect(text(TableCell(whole)) == " " + TextLayout.truncate(whole, to: width))
  }

  @Test(
    "the view moves no more than it must and leaves no gap at the end",
    arguments: [
      (0, 10, 100, nil, 0), (95, 10, 100, nil, 90), (20, 10, 100, 5, 5), (20, 10, 100, 35, 26),
      (20, 10, 100, 25, 20), (5, 10, 3, 2, 0), (-4, 10, 100, nil, 0), (3, 10, 0, 0, 0),
    ] as [(Int, Int, Int, Int?, Int)])
  func scrolls(wanted: Int, room: Int, count: Int, selection: Int?, first: Int) {
    #expect(TableScroll.first(wanted, room: room, count: count, selection: selection) == first)
  }

  @Test("a pager has every item on exactly one page and never a page that is not there")
  func pages() {
    var pager = Pager(pageSize: 4, count: 10, page: 9)
    #expect(pager.page == 2 && pager.range == 8..<10 && !pager.hasNext)
    pager.previous()
    #expect(pager.range == 4..<8 && pager.hasNext && pager.hasPrevious)
    pager.show(0)
    #expect(pager.page == 0)
    pager.previous()
    #expect(pager.page == 0)
    let empty = Pager(pageSize: 0, count: 0, page: 3)
    #expect(empty.pageCount == 1 && empty.range.isEmpty && !empty.hasNext)
  }

  @Test(
    "squares are never all full while a place is free, nor all empty while one is taken",
    arguments: [
      (8, 19, 19, "■■■■■■■■□□□□□□□□□□□"), (1, 100, 10, "■□□□□□□□□□"), (99, 100, 10, "■■■■■■■■■□"),
      (0, 4, 10, "□□□□"), (4, 4, 10, "■■■■"), (9, 4, 10, "■■■■"), (1, 0, 5, ""), (1, 3, 0, ""),
    ])
  func squares(taken: Int, total: Int, width: Int, text: String) {
    #expect(PlacesBar.text(taken: taken, of: total, width: width) == text)
  }
}
