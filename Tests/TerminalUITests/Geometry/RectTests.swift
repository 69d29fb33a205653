import TerminalUI
import Testing

@Suite("Rect")
struct RectTests {
  @Test("taking from an edge returns the piece and leaves the rest")
  func takes() {
    var rest = Rect(row: 2, column: 3, rows: 10, columns: 20)
    #expect(rest.takeTop(3, gap: 1) == Rect(row: 2, column: 3, rows: 3, columns: 20))
    #expect(rest == Rect(row: 6, column: 3, rows: 6, columns: 20))
    #expect(rest.takeBottom(2) == Rect(row: 10, column: 3, rows: 2, columns: 20))
    #expect(rest.takeLeft(5, gap: 1) == Rect(row: 6, column: 3, rows: 4, columns: 5))
    #expect(rest.takeRight(4, gap: 2) == Rect(row: 6, column: 19, rows: 4, columns: 4))
    #expect(rest == Rect(row: 6, column: 9, rows: 4, columns: 8))
  }

  @Test("taking more than there is leaves nothing and never a negative extent")
  func takesAll() {
    var rest = Rect(row: 0, column: 0, rows: 2, columns: 2)
    #expect(rest.takeTop(5, gap: 3).rows == 2)
    #expect(rest.isEmpty)
    #expect(rest.takeRight(9).columns == 2)
    #expect(rest.takeLeft(1).columns == 0)
  }

  @Test(
    "splitting uses every cell but the gaps", arguments: [(20, 3, 1), (7, 3, 0), (100, 9, 2)])
  func splits(extent: Int, count: Int, gap: Int) {
    let pieces = Rect(row: 1, column: 5, rows: 4, columns: extent).split(columns: count, gap: gap)
    #expect(pieces.count == count)
    #expect(pieces.reduce(0) { $0 + $1.columns } == extent - gap * (count - 1))
    for (one, next) in zip(pieces, pieces.dropFirst()) { #expect(one.right + gap == next.column) }
    #expect(pieces.last?.right == 5 + extent)
  }

  @Test("rectangles that do not touch share nothing")
  func intersects() {
    let one = Rect(row: 0, column: 0, rows: 4, columns: 4)
    #expect(one.intersection(Rect(row: 4, column: 0, rows: 2, columns: 2)).isEmpty)
    #expect(
      one.intersection(Rect(row: 2, column: -2, rows: 9, columns: 4))
        == Rect(row: 2, column: 0, rows: 2, columns: 2))
    #expect(!one.contains(Position(row: 4, column: 0)))
    #expect(one.contains(Position(row: 3, column: 3)))
  }
}
