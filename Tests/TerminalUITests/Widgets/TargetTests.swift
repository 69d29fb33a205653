import TerminalUI
import Testing

@Suite("Targets")
struct TargetTests {
  @Test("the innermost target is hit, which is the one drawn last")
  func innermost() {
    let frame = drawn(rows: 10, columns: 40) { frame in
      let rect = Rect(row: 1, column: 2, rows: 6, columns: 30)
      frame.card(in: rect, label: "搬运", message: .number(1))
      frame.button(
        "报名", in: Rect(row: 3, column: 20, rows: 3, columns: 10), key: .enter, style: .primary,
        message: .number(2))
    }
    #expect(frame.target(at: Position(row: 3, column: 20))?.message == .number(2))
    #expect(frame.target(at: Position(row: 5, column: 29))?.message == .number(2))
    #expect(frame.target(at: Position(row: 3, column: 19))?.message == .number(1))
    #expect(frame.target(at: Position(row: 6, column: 25))?.message == .number(1))
    #expect(frame.target(at: Position(row: 7, column: 25)) == nil)
    #expect(frame.target(for: .enter)?.message == .number(2))
    #expect(frame.target(for: .escape) == nil)
  }

  @Test("a disabled target is found, drawn as resting and says why")
  func disabled() {
    let frame = drawn(rows: 3, columns: 12) { frame in
      frame.button(
        "报名", in: frame.bounds, key: .enter, style: .primary, whyDisabled: "已满",
        message: .number(1))
    }
    #expect(frame.target(for: .enter)?.isEnabled == false)
    #expect(frame.target(for: .enter)?.whyDisabled == "已满")
    #expect(frame.canvas[1, 5].style.role == .disabled)
  }

  @Test("a child's targets are adopted with their messages mapped, over the same cells")
  func adopts() {
    let frame = drawn(rows: 3, columns: 20) { frame in
      frame.write("父", row: 0, column: 0)
      var child = frame.child(PadKey.self)
      child.button("子", in: Rect(row: 0, column: 4, rows: 3, columns: 10), message: .done)
      frame.adopt(child) { .pad($0) }
    }
    #expect(frame.target(at: Position(row: 1, column: 4))?.message == .pad(.done))
    #expect(frame.canvas.text(ofRow: 0) == "父")
    #expect(frame.canvas.text(ofRow: 1) == "        子")
  }

  @Test("a question silences everything behind it and after it, in a child too")
  func seals() {
    func draw(_ frame: inout Frame<Press>) {
      frame.button("后面", in: Rect(row: 0, column: 0, rows: 3, columns: 10), message: .number(9))
      var child = frame.child(Press.self)
      child.cursor = Position(row: 0, column: 0)
      child.question(
        "取消吗？",
        choices: [
          Choice("不", key: .escape, message: .back),
          Choice("是", style: .danger, message: .number(1)),
        ])
      frame.adopt(child) { $0 }
      frame.button("晚了", in: Rect(row: 0, column: 0, rows: 3, columns: 10), message: .number(8))
    }
    let frame = drawn(rows: 24, columns: 80, draw)
    #expect(frame.targets.map(\.message) == [.back, .number(1)])
    #expect(frame.target(at: Position(row: 0, column: 0)) == nil)
    #expect(frame.cursor == nil)
  }

  @Test(
    "targets are at least three rows and as many millimetres as asked",
    arguments: [(6.7, 3.4, 3, 10), (5.0, 3.4, 4, 10), (9.0, 1.5, 3, 14), (0, 0, 3, 10)])
  func metrics(height: Double, width: Double, rows: Int, columns: Int) {
    let metrics = Metrics(cellWidthMillimetres: width, cellHeightMillimetres: height)
    #expect(metrics.targetRows == rows)
    #expect(metrics.targetColumns == columns)
  }

  @Test("a key says what is printed on it")
  func labels() {
    #expect(Key.escape.label == "Esc")
    #expect(Key.pageUp.label == "PgUp")
    #expect(Key.f(9).label == "F9")
    #expect(Key.control("c").label == "Ctrl+C")
    #expect(Key.character("/").label == "/")
    #expect(Key.character(" ").label == "Space")
  }
}
